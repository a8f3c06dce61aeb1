import { toTypedAmount } from '#components/app/typed-amount.ts';
import {
  findRateErrors,
  isBlankRate,
  type RateDraft,
  type RateErrors,
  readRate,
  toRateDrafts,
} from '#components/terms/rates-draft.ts';
import {
  type PlatformTerms,
  PlatformTermsSchema,
  USUAL_PAY_DAYS,
} from '#lib/findings/terms-schema.ts';
import { parseCents, parseWholeDollars } from '#lib/values/cents.ts';

/** What was said about the share: nothing, that there is none, or how much. */
type ToldShare = 'nothing' | 'no-cut' | 'share';

/** A platform's terms as they stand in the form, before they are known to be sound. */
export interface TermsDraft {
  readonly name: string;
  /** One name a line. */
  readonly billingNames: string;
  readonly fee: string;
  readonly period: PlatformTerms['membershipPeriod'];
  readonly told: ToldShare;
  readonly sharePct: string;
  readonly payDays: string;
  readonly noShowPay: string;
  readonly rates: readonly RateDraft[];
}

/** What is wrong with a draft, by field and by the id of each rate, in plain words. */
export interface DraftErrors
  extends Readonly<Partial<Record<'name' | 'fee' | 'sharePct' | 'payDays' | 'noShowPay', string>>> {
  readonly rates?: ReadonlyMap<string, RateErrors>;
}

/** A draft is either sound terms or the errors that keep it from being so. */
export type DraftOutcome =
  | { readonly status: 'sound'; readonly terms: PlatformTerms }
  | { readonly status: 'unsound'; readonly errors: DraftErrors };

const FEE_ERROR = 'Enter an amount like 125 or 125.00.';

/** An empty form. */
export const EMPTY_DRAFT: TermsDraft = {
  name: '',
  billingNames: '',
  fee: '',
  period: 'month',
  told: 'nothing',
  sharePct: '',
  payDays: '',
  noShowPay: '',
  rates: [],
};

/** The form for terms that are there already. */
export function toDraft(terms: PlatformTerms): TermsDraft {
  const { disclosedSharePct: share, membershipFee, payCadenceDays } = terms;
  return {
    name: terms.name,
    billingNames: terms.billingNames.join('\n'),
    fee: membershipFee === null ? '' : toTypedAmount(membershipFee),
    period: terms.membershipPeriod,
    told: toldShareOf(share),
    sharePct: share === null || share === 0 ? '' : String(share),
    payDays: payCadenceDays === USUAL_PAY_DAYS ? '' : String(payCadenceDays),
    noShowPay: terms.noShowPay === null ? '' : toTypedAmount(terms.noShowPay),
    rates: toRateDrafts(terms.promisedRates),
  };
}

function toldShareOf(share: number | null): ToldShare {
  if (share === null) return 'nothing';
  return share === 0 ? 'no-cut' : 'share';
}

/** Reads a draft. What the form does not ask for is kept from `before`; blank rows of rates say nothing. */
export function readDraft(
  draft: TermsDraft,
  before: PlatformTerms | undefined,
  takenNames: readonly string[],
): DraftOutcome {
  const name = draft.name.trim();
  const fee = readFee(draft.fee);
  const share = readShare(draft);
  const payDays = readPayDays(draft.payDays);
  const noShowPay = readFee(draft.noShowPay);
  const rates = draft.rates.filter((rate) => !isBlankRate(rate));
  const rateErrors = new Map(
    rates.flatMap((rate) => {
      const found = findRateErrors(rate);
      return Object.keys(found).length === 0 ? [] : [[rate.id, found] as const];
    }),
  );
  const isTaken = takenNames.some((taken) => taken.toLowerCase() === name.toLowerCase());
  const errors: DraftErrors = {
    ...(name === '' && { name: 'Enter the platform’s name.' }),
    ...(name !== '' && isTaken && { name: 'This platform is in the list already.' }),
    ...(fee === undefined && { fee: FEE_ERROR }),
    ...(share === undefined && { sharePct: 'Enter a number from 0 to 100.' }),
    ...(payDays === undefined && { payDays: 'Enter a number of days, like 14.' }),
    ...(noShowPay === undefined && { noShowPay: FEE_ERROR }),
    ...(rateErrors.size > 0 && { rates: rateErrors }),
  };
  if (Object.keys(errors).length > 0) return { status: 'unsound', errors };
  const terms = PlatformTermsSchema.parse({
    ...before,
    name,
    billingNames: readNames(draft.billingNames),
    membershipFee: fee,
    membershipPeriod: draft.period,
    disclosedSharePct: share,
    payCadenceDays: payDays,
    noShowPay,
    promisedRates: rates.map((rate) => readRate(rate)),
  });
  return { status: 'sound', terms };
}

/** Each name once, whatever its capitals, as it was written first. */
function readNames(text: string): readonly string[] {
  const names = new Map<string, string>();
  for (const line of text.split('\n')) {
    const name = line.trim().replace(/\s+/g, ' ');
    if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

/** Null when nothing is entered, undefined when it is not an amount. */
function readFee(text: string): PlatformTerms['membershipFee'] | undefined {
  if (text.trim() === '') return null;
  const entered = text.trim().replace(/^\$ ?/, '');
  const fee = parseCents(entered) ?? parseWholeDollars(`$${entered}`);
  return fee === undefined || fee < 0 ? undefined : fee;
}

/** Null when nothing was told, undefined when it is not a share of a hundred. */
function readShare({ told, sharePct }: TermsDraft): number | null | undefined {
  if (told === 'nothing') return null;
  if (told === 'no-cut') return 0;
  const entered = sharePct.trim().replace(/ ?%$/, '');
  if (!/^\d{1,3}(?:\.\d+)?$/.test(entered)) return undefined;
  const share = Number(entered);
  return share <= 100 ? share : undefined;
}

/** The usual days when nothing is entered, undefined when it is not a number of days. */
function readPayDays(text: string): number | undefined {
  const entered = text.trim().replace(/ ?days?$/, '');
  if (entered === '') return USUAL_PAY_DAYS;
  return /^[1-9]\d{0,2}$/.test(entered) ? Number(entered) : undefined;
}
