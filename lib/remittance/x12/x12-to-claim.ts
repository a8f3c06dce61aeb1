import type { Claim, ClaimStatus, Provider, ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';
import { recognise } from '#lib/reference/payers.ts';
import type { X12Claim, X12Name, X12Payment } from '#lib/remittance/x12/schema.ts';
import { isDated, serviceToLine } from '#lib/remittance/x12/service-to-line.ts';
import { formatCents } from '#lib/values/cents.ts';
import { type PersonName, PersonNameSchema } from '#lib/values/person-name.ts';

const REVERSAL = '22';
/** Priced in advance, without a service: an estimate. */
const PREDETERMINATION = '25';
/** Processed after another insurer: second or third, also where it was sent on to the next one. */
const AFTER_ANOTHER = new Set(['2', '3', '20', '21']);
/** Services not given by a provider of the plan's network. */
const OUT_OF_NETWORK_REASON = '242';

const UNDATED_OTHERS =
  'The claim has another service without a date, which may belong to the same session.';

/** A claim, and how many of its services could not become lines because the file does not date them. */
export interface ConvertedClaim {
  readonly claim: Claim;
  readonly undated: number;
}

/** The claim as it stands, each line with its trust. `corrects`: the number of the claim that it replaces. */
export function x12ToClaim(x12: X12Claim, corrects: string | null): ConvertedClaim {
  const { payment, services } = x12;
  const undated = services.filter((service) => !isDated(service, x12)).length;
  const doubts = [...claimDoubts(x12), ...(undated > 0 ? [UNDATED_OTHERS] : [])];
  const dated = services.flatMap((service) => serviceToLine(service, x12, doubts) ?? []);
  const status = statusOf(x12, dated);
  const { payer, payerPrinted, billingProvider } = partiesOf(payment);
  const reasons = [...x12.adjustments, ...services.flatMap(({ adjustments }) => adjustments)];
  const claim: Claim = {
    payer,
    payerPrinted,
    claimNumber: claimNumberOf(x12),
    patientControlNumber: null,
    payerSequence: null,
    patient: patientOf(x12),
    renderingProvider: renderingProvider(x12),
    billingProvider,
    platform: null,
    processedDate: payment.productionDate ?? payment.paymentDate,
    network: reasons.some(({ reason }) => reason === OUT_OF_NETWORK_REASON) ? 'out' : null,
    status,
    corrects,
    totals: totalsOf(x12),
    lines: status === 'pending' ? [] : dated,
    remarkCodes: [...new Set([...x12.remarks, ...services.flatMap(({ remarks }) => remarks)])],
  };
  return { claim, undated: status === 'pending' ? 0 : undated };
}

/** The payer's own number, as its EOBs print it; else the number that the practice gave the claim. */
export function claimNumberOf({ payerControlNumber, claimId }: X12Claim): string | null {
  return payerControlNumber ?? claimId;
}

function statusOf({ status }: X12Claim, lines: readonly ServiceLine[]): ClaimStatus {
  if (status === REVERSAL) return 'reversal';
  if (status === PREDETERMINATION) return 'pending';
  const isDenied = lines.length === 0 ? status === '4' : lines.every((line) => isRefused(line));
  return isDenied ? 'denied' : 'final';
}

/** Nothing of what was billed is allowed, and nothing paid. */
function isRefused({ figures }: ServiceLine): boolean {
  const [billed, allowed, planPaid] = [figures.billed, figures.allowed, figures.planPaid].map(
    (figure) => amountOf(figure ?? null),
  );
  return billed !== undefined && billed !== 0 && allowed === 0 && planPaid === 0;
}

/** Why every line of a claim needs a person's look, whatever its own figures say. */
function claimDoubts(x12: X12Claim): readonly string[] {
  const own = x12.adjustments.filter(({ amount }) => amount !== 0);
  return [
    ...(x12.isCutOff
      ? ['The file ends in the middle of this claim: figures or services may be missing.']
      : []),
    ...(AFTER_ANOTHER.has(x12.status)
      ? [
          'This insurer paid after another one: the same session also stands in the first insurer’s documents.',
        ]
      : []),
    // Where the lines' payments add up to the claim's without them, the same adjustments stand on the lines.
    ...(own.length > 0 && !isRepeated(x12)
      ? [
          `The claim has adjustments of its own (${own.map(({ group, reason, amount }) => `${group} ${reason} ${amount === null ? 'unreadable' : formatCents(amount)}`).join(', ')}) that are not divided among its services.`,
        ]
      : []),
  ];
}

function isRepeated({ services, paid }: X12Claim): boolean {
  const sum = services.reduce((total, service) => total + (service.paid ?? Number.NaN), 0);
  return paid !== null && sum === paid;
}

function totalsOf({ charge, paid, patientResponsibility }: X12Claim): Claim['totals'] {
  return {
    ...(charge !== null && { billed: charge }),
    ...(paid !== null && { planPaid: paid }),
    ...(patientResponsibility !== null && { patientResponsibility }),
  };
}

/** The patient as billed; the payer's correction (NM1*74) only fills what is blank, for it may be the insured's. */
function patientOf({ names }: X12Claim): PersonName | null {
  const patient = names.find(({ role }) => role === 'QC');
  if (patient === undefined) return null;
  const { last, first, middle } = patient;
  const given = [first, middle].filter((part) => part !== '').join(' ');
  const parsed = PersonNameSchema.safeParse(given === '' ? last : `${last}, ${given}`);
  return parsed.success && parsed.data !== ',' ? parsed.data : null;
}

function renderingProvider({ names }: X12Claim): Provider | null {
  const provider = names.find(({ role }) => role === '82');
  return provider === undefined ? null : providerOf(provider, null);
}

type Parties = Pick<Claim, 'payer' | 'payerPrinted' | 'billingProvider'>;

/** A payment's parties are the same for all of its claims, and costly to recognise. */
const partiesByPayment = new WeakMap<X12Payment, Parties>();

function partiesOf(payment: X12Payment): Parties {
  const known = partiesByPayment.get(payment);
  if (known !== undefined) return known;
  const { payer, payee, payeeReferences } = payment;
  const printed = payer === null || payer.last === '' ? null : payer.last;
  const parties = {
    payer: printed === null ? null : (recognise(printed) ?? printed),
    payerPrinted: printed,
    billingProvider: payee === null ? null : providerOf(payee, payeeReferences.get('TJ') ?? null),
  };
  partiesByPayment.set(payment, parties);
  return parties;
}

function providerOf(party: X12Name, tin: string | null): Provider | null {
  const name = [party.first, party.middle, party.last, party.suffix]
    .filter((part) => part !== '')
    .join(' ');
  if (name === '') return null;
  const id = party.id === '' ? null : party.id;
  return {
    name,
    npi: party.idKind === 'XX' ? id : null,
    tin: party.idKind === 'FI' ? id : tin,
  };
}
