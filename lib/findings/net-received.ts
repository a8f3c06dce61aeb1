import type { SourcedPayout } from '#lib/match/schema.ts';
import { type Cents, negateCents, subtractCents, sumCents } from '#lib/values/cents.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What came in for a session. `net`: payments less real claw-backs, without copies of a payment. */
export interface NetReceived {
  readonly net: Cents;
  readonly copies: readonly SourcedPayout[];
}

/**
 * The net of a session's rows; undefined where an amount is unknown. A copy is a row with the type and
 * amount of one of the first payout date, under a later payout date. A claw-back of a copy's amount takes
 * that copy back; all others are real.
 */
export function netReceived(payouts: readonly SourcedPayout[]): NetReceived | undefined {
  const amounts = payouts.flatMap(({ payout }) => payout.amount ?? []);
  if (amounts.length < payouts.length) return undefined;
  const copies = findCopies(payouts.filter(({ payout }) => payout.type !== 'clawback'));
  const copied = copies.flatMap(({ payout }) => payout.amount ?? []);
  const open = [...copied];
  const copiesTakenBack: Cents[] = [];
  for (const { payout } of payouts) {
    if (payout.type !== 'clawback' || payout.amount === null) continue;
    const at = open.indexOf(negateCents(payout.amount));
    if (at === -1) continue;
    open.splice(at, 1);
    copiesTakenBack.push(payout.amount);
  }
  const withoutCopies = subtractCents(sumCents(amounts), sumCents(copied));
  return { net: subtractCents(withoutCopies, sumCents(copiesTakenBack)), copies };
}

function findCopies(payments: readonly SourcedPayout[]): readonly SourcedPayout[] {
  const dates = payments.flatMap(({ payout }) => payout.payoutDate ?? []);
  const first = dates.reduce<ServiceDate | undefined>(
    (least, date) => (least === undefined || date < least ? date : least),
    undefined,
  );
  if (first === undefined) return [];
  const firstRows = payments.filter(({ payout }) => payout.payoutDate === first);
  return payments.filter(
    ({ payout }) =>
      payout.payoutDate !== null &&
      payout.payoutDate > first &&
      firstRows.some(
        ({ payout: earlier }) => earlier.type === payout.type && earlier.amount === payout.amount,
      ),
  );
}
