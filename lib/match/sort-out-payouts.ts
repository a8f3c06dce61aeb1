import type { AppliedDecisions } from '#lib/match/apply-decisions.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { sortPayouts } from '#lib/match/order.ts';
import type { SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { isSpreadType, type Payout, type PayoutType } from '#lib/payout/schema.ts';
import { foldText } from '#lib/values/person-name.ts';

/** The rows that may belong to a session, and the rest with the reason. */
export interface SortedOutPayouts {
  readonly forSessions: readonly SourcedPayout[];
  readonly unmatched: readonly UnmatchedPayout[];
}

const TYPE_REASONS: Readonly<Record<PayoutType, string>> = {
  session: '',
  'add-on': '',
  clawback: '',
  'no-show': 'A no-show payment belongs to no insured session.',
  'private-pay': 'A private-pay session is not billed to a plan.',
  adjustment: 'An adjustment belongs to no single session.',
  'client-balance': 'A client’s balance belongs to no single session.',
  fee: 'A membership fee or another fee belongs to no session.',
  bonus: 'A bonus belongs to no session.',
  refund: 'A refund belongs to no session.',
  other: 'The row does not say that it is for a session.',
};

/**
 * Keeps the rows that are for a session. A row that stands in two statements is one payment: `copies` knows the
 * other one. Rows that a person left out or placed herself are not asked about again.
 */
export function sortOutPayouts(
  payouts: readonly SourcedPayout[],
  copies: ReadonlyMap<SourcedPayout, SourcedPayout>,
  { confirmed, splits, ignoredPayouts }: AppliedDecisions,
): SortedOutPayouts {
  const forSessions: SourcedPayout[] = [];
  const unmatched: UnmatchedPayout[] = [];
  for (const payout of sortPayouts(payouts)) {
    const objection = ignoredPayouts.has(payout)
      ? IGNORED
      : objectionTo(payout.payout, copies.get(payout));
    if (confirmed.has(payout) || splits.has(payout)) continue;
    if (objection === undefined) forSessions.push(payout);
    else unmatched.push({ payout, ...objection });
  }
  return { forSessions, unmatched };
}

const IGNORED = { cause: 'ignored', reason: 'You left this row out.' } as const;

function objectionTo(
  { preliminary, type }: Payout,
  original: SourcedPayout | undefined,
): Pick<UnmatchedPayout, 'cause' | 'reason'> | undefined {
  if (preliminary) {
    return {
      cause: 'preliminary',
      reason: 'The statement is preliminary; its amounts are estimates.',
    };
  }
  if (original !== undefined) {
    return { cause: 'copy', reason: `The same payment stands in ${original.fileName} too.` };
  }
  return isSpreadType(type) ? undefined : { cause: 'other-type', reason: TYPE_REASONS[type] };
}

/**
 * The copies, each with the row that stands for it. As many stand as the fullest document shows. `repeated`: at least
 * the rows that several documents show.
 */
export function findCopies(
  repeated: readonly SourcedPayout[],
): ReadonlyMap<SourcedPayout, SourcedPayout> {
  const copies = new Map<SourcedPayout, SourcedPayout>();
  const final = sortPayouts(repeated).filter(({ payout }) => !payout.preliminary);
  for (const rows of groupBy(final, ({ payout }) => contentOf(payout)).values()) {
    const documents = [...groupBy(rows, ({ key }) => key.documentId).values()];
    const [fullest] = documents.toSorted((one, other) => other.length - one.length);
    const [original] = fullest ?? [];
    for (const row of rows) {
      if (original === undefined || row.key.documentId === original.key.documentId) continue;
      if (isPlaced(row.payout)) copies.set(row, original);
    }
  }
  return copies;
}

/** Only a row with an amount and a day says enough to be known again in another statement. */
function isPlaced({ amount, payoutDate, dateOfService }: Payout): boolean {
  return amount !== null && (payoutDate !== null || dateOfService !== null);
}

function contentOf(payout: Payout): string {
  const { type, platform, payoutDate, dateOfService, client, procedureCode, amount } = payout;
  const words = [platform, client].map((text) => text && foldText(text));
  return JSON.stringify([type, payoutDate, dateOfService, procedureCode, amount, ...words]);
}
