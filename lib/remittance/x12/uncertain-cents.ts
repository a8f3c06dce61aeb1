import { type Cents, isCents, ZERO_CENTS } from '#lib/values/cents.ts';

/** An amount, or null where it is not known: then nothing that is counted from it is known either. */
export type UncertainCents = Cents | null;

/** `one` + `other`. Not known either where the sum is too large to be exact. */
export function add(one: UncertainCents, other: UncertainCents): UncertainCents {
  return one === null || other === null ? null : known(one + other);
}

/** `minuend` − `subtrahend`. Not known either where the difference is too large to be exact. */
export function subtract(minuend: UncertainCents, subtrahend: UncertainCents): UncertainCents {
  return minuend === null || subtrahend === null ? null : known(minuend - subtrahend);
}

/** The sum of the amounts that things have; of none, zero. */
export function sumOf(things: readonly { readonly amount: UncertainCents }[]): UncertainCents {
  let sum: UncertainCents = ZERO_CENTS;
  for (const { amount } of things) sum = add(sum, amount);
  return sum;
}

function known(amount: number): UncertainCents {
  return isCents(amount) ? amount : null;
}
