import type { Claim, Provider } from '#lib/claim/schema.ts';
import { recognise } from '#lib/reference/payers.ts';
import type { X12Claim, X12Name, X12Payment } from '#lib/remittance/x12/schema.ts';
import { remembered } from '#lib/remittance/x12/values.ts';
import { isPersonName, type PersonName } from '#lib/values/person-name.ts';

const PATIENT = 'QC';
const INSURED = 'IL';
/** The payer's correction of the name as billed: the insured's where one is named, else the patient's. */
const CORRECTED = '74';
const RENDERING = '82';
const TAX_NUMBER = 'TJ';

/** The patient as billed; the payer's correction only fills what is blank. */
export function patientOf({ names }: X12Claim): PersonName | null {
  const patient = nameOf(names, PATIENT);
  const isPatientCorrected = nameOf(names, INSURED) === undefined;
  const corrected = isPatientCorrected ? nameOf(names, CORRECTED) : undefined;
  const last = firstOf(patient?.last, corrected?.last);
  const given = firstOf(givenOf(patient), givenOf(corrected));
  const name = given === '' || last === '' ? last + given : `${last}, ${given}`;
  return isPersonName(name) ? name : null;
}

/** Who treated, where the claim names someone. */
export function renderingProviderOf({ names }: X12Claim): Provider | null {
  const provider = nameOf(names, RENDERING);
  return provider === undefined ? null : providerOf(provider, null);
}

type Parties = Pick<Claim, 'payer' | 'payerPrinted' | 'billingProvider'>;

/** A payment's parties are the same for all of its claims, and costly to recognise. */
const partiesByPayment = new WeakMap<X12Payment, Parties>();

/** Who paid whom. */
export function partiesOf(payment: X12Payment): Parties {
  const known = partiesByPayment.get(payment);
  if (known !== undefined) return known;
  const { payer, payee, payeeReferences } = payment;
  const printed = payer === null || payer.last === '' ? null : payer.last;
  const tin = payeeReferences.find(({ qualifier }) => qualifier === TAX_NUMBER)?.value ?? null;
  const parties = {
    payer: printed === null ? null : payerNamed(printed),
    payerPrinted: printed,
    billingProvider: payee === null ? null : providerOf(payee, tin),
  };
  partiesByPayment.set(payment, parties);
  return parties;
}

const payerNamed = remembered((printed) => recognise(printed) ?? printed);

function providerOf(party: X12Name, tin: string | null): Provider | null {
  const name = joined([party.first, party.middle, party.last, party.suffix]);
  if (name === '') return null;
  const id = party.id === '' ? null : party.id;
  return {
    name,
    npi: party.idKind === 'XX' ? id : null,
    tin: party.idKind === 'FI' ? id : tin,
  };
}

function nameOf(names: readonly X12Name[], role: string): X12Name | undefined {
  return names.find((name) => name.role === role);
}

function givenOf(name: X12Name | undefined): string {
  return name === undefined ? '' : joined([name.first, name.middle]);
}

function joined(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) if (part !== '') text += text === '' ? part : ` ${part}`;
  return text;
}

function firstOf(one = '', other = ''): string {
  return one === '' ? other : one;
}
