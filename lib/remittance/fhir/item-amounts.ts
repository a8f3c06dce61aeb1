import type { AmountField } from '#lib/claim/schema.ts';
import type { AmountName, NamedAmount } from '#lib/remittance/fhir/amount-names.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** A figure as an item states it. `amount` is null where it cannot be read or the file contradicts itself. */
interface StatedAmount {
  readonly amount: Cents | null;
  readonly source: SourceRef;
}

/** The stated figures of an item, and why some of them are doubtful. */
export interface ItemAmounts {
  readonly stated: ReadonlyMap<AmountField, StatedAmount>;
  readonly doubts: readonly string[];
}

/** The fields that one category states alone. */
const FIELDS: readonly (readonly [AmountField, AmountName])[] = [
  ['billed', 'submitted'],
  ['allowed', 'allowed'],
  ['deductible', 'deductible'],
  ['copay', 'copay'],
  ['coinsurance', 'coinsurance'],
  ['discount', 'discount'],
  ['notCovered', 'noncovered'],
  ['otherInsurance', 'priorPayerPaid'],
  ['patientResponsibility', 'memberLiability'],
];

/** Puts the amounts of an item into our fields. */
export function toItemAmounts(amounts: readonly NamedAmount[]): ItemAmounts {
  const stated = new Map<AmountField, StatedAmount>();
  const doubts: string[] = [];
  const take = (name: AmountName): StatedAmount | undefined => {
    const { value, isContradicted } = oneOf(amounts.filter((amount) => amount.name === name));
    if (isContradicted)
      doubts.push(`The file gives the amount “${name}” more than once, differently.`);
    return value;
  };
  for (const [field, name] of FIELDS) {
    const value = take(name);
    if (value !== undefined) stated.set(field, value);
  }
  const paid = paidByPlan(take('benefit'), [take('paidToProvider'), take('paidToPatient')]);
  if (paid.value !== undefined) stated.set('planPaid', paid.value);
  return { stated, doubts: [...doubts, ...paid.doubts] };
}

function oneOf(amounts: readonly NamedAmount[]): {
  readonly value: StatedAmount | undefined;
  readonly isContradicted: boolean;
} {
  const [first, ...others] = amounts;
  if (first === undefined) return { value: undefined, isContradicted: false };
  const isContradicted = others.some(({ amount }) => amount !== first.amount);
  const source = sourceOf(isContradicted ? amounts : [first]);
  return { value: { amount: isContradicted ? null : first.amount, source }, isContradicted };
}

function sourceOf(amounts: readonly NamedAmount[]): SourceRef {
  return {
    at: 'segment',
    segment: amounts.map(({ place }) => place).join(' + '),
    text: amounts.map(({ text }) => text).join(', '),
  };
}

/** The plan's benefit, or what it paid to the provider and to the patient; where both are given they must agree. */
function paidByPlan(
  benefit: StatedAmount | undefined,
  payments: readonly (StatedAmount | undefined)[],
): { readonly value: StatedAmount | undefined; readonly doubts: readonly string[] } {
  const known = payments.filter((payment) => payment !== undefined);
  const [first, ...others] = known;
  if (first === undefined) return { value: benefit, doubts: [] };
  const amounts = known.flatMap(({ amount }) => amount ?? []);
  const paid: StatedAmount = {
    amount: amounts.length === known.length ? sumCents(amounts) : null,
    source: others.reduce((sum, { source }) => joinSources(sum, source), first.source),
  };
  if (benefit === undefined) return { value: paid, doubts: [] };
  if (benefit.amount === paid.amount) return { value: benefit, doubts: [] };
  return {
    value: benefit,
    doubts: ['The plan’s benefit is not what it paid to provider and patient.'],
  };
}

function joinSources(one: SourceRef, other: SourceRef): SourceRef {
  if (one.at !== 'segment' || other.at !== 'segment') return one;
  return {
    at: 'segment',
    segment: `${one.segment} + ${other.segment}`,
    text: `${one.text}, ${other.text}`,
  };
}
