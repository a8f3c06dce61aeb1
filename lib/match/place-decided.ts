import type { AppliedDecisions, DecidedSplit } from '#lib/match/apply-decisions.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { type CandidateRow, type PlacedRow, rowName } from '#lib/match/place-rows.ts';
import type { SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { isSpreadType } from '#lib/payout/schema.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';

/** The rows that a person placed, by session, and those of her splits that do not come out. */
export interface DecidedPlaces {
  readonly placed: ReadonlyMap<OpenSession, readonly PlacedRow[]>;
  readonly open: ReadonlyMap<OpenSession, readonly CandidateRow[]>;
  readonly unmatched: readonly UnmatchedPayout[];
}

/** Places rows as a person said. No amount is ever split by guess: parts that do not add up wait for her. */
export function placeDecided({ confirmed, splits }: AppliedDecisions): DecidedPlaces {
  const placed = new Map<OpenSession, PlacedRow[]>();
  const open = new Map<OpenSession, CandidateRow[]>();
  const unmatched: UnmatchedPayout[] = [];
  for (const [payout, session] of confirmed) {
    const row = { payout: forSession(payout, payout.payout.amount), evidence: [CONFIRMED] };
    add(placed, session, { ...row, score: 1, reasons: [] });
  }
  for (const [payout, split] of splits) {
    const objection = objectionTo(payout, split);
    for (const { session, amount } of split.parts) {
      if (objection === undefined) {
        const row = {
          payout: forSession(payout, amount),
          evidence: [splitEvidence(payout, amount)],
        };
        add(placed, session, { ...row, score: 1, reasons: [] });
      } else add(open, session, { payout, score: 1, reason: objection });
    }
    if (objection !== undefined)
      unmatched.push({ payout, cause: 'needs-review', reason: objection });
  }
  return { placed, open, unmatched };
}

const CONFIRMED = 'You confirmed this match';

function objectionTo(payout: SourcedPayout, { parts, total }: DecidedSplit): string | undefined {
  const { amount } = payout.payout;
  const row = rowName(payout);
  if (total === null) {
    return `You said that ${row} pays ${parts.length} sessions together; how much each of them got is not known.`;
  }
  if (amount === null || amount !== total) {
    const stated = amount === null ? 'has no readable amount' : `says ${formatCents(amount)}`;
    return `Your parts of ${row} come to ${formatCents(total)}, but the row ${stated}. Please split it again.`;
  }
  return undefined;
}

function splitEvidence(payout: SourcedPayout, amount: Cents | null): string {
  const part = amount === null ? 'A part' : formatCents(amount);
  return `You said that ${part} of ${rowName(payout)} is for this session`;
}

/** A row that a person put with a session pays it or takes it back, whatever type the statement gives it. */
function forSession(source: SourcedPayout, amount: Cents | null): SourcedPayout {
  const { payout } = source;
  if (isSpreadType(payout.type) && amount === payout.amount) return source;
  const type = amount !== null && amount < 0 ? 'clawback' : 'session';
  return { ...source, payout: { ...payout, type, amount } };
}

function add<T>(lists: Map<OpenSession, T[]>, session: OpenSession, item: T): void {
  const list = lists.get(session);
  if (list === undefined) lists.set(session, [item]);
  else list.push(item);
}
