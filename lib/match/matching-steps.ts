import { claimToSessions } from '#lib/match/claim-to-sessions.ts';
import {
  type Adjudicate,
  blockToCurrent,
  createAdjudicator,
} from '#lib/match/current-adjudications.ts';
import { createRowMatcher, type MatchRows } from '#lib/match/match-rows.ts';
import { createRepeatFinder, type FindRepeated } from '#lib/match/repeated-rows.ts';
import { createSessionSorter, type SortSessions } from '#lib/match/sort-sessions.ts';
import { keep } from '#lib/values/keep.ts';

/** The steps of matching, which know what they did the last time and do again only what a change touches. */
export interface MatchingSteps {
  readonly adjudicate: Adjudicate;
  readonly findRepeated: FindRepeated;
  readonly sessionsOf: typeof claimToSessions;
  readonly inOrder: SortSessions;
  readonly match: MatchRows;
}

/** The steps for one time: a claim's sessions are made and forgotten. */
export function createMatchingSteps(
  findRepeated: FindRepeated = createRepeatFinder(),
): MatchingSteps {
  return {
    adjudicate: createAdjudicator(),
    findRepeated,
    sessionsOf: claimToSessions,
    inOrder: createSessionSorter(),
    match: createRowMatcher(),
  };
}

/** The steps for many times: a claim of which nothing has changed has the very same sessions. */
export function keepMatchingSteps(): MatchingSteps {
  return {
    ...createMatchingSteps(),
    adjudicate: createAdjudicator(keep(blockToCurrent, (block) => [block[0] ?? block, ...block])),
    sessionsOf: keep(claimToSessions, (claim, platformOf) => {
      const billedBy = claim.current.claim.billingProvider?.name;
      return [claim, billedBy && platformOf(billedBy)];
    }),
  };
}
