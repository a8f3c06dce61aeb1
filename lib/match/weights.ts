/**
 * What each piece of evidence is worth when a payout row is held against a session: the natural logarithm
 * of how much likelier it is for the right session than for a wrong one. Set by hand so that initials on
 * the right day are just enough when nobody else fits, and a day's difference needs a full name and a
 * matching code or payer. Amounts are not here, for the amount is what is measured.
 */

/** Before any evidence: of the sessions a row is held against, about one in twenty is the right one. */
export const PRIOR = -3;

export const CLIENT_NAME_WEIGHTS = {
  decided: 7,
  exact: 6,
  swapped: 5.5,
  nickname: 4,
  'family-part': 4,
  'first-and-initial': 4,
  'initial-and-family': 4,
  'nickname-and-initial': 3,
  initials: 2.5,
  'given-only': 1.5,
  'other-family': -1,
} as const;

export const DATE_WEIGHTS = { same: 3, 'one-day-off': -2 } as const;

export const CODE_WEIGHTS = { same: 1.5, 'add-on': 1, family: -0.5, differs: -2 } as const;

export const PAYER_WEIGHTS = { same: 1, differs: -1.5 } as const;

export const PLATFORM_WEIGHTS = { same: 0.5, differs: -6 } as const;

/** What it costs to give a session one more row of its own kind when it has one already. */
export const FURTHER_ROW_COST = 3;

/** Below this probability a row is not even shown as a candidate. */
export const POSSIBLE_PROBABILITY = 0.07;

/** From this probability on a row is shown with its session, though in review. */
export const LIKELY_PROBABILITY = 0.5;

/**
 * A row is sure when giving it to its session is likelier by this much than anything else that could be
 * done with it: a probability of 0.917.
 */
export const CLEAR_LEAD = 2.4;

/** Leads below this are rounding: the candidates are equal. */
export const EQUAL_LEAD = 1e-9;

/** The probability that belongs to a sum of weights. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + Math.exp(-weight));
}
