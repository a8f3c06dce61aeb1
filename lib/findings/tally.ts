import { percentOf } from '#lib/findings/percent.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import type { Sums } from '#lib/findings/sums-schema.ts';
import { type Cents, subtractCents, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';

/** Sums that grow entry by entry: what counts, and beside it what does not count yet. */
export interface Tally {
  sessions: number;
  allowed: Cents;
  received: Cents;
  readonly waiting: { sessions: number; lines: number; allowed: Cents };
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  return {
    sessions: 0,
    allowed: ZERO_CENTS,
    received: ZERO_CENTS,
    waiting: { sessions: 0, lines: 0, allowed: ZERO_CENTS },
  };
}

/** Adds one entry; one that can never be compared adds nothing. */
export function addEntry(tally: Tally, { status, session, allowed, received }: LedgerEntry): void {
  if (status === 'counted') {
    tally.sessions += 1;
    tally.allowed = sumCents([tally.allowed, allowed ?? ZERO_CENTS]);
    tally.received = sumCents([tally.received, received ?? ZERO_CENTS]);
  } else if (isWaiting(status)) {
    const { waiting } = tally;
    waiting.sessions += 1;
    waiting.lines += session.lines.length;
    waiting.allowed = sumCents([waiting.allowed, allowed ?? ZERO_CENTS]);
  }
}

/** Adds all that another tally holds. */
export function addTally(tally: Tally, other: Tally): void {
  tally.sessions += other.sessions;
  tally.allowed = sumCents([tally.allowed, other.allowed]);
  tally.received = sumCents([tally.received, other.received]);
  const { waiting } = tally;
  waiting.sessions += other.waiting.sessions;
  waiting.lines += other.waiting.lines;
  waiting.allowed = sumCents([waiting.allowed, other.waiting.allowed]);
}

/** What can never be compared does not wait to be counted. */
export function isWaiting(status: LedgerEntry['status']): boolean {
  return status === 'review' || status === 'unmatched';
}

/** The sums of all these tallies together. */
export function sumsOf(tallies: readonly Tally[]): Sums {
  const allowed = sumCents(tallies.map((tally) => tally.allowed));
  const received = sumCents(tallies.map((tally) => tally.received));
  const spread = subtractCents(allowed, received);
  return {
    sessions: countOf(tallies.map(({ sessions }) => sessions)),
    allowed,
    received,
    spread,
    spreadPct: percentOf(spread, allowed),
    notCounted: {
      sessions: countOf(tallies.map(({ waiting }) => waiting.sessions)),
      lines: countOf(tallies.map(({ waiting }) => waiting.lines)),
      allowed: sumCents(tallies.map(({ waiting }) => waiting.allowed)),
    },
  };
}

function countOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
