import { type Amounts, checkRows, type FamilyResult, printedTerms } from '#lib/claim/identities.ts';
import type { AmountField, Figure, Proof } from '#lib/claim/schema.ts';
import type { ItemAmounts } from '#lib/remittance/fhir/item-amounts.ts';
import { type Cents, CentsSchema, formatCents } from '#lib/values/cents.ts';

/** The figures of an item with their proofs, and why it needs a person's look. */
export interface JudgedItem {
  readonly figures: ReadonlyMap<AmountField, Figure>;
  readonly reasons: readonly string[];
}

/** A figure that is worked out from others. `isProved`: two sets of figures without a common one give it. */
interface Derivation {
  readonly amount: Cents;
  readonly from: readonly AmountField[];
  readonly isProved: boolean;
}

type Known = Readonly<Partial<Record<AmountField, Cents>>>;

/** An identity with fewer terms that are not zero proves nothing. */
const FEWEST_TERMS = 2;
const SHARE: readonly AmountField[] = ['deductible', 'copay', 'coinsurance'];
const DECISIVE = [
  ['allowed', 'allowed amount'],
  ['planPaid', 'plan’s payment'],
  ['patientResponsibility', 'patient’s share'],
] as const satisfies readonly (readonly [AmountField, string])[];

/** Judges all items of one explanation together, for the payer's way of adding up is the same in all of them. */
export function judgeItems(items: readonly ItemAmounts[]): readonly JudgedItem[] {
  const stated = items.map((item) => knownOf(item));
  // What the file states and cannot be read is not worked out instead: it is looked at.
  const derived = stated.map((known, at) => withoutStated(deriveMissing(known), items[at]));
  const results = checkRows(stated.map((known, at) => withDerived(known, derived[at])));
  return items.map((item, at) =>
    judgeItem(item, stated[at] ?? {}, derived[at] ?? new Map(), results[at] ?? []),
  );
}

function knownOf({ stated }: ItemAmounts): Known {
  const known: Partial<Record<AmountField, Cents>> = {};
  for (const [field, { amount }] of stated) if (amount !== null) known[field] = amount;
  return known;
}

type Derived = ReadonlyMap<AmountField, Derivation>;

function withoutStated(derived: Derived, item: ItemAmounts | undefined): Derived {
  return new Map([...derived].filter(([field]) => item?.stated.has(field) !== true));
}

function withDerived(known: Known, derived: Derived | undefined): Amounts {
  const all: Partial<Record<AmountField, number>> = { ...known };
  for (const [field, { amount }] of derived ?? []) all[field] = amount;
  return all;
}

function deriveMissing(known: Known): Derived {
  const derived = new Map<AmountField, Derivation>();
  const share = SHARE.filter((field) => known[field] !== undefined);
  if (known.allowed === undefined) {
    const allowed = agreed(known, [
      ['planPaid', 'patientResponsibility', 'otherInsurance'],
      ['planPaid', ...share, 'otherInsurance'],
      ['billed', 'discount', 'notCovered'],
    ]);
    if (allowed !== undefined) derived.set('allowed', allowed);
  }
  const isOwedMore = (known.notCovered ?? 0) !== 0;
  if (known.patientResponsibility === undefined) {
    const parts = agreed(known, [share, ['allowed', 'planPaid', 'otherInsurance']]);
    if (parts !== undefined) {
      derived.set('patientResponsibility', {
        ...parts,
        isProved: parts.isProved && !isOwedMore,
      });
    }
  }
  return derived;
}

/** Sums of these begin with the whole, from which the others are taken. */
const WHOLES: readonly AmountField[] = ['billed', 'allowed'];
/** Fields that count nothing where they are not stated. */
const OPTIONAL: readonly AmountField[] = ['otherInsurance', 'notCovered'];

/** The first of several ways to work a figure out, and whether another way that shares nothing with it agrees. */
function agreed(known: Known, ways: readonly (readonly AmountField[])[]): Derivation | undefined {
  const possible = ways.flatMap((fields) => {
    const from = fields.filter((field) => known[field] !== undefined);
    const isWhole = fields.every((field) => from.includes(field) || OPTIONAL.includes(field));
    const decisive = from.filter((field) => !OPTIONAL.includes(field));
    if (!isWhole || decisive.length === 0) return [];
    if (decisive.length === 1 && decisive[0] === 'planPaid') return [];
    return { from, amount: total(known, from) };
  });
  const [first, ...others] = possible;
  if (first === undefined) return undefined;
  const isProved = others.some(
    ({ from, amount }) =>
      amount === first.amount &&
      from.every((field) => !first.from.includes(field)) &&
      [...from, ...first.from].some((field) => known[field] !== 0),
  );
  return { from: first.from, amount: CentsSchema.parse(first.amount), isProved };
}

function total(known: Known, [first, ...others]: readonly AmountField[]): number {
  if (first === undefined) return 0;
  const sign = WHOLES.includes(first) ? -1 : 1;
  return others.reduce((sum, field) => sum + sign * amountIn(known, field), amountIn(known, first));
}

function amountIn(known: Known, field: AmountField): number {
  const amount = known[field];
  if (amount === undefined) throw new RangeError(`${field} is not stated`);
  return amount;
}

function judgeItem(
  { stated, doubts }: ItemAmounts,
  known: Known,
  derived: Derived,
  results: readonly FamilyResult[],
): JudgedItem {
  const amounts = withDerived(known, derived);
  const figures = new Map<AmountField, Figure>();
  for (const [field, { amount, source }] of stated) {
    const proof = proofOf(field, results, amounts);
    figures.set(
      field,
      amount === null
        ? { origin: 'unreadable', source }
        : { origin: 'read', amount, source, proof },
    );
  }
  for (const [field, { amount, from, isProved }] of derived) {
    const proof: Proof = isProved
      ? { status: 'verified', by: [`${field} from two sets of figures`] }
      : { status: 'unproven' };
    figures.set(field, { origin: 'derived', amount, from, proof });
  }
  return { figures, reasons: [...doubts, ...orderDoubts(known), ...openReasons(figures)] };
}

function proofOf(field: AmountField, results: readonly FamilyResult[], amounts: Amounts): Proof {
  const own = results.filter(({ identity }) => printedTerms(identity, amounts).includes(field));
  const open = own.filter(({ status }) => status === 'contradicted');
  if (open.length > 0) return { status: 'conflict', by: open.map(({ identity }) => identity.id) };
  const closed = own.filter(({ status, weight }) => status === 'closed' && weight >= FEWEST_TERMS);
  if (closed.length === 0) return { status: 'unproven' };
  return { status: 'verified', by: closed.map(({ identity }) => identity.id) };
}

/** What was billed is at least what is allowed, and that at least what the plan paid; in a reversal below zero. */
function orderDoubts({ billed, allowed, planPaid }: Known): readonly string[] {
  return [
    ...(isAbove(allowed, billed) ? ['More is allowed than was billed.'] : []),
    ...(isAbove(planPaid, allowed) ? ['The plan paid more than is allowed.'] : []),
  ];
}

function isAbove(one: Cents | undefined, other: Cents | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one) > Math.abs(other);
}

function openReasons(figures: ReadonlyMap<AmountField, Figure>): readonly string[] {
  const decisive = DECISIVE.flatMap(([field, words]) => {
    const figure = figures.get(field);
    if (figure === undefined) return `The file does not say the ${words}.`;
    if (figure.origin === 'unreadable' || figure.proof.status !== 'unproven') return [];
    return `The ${words} (${formatCents(figure.amount)}) cannot be checked against other figures.`;
  });
  const all = [...figures.values()];
  const isUnreadable = all.some(({ origin }) => origin === 'unreadable');
  const isContradicted = all.some(
    (figure) => figure.origin !== 'unreadable' && figure.proof.status === 'conflict',
  );
  return [
    ...decisive,
    ...(isUnreadable ? ['A figure of this service cannot be read.'] : []),
    ...(isContradicted ? ['The figures of this service contradict each other.'] : []),
  ];
}
