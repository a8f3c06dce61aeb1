import fc from 'fast-check';

/** What some payers print otherwise than most, and few documents have. */
export interface Oddities {
  /** Whether each claim names its patient, or only the first one of each does; and whether by the name alone. */
  readonly patients: 'each' | 'where they change' | 'by name alone';
  /** What a claim's services come to stands before them. */
  readonly isTotalFirst: boolean;
  /** Before so many claims stands one that is not decided yet. */
  readonly pendingBefore: number | undefined;
  readonly pendingWords: (typeof PENDING_WORDS)[number];
}

const PENDING_WORDS = ['Status: Pending', 'In process', 'Claim status: In review'] as const;

/** A document without any. */
export const NO_ODDITIES: Oddities = {
  patients: 'each',
  isTotalFirst: false,
  pendingBefore: undefined,
  pendingWords: 'In process',
};

/** Most documents have one or two of them. */
export const oddities: fc.Arbitrary<Oddities> = fc.record({
  patients: fc.constantFrom<Oddities['patients'][]>('each', 'where they change', 'by name alone'),
  isTotalFirst: fc.boolean(),
  pendingBefore: fc.constantFrom(undefined, undefined, 0, 1, 2),
  pendingWords: fc.constantFrom(...PENDING_WORDS),
});

/** The number and the day of the claim that is not decided: no other has them. */
export const PENDING_NUMBER = '25A998877P';
export const PENDING_DAY = '2025-05-06';
