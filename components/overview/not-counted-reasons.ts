import { adjudicationReasons } from '#lib/findings/ledger.ts';
import type { Audit, LedgerEntry } from '#lib/findings/schema.ts';
import type { UnmatchedCause } from '#lib/match/schema.ts';

/** A reason why something is not counted, what it holds for, and for how many. */
export interface ReasonCount {
  readonly reason: string;
  readonly holdsFor: 'session' | 'payout row' | 'claim';
  readonly number: number;
}

/** Told of sessions with figures that no sum proves; which and why stands in the review. */
export const FIGURES_OPEN = 'Figures of its EOB need your eyes.';

/** Told of sessions and rows that fit in more than one way; which names and rows these are stands with each. */
const CHOICE_OPEN = 'More than one match is possible, and you choose.';

/** These rows are no sessions, or are counted elsewhere: nothing is missing without them. */
const NOTHING_MISSING: ReadonlySet<UnmatchedCause> = new Set(['other-type', 'copy', 'ignored']);

/** What is in no sum: the sessions that the headline's figure beside it counts, and everything else that was read. */
export interface NotCountedReasons {
  readonly ofSessions: readonly ReasonCount[];
  readonly ofOthers: readonly ReasonCount[];
}

/**
 * The reasons why sessions, payout rows and claims are in no sum, each kind with the commonest first.
 * A session with two reasons is told in both.
 */
export function notCountedReasons({ ledger, reconciliation }: Audit): NotCountedReasons {
  const { unmatchedPayouts, withoutSession } = reconciliation;
  const ofSessions = ledger
    .filter(({ status }) => status === 'review' || status === 'unmatched')
    .flatMap((entry) => [...new Set(sessionReasons(entry))]);
  const ofIncomparable = ledger
    .filter(({ status }) => status === 'not-comparable')
    .flatMap(({ reasons }) => reasons);
  const ofPayouts = unmatchedPayouts
    .filter(({ cause }) => !NOTHING_MISSING.has(cause))
    .map(({ cause, reason }) => (cause === 'needs-review' ? CHOICE_OPEN : reason));
  const ofClaims = withoutSession.map(({ claim }) =>
    claim.status === 'pending'
      ? 'The plan has not decided it yet.'
      : 'The document shows no session for it.',
  );
  return {
    ofSessions: countEach(ofSessions, 'session'),
    ofOthers: [
      ...countEach(ofIncomparable, 'session'),
      ...countEach(ofPayouts, 'payout row'),
      ...countEach(ofClaims, 'claim'),
    ],
  };
}

function sessionReasons({ session, reasons }: LedgerEntry): readonly string[] {
  const ofFigures = new Set(adjudicationReasons({ ...session, doubts: [] }));
  const { match } = session;
  const ofChoice = new Set(match.status === 'review' ? match.reasons : []);
  return reasons.map((reason) => {
    if (ofFigures.has(reason)) return FIGURES_OPEN;
    return ofChoice.has(reason) ? CHOICE_OPEN : reason;
  });
}

function countEach(
  reasons: readonly string[],
  holdsFor: ReasonCount['holdsFor'],
): readonly ReasonCount[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, number]) => ({ reason, holdsFor, number }))
    .toSorted((a, b) => b.number - a.number || a.reason.localeCompare(b.reason));
}
