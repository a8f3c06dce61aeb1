/**
 * What each piece of evidence is worth when a payout row is held against a session: the natural logarithm
 * of how much likelier it is for the right session than for a wrong one. Set by hand so that initials on
 * the right day are just enough when nobody else fits, and a day's difference needs a full name and a
 * matching code or payer, or a client known from other days. Amounts are not here, for the amount is what
 * is measured.
 *
 * They are not learned from the documents at hand, so that no document changes what is told of another one. Learning
 * was tried (three classes by expectation maximisation, dates pinned): of the pairs that names and near days leave,
 * 96 to 99.99 % are right ones, too few wrong ones to learn from. On 5,000, 20,000 and 40,000 visits the weight of
 * the same full name came out as 0.8, 9.1 and 1.7, that of a shared given name alone as -0.3, 9.7 and 11.6.
 */
export const WEIGHTS = {
  client: {
    decided: 7,
    exact: 6,
    swapped: 5.5,
    nickname: 4,
    'family-part': 4,
    'first-and-initial': 4,
    'initial-and-family': 4,
    steady: 4,
    'near-spelling': 3,
    'nickname-and-initial': 3,
    initials: 2.5,
    'steady-initials': 2.5,
    'nickname-initials': 2,
    'given-only': 1.5,
    'shared-initials': 1,
    'other-family': -1,
  },
  date: { same: 3, 'one-day-off-steady': 2.9, 'one-day-off': -2, 'days-off': -4.5 },
  code: { same: 1.5, 'add-on': 1, unknown: 0, family: -0.5, differs: -2 },
  payer: { same: 1, unknown: 0, differs: -1.5 },
  platform: { same: 0.5, unknown: 0, differs: -6 },
} as const;

/** The levels on which each kind of evidence is compared. */
export type NameLevel = keyof (typeof WEIGHTS)['client'];
export type DateLevel = keyof (typeof WEIGHTS)['date'];
export type CodeLevel = keyof (typeof WEIGHTS)['code'];
export type PayerLevel = keyof (typeof WEIGHTS)['payer'];
export type PlatformLevel = keyof (typeof WEIGHTS)['platform'];

/** Whether a name is enough for a match where nobody else fits. */
export function isOwnName(client: NameLevel): boolean {
  return WEIGHTS.client[client] >= WEIGHTS.client.initials;
}

/** Before any evidence: of the sessions a row is held against, about one in twenty is the right one. */
export const PRIOR = -3;

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
