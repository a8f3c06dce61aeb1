import type { SourcedPayout } from '#lib/match/schema.ts';
import { type Cents, negateCents, sumCents } from '#lib/values/cents.ts';
import { NONE, orNone } from '#lib/values/none.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What the rows of one session come to, in cents, in the words of the rules of the findings. */
export interface Receipts {
  /** The session and add-on rows, without copies. */
  readonly payments: readonly SourcedPayout[];
  /** Rows that repeat one of the first payout date, of the same type and amount, under a later date. */
  readonly copies: readonly SourcedPayout[];
  /** The copies that no claw-back withdrew. */
  readonly openCopies: readonly SourcedPayout[];
  /** The claw-backs that withdraw a payment and not a copy. */
  readonly clawbacks: readonly SourcedPayout[];
  /** The sum of the payments. */
  readonly gross: Cents;
  /** The payments less the claw-backs. */
  readonly net: Cents;
  /** The earliest payout date of the session and add-on rows; null where none is dated. */
  readonly firstPayoutDate: ServiceDate | null;
}

/** Sums up the rows of one session; undefined where an amount is unknown. */
export function toReceipts(rows: readonly SourcedPayout[]): Receipts | undefined {
  if (rows.some(({ payout }) => payout.amount === null)) return undefined;
  const paid = rows.every(isPayment) ? rows : rows.filter(isPayment);
  const firstPayoutDate = firstDateOf(paid);
  const copies = orNone(findCopies(paid, firstPayoutDate));
  const payments = copies.length === 0 ? paid : paid.filter((row) => !copies.includes(row));
  const openCopies = [...copies];
  const clawbacks: SourcedPayout[] = [];
  for (const row of rows) {
    if (row.payout.type !== 'clawback') continue;
    const at = openCopies.findIndex((copy) => isWithdrawnBy(copy, row));
    if (at === -1) clawbacks.push(row);
    else openCopies.splice(at, 1);
  }
  return {
    payments,
    copies,
    openCopies: orNone(openCopies),
    clawbacks: orNone(clawbacks),
    gross: sumOfRows(payments),
    net: sumOfRows([...payments, ...clawbacks]),
    firstPayoutDate,
  };
}

function isPayment({ payout }: SourcedPayout): boolean {
  return payout.type !== 'clawback';
}

/** The sum of the rows' amounts in cents, claw-backs negative; rows without an amount add nothing. */
export function sumOfRows(rows: readonly SourcedPayout[]): Cents {
  return sumCents(rows.flatMap(({ payout }) => payout.amount ?? []));
}

function firstDateOf(paid: readonly SourcedPayout[]): ServiceDate | null {
  return paid.reduce<ServiceDate | null>((first, { payout: { payoutDate } }) => {
    if (payoutDate === null) return first;
    return first === null || payoutDate < first ? payoutDate : first;
  }, null);
}

function findCopies(
  paid: readonly SourcedPayout[],
  first: ServiceDate | null,
): readonly SourcedPayout[] {
  if (first === null || paid.length < 2) return NONE;
  const firstRows = paid.filter(({ payout }) => payout.payoutDate === first);
  return paid.filter(
    ({ payout }) =>
      payout.payoutDate !== null &&
      payout.payoutDate > first &&
      firstRows.some(
        ({ payout: earlier }) => earlier.type === payout.type && earlier.amount === payout.amount,
      ),
  );
}

function isWithdrawnBy(copy: SourcedPayout, { payout: { amount } }: SourcedPayout): boolean {
  return amount !== null && copy.payout.amount === negateCents(amount);
}
