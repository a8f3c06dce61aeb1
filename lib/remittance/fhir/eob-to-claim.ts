import { amountOf, type Claim, type ClaimStatus, type ServiceLine } from '#lib/claim/schema.ts';
import { recognise } from '#lib/reference/payers.ts';
import { findAmounts, type NamedAmount } from '#lib/remittance/fhir/amount-names.ts';
import {
  claimNumberOf,
  correctedNumberOf,
  patientControlNumberOf,
  replacementOf,
} from '#lib/remittance/fhir/claim-numbers.ts';
import { claimWarnings, noAmountsWarning } from '#lib/remittance/fhir/claim-warnings.ts';
import { toItemAmounts } from '#lib/remittance/fhir/item-amounts.ts';
import { dateOfItem, itemToLine } from '#lib/remittance/fhir/item-to-line.ts';
import { judgeItems } from '#lib/remittance/fhir/judge-items.ts';
import { networkOf } from '#lib/remittance/fhir/network.ts';
import {
  billingProviderOf,
  createPartyFinder,
  partyName,
  patientOf,
  renderingProviderOf,
} from '#lib/remittance/fhir/parties.ts';
import { hasAmounts, type PlacedItem, placeItems } from '#lib/remittance/fhir/place-items.ts';
import { processedDateOf } from '#lib/remittance/fhir/processed-date.ts';
import { remarkCodesOf } from '#lib/remittance/fhir/reason-codes.ts';
import type { ExplanationOfBenefit, Party } from '#lib/remittance/fhir/schema.ts';
import type { RemittanceWarning } from '#lib/remittance/schema.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** What one explanation gives; no claim where it holds no amounts. */
export interface ConvertedExplanation {
  readonly claim: Claim | null;
  readonly warnings: readonly RemittanceWarning[];
}

/** The claim of an explanation as it stands, each line with its trust. `place`: where it is in the file. */
export function explanationToClaim(
  eob: ExplanationOfBenefit,
  place: string,
  parties: ReadonlyMap<string, Party>,
): ConvertedExplanation {
  const at = (part: string): string => (place === '' ? part : `${place}.${part}`);
  const source: SourceRef = { at: 'segment', segment: at('ExplanationOfBenefit'), text: '' };
  const services = placeItems(eob, at);
  const totals = findAmounts(eob.total ?? [], at('total'));
  const header = findAmounts(eob.adjudication ?? [], at('adjudication'));
  const withAmounts = services.filter(hasAmounts);
  if (withAmounts.length + totals.length + header.length === 0) {
    return { claim: null, warnings: [noAmountsWarning(source)] };
  }
  const { lines, undated } = linesOf(eob, services);
  const status = statusOf(eob);
  const claim: Claim = {
    ...partiesOf(eob, parties),
    claimNumber: claimNumberOf(eob),
    patientControlNumber: patientControlNumberOf(eob),
    // R4 says of Coverage.order that it “does not imply primary, secondary”, and CARIN marks only whose turn it is.
    payerSequence: null,
    platform: null,
    processedDate: processedDateOf(eob),
    network: networkOf(eob),
    status: status ?? (lines.length > 0 && lines.every(isRefused) ? 'denied' : 'final'),
    corrects: correctedNumberOf(eob),
    totals: claimTotals(totals.length > 0 ? totals : header),
    lines: status === 'pending' ? [] : lines,
    remarkCodes: remarksOf(eob, services),
  };
  return {
    claim,
    warnings: claimWarnings(claim, { undated, services: withAmounts.length, source }),
  };
}

function partiesOf(eob: ExplanationOfBenefit, parties: ReadonlyMap<string, Party>) {
  const find = createPartyFinder(eob, parties);
  const printed = partyName(eob.insurer, find) ?? eob.insurer?.identifier?.value;
  return {
    payer: printed === undefined ? null : (recognise(printed) ?? printed),
    payerPrinted: printed ?? null,
    patient: patientOf(eob.patient, find),
    renderingProvider: renderingProviderOf(eob, find),
    billingProvider: billingProviderOf(eob, find),
  } satisfies Partial<Claim>;
}

const PARTIAL =
  'The claim has another service without amounts or date, which may belong to the same session.';

function linesOf(
  eob: ExplanationOfBenefit,
  services: readonly PlacedItem[],
): { readonly lines: readonly ServiceLine[]; readonly undated: number } {
  const counted = services.filter(hasAmounts);
  const judged = judgeItems(counted.map(({ amounts }) => toItemAmounts(amounts)));
  const dates = counted.map(({ service }) => dateOfItem(service, eob.billablePeriod));
  const undated = dates.filter((date) => date === undefined).length;
  const isPartial = undated > 0 || counted.length < services.length;
  const ofClaim = [...(isPartial ? [PARTIAL] : []), ...replacedDoubts(eob)];
  const lines = counted.flatMap(({ service, doubts }, at) => {
    const [date, figures] = [dates[at], judged[at]];
    return date === undefined || figures === undefined
      ? []
      : itemToLine(service, date, figures, [...ofClaim, ...doubts]);
  });
  return { lines, undated };
}

function replacedDoubts(eob: ExplanationOfBenefit): readonly string[] {
  const replacement = replacementOf(eob);
  if (replacement === undefined) return [];
  const other = replacement.number === null ? 'another claim' : `claim ${replacement.number}`;
  return [`The payer replaced this claim by ${other}, whose figures are those that count.`];
}

/** Undefined where the lines decide between final and denied. */
function statusOf({
  status,
  use = 'claim',
  outcome = '',
}: ExplanationOfBenefit): ClaimStatus | undefined {
  if (use !== 'claim' || status === 'draft' || UNDECIDED.has(outcome)) return 'pending';
  return status === 'cancelled' || status === 'entered-in-error' ? 'reversal' : undefined;
}

/** Outcomes of R4 with which the payer has not adjudicated the claim. */
const UNDECIDED: ReadonlySet<string> = new Set(['queued', 'error']);

function isRefused({ figures }: ServiceLine): boolean {
  const billed = amountOf(figures.billed);
  return (
    billed !== undefined &&
    billed !== 0 &&
    amountOf(figures.allowed) === 0 &&
    amountOf(figures.planPaid) === 0
  );
}

function claimTotals(amounts: readonly NamedAmount[]): Claim['totals'] {
  const { stated } = toItemAmounts(amounts);
  return Object.fromEntries(
    [...stated].flatMap(([field, { amount }]) =>
      amount === null ? [] : [[field, amount] as const],
    ),
  );
}

function remarksOf(
  { adjudication = [] }: ExplanationOfBenefit,
  services: readonly PlacedItem[],
): readonly string[] {
  const ofLines = services.flatMap(({ service }) => service.adjudication ?? []);
  return [...new Set(remarkCodesOf([...adjudication, ...ofLines]))];
}
