import { CAUSE_WORDS, OPEN_CAUSES } from '#components/matches/cause-words.ts';
import { pickablePayout } from '#components/matches/pickables.ts';
import type { SourcedPayout, UnmatchedCause, UnmatchedPayout } from '#lib/match/schema.ts';

/** Which payouts without a session are shown. `open`: those that could be for one. */
export type CauseFilter = UnmatchedCause | 'open' | 'all';

/** The filters that fit some row, in the order in which they are offered. */
export function causeFilters(
  unmatched: readonly UnmatchedPayout[],
): readonly { readonly value: CauseFilter; readonly label: string }[] {
  const present = new Set(unmatched.map(({ cause }) => cause));
  const causes = [
    'needs-review',
    'no-session',
    'no-date',
    'no-client',
    'other-type',
    'preliminary',
    'copy',
    'ignored',
  ] as const satisfies readonly UnmatchedCause[];
  return [
    { value: 'open', label: 'Still to settle' },
    ...causes
      .filter((cause) => present.has(cause))
      .map((cause) => ({ value: cause, label: CAUSE_WORDS[cause].label })),
    { value: 'all', label: 'All of them' },
  ];
}

/** The payouts that fit filter and words, the latest date of service first; those without one come last. */
export function arrangeLoose(
  unmatched: readonly UnmatchedPayout[],
  filter: CauseFilter,
  text: string,
): readonly UnmatchedPayout[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return unmatched
    .filter(({ cause }) => fitsCause(cause, filter))
    .filter(({ payout }) => words.every((word) => searchedText(payout).includes(word)))
    .toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}

function fitsCause(cause: UnmatchedCause, filter: CauseFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'open' ? OPEN_CAUSES.has(cause) : cause === filter;
}

function dayOf({ payout: { payout } }: UnmatchedPayout): string {
  return payout.dateOfService ?? '';
}

function searchedText(payout: SourcedPayout): string {
  const known = searchedTexts.get(payout);
  if (known !== undefined) return known;
  const { searchText } = pickablePayout(payout);
  searchedTexts.set(payout, searchText);
  return searchText;
}

/** Writing dates in words is slow, so the text of a row is made once for all letters that are typed. */
const searchedTexts = new WeakMap<SourcedPayout, string>();
