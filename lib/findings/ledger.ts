import { toReceipts } from '#lib/findings/receipts.ts';
import type { LedgerEntry, LedgerStatus } from '#lib/findings/schema.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { type Cents, subtractCents } from '#lib/values/cents.ts';
import { NONE } from '#lib/values/none.ts';
import { isSure } from '#lib/values/trust.ts';

const NOTHING_ALLOWED = [
  'The plan allowed nothing and no payout came: there is nothing to compare.',
];
const ALL_TAKEN_BACK = ['All that the platform had paid for this session was withdrawn again.'];

/** One session's entry in the ledger, with what counts and, where it does not, why. Nothing but the session tells it. */
export function sessionToEntry(session: Session): LedgerEntry {
  const { allowed } = session.amounts;
  const { match, payouts } = session;
  const received = match.status === 'matched' ? (toReceipts(payouts)?.net ?? null) : null;
  const spread = allowed === null || received === null ? null : subtractCents(allowed, received);
  const entry = (status: LedgerStatus, reasons: readonly string[]): LedgerEntry => ({
    session,
    status,
    reasons,
    allowed,
    received,
    spread,
  });
  const open = [
    ...(match.status === 'review' ? match.reasons : []),
    ...adjudicationReasons(session),
    ...payouts.flatMap(payoutReasons),
  ];
  if (open.length > 0) return entry('review', [...new Set(open)]);
  if (match.status === 'unmatched') {
    return allowed === 0
      ? entry('not-comparable', NOTHING_ALLOWED)
      : entry('unmatched', [match.reason]);
  }
  return hasNothingLeft(received)
    ? entry('not-comparable', ALL_TAKEN_BACK)
    : entry('counted', NONE);
}

function hasNothingLeft(received: Cents | null): boolean {
  return received === null || received <= 0;
}

/** Why what the payer decided may not be relied on yet, in plain words; empty when it may. */
export function adjudicationReasons({ doubts, lines, amounts }: Session): readonly string[] {
  const lineReasons = lines.flatMap(({ trust, procedureCode }) =>
    trust.level === 'review'
      ? trust.reasons.map((reason) =>
          procedureCode === null ? reason : `${procedureCode}: ${reason}`,
        )
      : [],
  );
  const unknown = amounts.allowed === null ? ['The allowed amount is not known.'] : [];
  return [...doubts, ...lineReasons, ...unknown];
}

function payoutReasons({ fileName, payout }: SourcedPayout): readonly string[] {
  const row = `Row ${String(payout.row)} of ${fileName}`;
  const reasons = payout.trust.level === 'review' ? payout.trust.reasons : [];
  return [
    ...reasons.map((reason) => `${row}: ${reason}`),
    ...(payout.amount === null ? [`${row} has no readable amount.`] : []),
  ];
}

/** Whether a row may enter a sum: verified or confirmed, and its amount known. */
export function isSurePayout({ payout }: SourcedPayout): boolean {
  return isSure(payout.trust) && payout.amount !== null;
}
