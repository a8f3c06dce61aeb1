import { AMOUNT_ERROR, parseTypedAmount } from '#components/app/typed-amount.ts';
import { type Cents, formatCents, sumCents } from '#lib/values/cents.ts';

/** The shares of a row as a person types them, one for each session that she chose. */
export interface SplitDraft {
  readonly shares: readonly string[];
  readonly areSharesUnknown: boolean;
}

/** What a draft says: a share in cents for each session (null: she does not know it), or what is wrong. */
export type SplitOutcome =
  | { readonly status: 'sound'; readonly shares: readonly (Cents | null)[] }
  | {
      readonly status: 'unsound';
      /** By the place of the share. */
      readonly errors: ReadonlyMap<number, string>;
      readonly problem: string | undefined;
    };

/** Reads the shares and holds their sum against the row's amount. */
export function readSplit(
  { shares, areSharesUnknown }: SplitDraft,
  amount: Cents | null,
): SplitOutcome {
  if (shares.length < 2) return unsound('Choose at least two sessions.');
  if (areSharesUnknown) return { status: 'sound', shares: shares.map(() => null) };
  if (amount === null) {
    return unsound('The row’s own amount cannot be read, so no shares can be checked against it.');
  }
  const read = shares.map(parseTypedAmount);
  const known = read.filter((share) => share !== undefined);
  if (known.length < read.length) {
    const errors = read.flatMap((share, at) =>
      share === undefined ? [[at, AMOUNT_ERROR] as const] : [],
    );
    return { status: 'unsound', errors: new Map(errors), problem: undefined };
  }
  const total = sumCents(known);
  return total === amount
    ? { status: 'sound', shares: known }
    : unsound(`The parts come to ${formatCents(total)}, but the row says ${formatCents(amount)}.`);
}

function unsound(problem: string): SplitOutcome {
  return { status: 'unsound', errors: new Map(), problem };
}
