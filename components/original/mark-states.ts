import type { MarkState } from '#components/original/line-marks.ts';

/** How the state of a figure is told on its mark: a sign, and words. */
export const MARK_STATES: Readonly<
  Record<MarkState, { readonly sign: string; readonly words: string }>
> = {
  verified: { sign: '✓', words: 'adds up' },
  unproven: { sign: '–', words: 'nothing to check it against' },
  conflict: { sign: '≠', words: 'does not add up' },
  unreadable: { sign: '?', words: 'cannot be read' },
};
