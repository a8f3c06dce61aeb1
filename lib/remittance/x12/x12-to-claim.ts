import type { Claim, ClaimStatus, ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';
import { partiesOf, patientOf, renderingProviderOf } from '#lib/remittance/x12/parties.ts';
import type { X12Claim, X12Service } from '#lib/remittance/x12/schema.ts';
import { type DateOfService, dateOfService } from '#lib/remittance/x12/service-date.ts';
import { serviceToLine } from '#lib/remittance/x12/service-to-line.ts';
import { formatCents } from '#lib/values/cents.ts';

const REVERSAL = '22';
/** Priced in advance, without a service: an estimate. */
const PREDETERMINATION = '25';
/** CLP02 tells in which place the payer paid, where it tells no more important thing: 19 to 21 were sent on. */
const PAYER_SEQUENCES: ReadonlyMap<string, Claim['payerSequence']> = new Map([
  ['1', 'primary'],
  ['19', 'primary'],
  ['2', 'secondary'],
  ['20', 'secondary'],
  ['3', 'tertiary'],
  ['21', 'tertiary'],
]);
/** Services not given by a provider of the plan's network. */
const OUT_OF_NETWORK_REASON = '242';

/** A claim, and its services that could not become lines because the file does not date them. */
export interface ConvertedClaim {
  readonly claim: Claim;
  readonly undated: readonly X12Service[];
}

/** The claim as it stands, each line with its trust. `corrects`: the number of the claim that it replaces. */
export function x12ToClaim(x12: X12Claim, corrects: string | null): ConvertedClaim {
  const { payment, claimId } = x12;
  const payerSequence = PAYER_SEQUENCES.get(x12.status) ?? null;
  const { lines, undated } = readServices(x12, claimDoubts(x12, payerSequence));
  const status = statusOf(x12, lines);
  const { payer, payerPrinted, billingProvider } = partiesOf(payment);
  const claim: Claim = {
    payer,
    payerPrinted,
    claimNumber: claimNumberOf(x12),
    patientControlNumber: claimId,
    payerSequence,
    patient: patientOf(x12),
    renderingProvider: renderingProviderOf(x12),
    billingProvider,
    platform: null,
    processedDate: payment.productionDate ?? payment.paymentDate,
    network: isOutOfNetwork(x12) ? 'out' : null,
    status,
    corrects,
    totals: totalsOf(x12),
    lines: status === 'pending' ? [] : lines,
    remarkCodes: remarkCodesOf(x12),
  };
  return { claim, undated: status === 'pending' ? [] : undated };
}

/** The payer's own number, as its EOBs print it; else the number that the practice gave the claim. */
export function claimNumberOf({ payerControlNumber, claimId }: X12Claim): string | null {
  return payerControlNumber ?? claimId;
}

interface ReadServices {
  readonly lines: readonly ServiceLine[];
  readonly undated: readonly X12Service[];
}

function readServices(x12: X12Claim, ofClaim: readonly string[]): ReadServices {
  const dated: { readonly service: X12Service; readonly date: DateOfService }[] = [];
  const undated: X12Service[] = [];
  for (const service of x12.services) {
    const date = dateOfService(service, x12);
    if (date === undefined) undated.push(service);
    else dated.push({ service, date });
  }
  const doubts = undated.length === 0 ? ofClaim : [...ofClaim, UNDATED_OTHERS];
  const lines = dated.map(({ service, date }) => serviceToLine(service, date, x12.payment, doubts));
  return { lines, undated };
}

function statusOf({ status }: X12Claim, lines: readonly ServiceLine[]): ClaimStatus {
  if (status === REVERSAL) return 'reversal';
  if (status === PREDETERMINATION) return 'pending';
  const isDenied = lines.length === 0 ? status === '4' : lines.every((line) => isRefused(line));
  return isDenied ? 'denied' : 'final';
}

/** Nothing of what was billed is allowed, and nothing paid. */
function isRefused({ figures }: ServiceLine): boolean {
  const billed = amountOf(figures.billed ?? null);
  return (
    billed !== undefined &&
    billed !== 0 &&
    amountOf(figures.allowed ?? null) === 0 &&
    amountOf(figures.planPaid ?? null) === 0
  );
}

/** Why every line of a claim needs a person's look, whatever its own figures say. */
function claimDoubts(x12: X12Claim, payerSequence: Claim['payerSequence']): readonly string[] {
  const doubts: string[] = [];
  if (x12.isCutOff) doubts.push(CUT_OFF);
  if (payerSequence === 'secondary' || payerSequence === 'tertiary') doubts.push(AFTER_ANOTHER);
  const own = x12.adjustments.filter(({ amount }) => amount !== 0);
  // Where the lines' payments add up to the claim's without them, the same adjustments stand on the lines.
  if (own.length > 0 && !isRepeated(x12)) {
    const shown = own.map(({ kind, amount }) => {
      const words = amount === null ? 'unreadable' : formatCents(amount);
      return `${kind.group} ${kind.reason} ${words}`;
    });
    doubts.push(
      `The claim has adjustments of its own (${shown.join(', ')}) that are not divided among its services.`,
    );
  }
  return doubts;
}

const CUT_OFF = 'The file ends in the middle of this claim: figures or services may be missing.';
const AFTER_ANOTHER =
  'This insurer paid after another one: the same session also stands in the first insurer’s documents.';
const UNDATED_OTHERS =
  'The claim has another service without a date, which may belong to the same session.';

function isRepeated({ services, paid }: X12Claim): boolean {
  const sum = services.reduce((total, service) => total + (service.paid ?? Number.NaN), 0);
  return paid !== null && sum === paid;
}

function totalsOf({ charge, paid, patientResponsibility }: X12Claim): Claim['totals'] {
  const totals: { -readonly [Key in keyof Claim['totals']]: Claim['totals'][Key] } = {};
  if (charge !== null) totals.billed = charge;
  if (paid !== null) totals.planPaid = paid;
  if (patientResponsibility !== null) totals.patientResponsibility = patientResponsibility;
  return totals;
}

function isOutOfNetwork(x12: X12Claim): boolean {
  return hasOutOfNetworkReason(x12) || x12.services.some((each) => hasOutOfNetworkReason(each));
}

function hasOutOfNetworkReason({ adjustments }: Pick<X12Claim, 'adjustments'>): boolean {
  return adjustments.some(({ kind }) => kind.reason === OUT_OF_NETWORK_REASON);
}

function remarkCodesOf({ remarks, services }: X12Claim): readonly string[] {
  const all = [...remarks];
  for (const service of services) all.push(...service.remarks);
  return all.length < 2 ? all : [...new Set(all)];
}
