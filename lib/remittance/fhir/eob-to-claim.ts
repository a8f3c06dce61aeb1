import { amountOf, type Claim, type ClaimStatus, type ServiceLine } from '#lib/claim/schema.ts';
import { recognise } from '#lib/reference/payers.ts';
import { findAmounts, type NamedAmount } from '#lib/remittance/fhir/amount-names.ts';
import { toItemAmounts } from '#lib/remittance/fhir/item-amounts.ts';
import { dateOfItem, itemToLine, parseDay } from '#lib/remittance/fhir/item-to-line.ts';
import { judgeItems } from '#lib/remittance/fhir/judge-items.ts';
import { networkOf } from '#lib/remittance/fhir/network.ts';
import {
  createPartyFinder,
  partyName,
  patientOf,
  providerOf,
} from '#lib/remittance/fhir/parties.ts';
import type { ExplanationOfBenefit, Item, Party } from '#lib/remittance/fhir/schema.ts';
import type { RemittanceWarning } from '#lib/remittance/schema.ts';
import { type Cents, formatCents, subtractCents, sumCents } from '#lib/values/cents.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** What one explanation gives; no claim where it holds no amounts. */
export interface ConvertedExplanation {
  readonly claim: Claim | null;
  readonly warnings: readonly RemittanceWarning[];
}

/** An item with its place in the file and its amounts. */
interface PlacedItem {
  readonly item: Item;
  readonly amounts: readonly NamedAmount[];
}

/** The claim of an explanation as it stands, each line with its trust. `place`: where it is in the file. */
export function explanationToClaim(
  eob: ExplanationOfBenefit,
  place: string,
  parties: ReadonlyMap<string, Party>,
): ConvertedExplanation {
  const at = (part: string): string => (place === '' ? part : `${place}.${part}`);
  const source: SourceRef = { at: 'segment', segment: at('ExplanationOfBenefit'), text: '' };
  const items = [...placeItems(eob.item, at('item')), ...placeItems(eob.addItem, at('addItem'))];
  const totals = findAmounts(eob.total ?? [], at('total'));
  const header = findAmounts(eob.adjudication ?? [], at('adjudication'));
  const status = statusOf(eob);
  const withAmounts = items.filter(({ amounts }) => amounts.length > 0);
  if (withAmounts.length + totals.length + header.length === 0) {
    const text =
      'There are no amounts in this file for a claim, only its services, so nothing of it was taken.';
    return { claim: null, warnings: [{ code: 'no-amounts', isLoss: false, source, text }] };
  }
  const { lines, undated } = linesOf(eob, withAmounts, items.length);
  const find = createPartyFinder(eob, parties);
  const printed = partyName(eob.insurer, find) ?? eob.insurer?.identifier?.value;
  const rendering = eob.careTeam?.find(({ role }) =>
    role?.coding?.some(({ code = '' }) => RENDERING.has(code)),
  );
  const claim: Claim = {
    payer: printed === undefined ? null : (recognise(printed) ?? printed),
    payerPrinted: printed ?? null,
    claimNumber: claimNumberOf(eob),
    patientControlNumber: null,
    payerSequence: null,
    patient: patientOf(eob.patient, find),
    renderingProvider: providerOf(rendering?.provider, find),
    billingProvider: providerOf(eob.provider ?? eob.payee?.party, find),
    platform: null,
    processedDate: parseDay(eob.payment?.date) ?? parseDay(eob.created) ?? null,
    network: networkOf(eob),
    status:
      status ?? (lines.length > 0 && lines.every((line) => isRefused(line)) ? 'denied' : 'final'),
    corrects: correctedNumber(eob),
    totals: claimTotals(totals.length > 0 ? totals : header),
    lines: status === 'pending' ? [] : lines,
    remarkCodes: [],
  };
  const warnings = claimWarnings(claim, { undated, withAmounts, totals, source });
  return { claim, warnings };
}

const RENDERING = new Set(['rendering', 'performing']);

function placeItems(items: readonly Item[] | undefined, place: string): readonly PlacedItem[] {
  return (items ?? []).map((item, at) => ({
    item,
    amounts: findAmounts(item.adjudication ?? [], `${place}[${String(at)}].adjudication`),
  }));
}

function linesOf(
  eob: ExplanationOfBenefit,
  items: readonly PlacedItem[],
  itemCount: number,
): { readonly lines: readonly ServiceLine[]; readonly undated: number } {
  const judged = judgeItems(items.map(({ amounts }) => toItemAmounts(amounts)));
  const dates = items.map(({ item }) => dateOfItem(item, eob.billablePeriod));
  const undated = dates.filter((date) => date === undefined).length;
  const isPartial = undated > 0 || items.length < itemCount;
  const doubts = isPartial
    ? [
        'The claim has another service without amounts or date, which may belong to the same session.',
      ]
    : [];
  const lines = items.flatMap(({ item }, at) => {
    const [date, figures] = [dates[at], judged[at]];
    return date === undefined || figures === undefined
      ? []
      : itemToLine(item, date, figures, doubts);
  });
  return { lines, undated };
}

/** Undefined where the lines decide between final and denied. */
function statusOf({
  status,
  use = 'claim',
  outcome,
}: ExplanationOfBenefit): ClaimStatus | undefined {
  if (use !== 'claim' || status === 'draft' || outcome === 'queued') return 'pending';
  return status === 'cancelled' || status === 'entered-in-error' ? 'reversal' : undefined;
}

function isRefused({ figures }: ServiceLine): boolean {
  const billed = amountOf(figures.billed);
  return (
    billed !== undefined &&
    billed !== 0 &&
    amountOf(figures.allowed) === 0 &&
    amountOf(figures.planPaid) === 0
  );
}

/** The number that the payer gave the claim: the one marked as unique, else the first. */
function claimNumberOf({ identifier = [] }: ExplanationOfBenefit): string | null {
  const unique = identifier.find(({ type }) => type?.coding?.some(({ code }) => code === 'uc'));
  return unique?.value ?? identifier.find(({ value }) => value !== undefined)?.value ?? null;
}

function correctedNumber({ related = [] }: ExplanationOfBenefit): string | null {
  const prior = related.find(({ relationship }) =>
    relationship?.coding?.some(({ code }) => code === 'prior'),
  );
  return prior?.reference?.value ?? prior?.claim?.identifier?.value ?? null;
}

function claimTotals(amounts: readonly NamedAmount[]): Claim['totals'] {
  const { stated } = toItemAmounts(amounts);
  return Object.fromEntries(
    [...stated].flatMap(([field, { amount }]) =>
      amount === null ? [] : [[field, amount] as const],
    ),
  );
}

interface Grounds {
  readonly undated: number;
  readonly withAmounts: readonly PlacedItem[];
  readonly totals: readonly NamedAmount[];
  readonly source: SourceRef;
}

function claimWarnings(
  { status, lines, totals: printed }: Claim,
  { undated, withAmounts, source }: Grounds,
): readonly RemittanceWarning[] {
  if (status === 'pending') {
    return [{ code: 'not-decided', isLoss: false, source, text: NOT_DECIDED }];
  }
  const warnings: RemittanceWarning[] = [];
  if (undated > 0) warnings.push({ code: 'undated-service', isLoss: true, source, text: UNDATED });
  if (withAmounts.length === 0) {
    warnings.push({ code: 'no-services', isLoss: false, source, text: ONLY_TOTALS });
  }
  for (const [field, words] of [
    ['billed', 'billed'],
    ['allowed', 'allowed'],
  ] as const) {
    const amounts: Cents[] = lines.flatMap(({ figures }) => amountOf(figures[field]) ?? []);
    const total = printed[field];
    if (total === undefined || amounts.length === 0 || amounts.length < lines.length) continue;
    const difference = subtractCents(total, sumCents(amounts));
    if (difference === 0) continue;
    const text = `What a claim gives as ${words} in all differs from the sum of its services by ${formatCents(difference)}.`;
    warnings.push({ code: 'claim-balance', isLoss: false, source, text });
  }
  return warnings;
}

const NOT_DECIDED = 'A claim of this file is an estimate or not decided yet; it gives no amounts.';
const UNDATED =
  'A service of a claim has no date that can be read, so that nothing of it was taken.';
const ONLY_TOTALS =
  'A claim has amounts only as a whole and none for its services, so no session comes from it.';
