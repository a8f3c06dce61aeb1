import type { Match, Session } from '#lib/match/schema.ts';
import { areSame } from '#lib/values/keep.ts';

/** Whether two closings of one open session say the same: all else in them is the open session's. */
export function isSameClosing(one: Session, other: Session): boolean {
  return (
    one.platform === other.platform &&
    areSame(one.payouts, other.payouts) &&
    areSame(matchParts(one.match), matchParts(other.match))
  );
}

function matchParts(match: Match): readonly unknown[] {
  switch (match.status) {
    case 'unmatched':
      return [match.status, match.reason];
    case 'matched':
      return [match.status, match.score, ...match.evidence];
    case 'review': {
      const { status, score, evidence, reasons, candidates } = match;
      return [
        status,
        score,
        evidence.length,
        ...evidence,
        reasons.length,
        ...reasons,
        ...candidates,
      ];
    }
  }
}
