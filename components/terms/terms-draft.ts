import { type PlatformTerms, PlatformTermsSchema } from '#lib/findings/terms-schema.ts';
import { formatCents, parseCents, parseWholeDollars } from '#lib/values/cents.ts';

/** What was said about the share: nothing, that there is none, or how much. */
type ToldShare = 'nothing' | 'no-cut' | 'share';

/** A platform's terms as they stand in the form, before they are known to be sound. */
export interface TermsDraft {
  readonly name: string;
  readonly fee: string;
  readonly period: PlatformTerms['membershipPeriod'];
  readonly told: ToldShare;
  readonly sharePct: string;
}

/** What is wrong with a draft, by field, in plain words. */
export type DraftErrors = Readonly<Partial<Record<'name' | 'fee' | 'sharePct', string>>>;

/** A draft is either sound terms or the errors that keep it from being so. */
export type DraftOutcome =
  | { readonly status: 'sound'; readonly terms: PlatformTerms }
  | { readonly status: 'unsound'; readonly errors: DraftErrors };

/** An empty form. */
export const EMPTY_DRAFT: TermsDraft = {
  name: '',
  fee: '',
  period: 'month',
  told: 'nothing',
  sharePct: '',
};

/** The form for terms that are there already. */
export function toDraft(terms: PlatformTerms): TermsDraft {
  const { disclosedSharePct: share, membershipFee } = terms;
  return {
    name: terms.name,
    fee: membershipFee === null ? '' : formatCents(membershipFee).replace('$', ''),
    period: terms.membershipPeriod,
    told: toldShareOf(share),
    sharePct: share === null || share === 0 ? '' : String(share),
  };
}

function toldShareOf(share: number | null): ToldShare {
  if (share === null) return 'nothing';
  return share === 0 ? 'no-cut' : 'share';
}

/** Reads a draft. What the form does not ask for is kept from `before`. */
export function readDraft(
  draft: TermsDraft,
  before: PlatformTerms | undefined,
  takenNames: readonly string[],
): DraftOutcome {
  const name = draft.name.trim();
  const fee = readFee(draft.fee);
  const share = readShare(draft);
  const isTaken = takenNames.some((taken) => taken.toLowerCase() === name.toLowerCase());
  const errors: DraftErrors = {
    ...(name === '' && { name: 'Enter the platform’s name.' }),
    ...(name !== '' && isTaken && { name: 'This platform is in the list already.' }),
    ...(fee === undefined && { fee: 'Enter an amount like 125 or 125.00.' }),
    ...(share === undefined && { sharePct: 'Enter a number from 0 to 100.' }),
  };
  if (Object.keys(errors).length > 0) return { status: 'unsound', errors };
  const terms = PlatformTermsSchema.parse({
    ...before,
    name,
    membershipFee: fee,
    membershipPeriod: draft.period,
    disclosedSharePct: share,
  });
  return { status: 'sound', terms };
}

/** Null when nothing is entered, undefined when it is not an amount. */
function readFee(text: string): PlatformTerms['membershipFee'] | undefined {
  const entered = text.trim().replace(/^\$ ?/, '');
  if (entered === '') return null;
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
