import type { Column } from '#lib/payout/columns.ts';
import { textMeaning } from '#lib/payout/label.ts';
import { typesInWords } from '#lib/payout/row-type.ts';
import {
  NO_STATE_AGAINST,
  NOT_ARRIVED,
  NOT_YET_PAID,
  SAYS_NO,
  WAS_PAID_LABEL,
} from '#lib/reference/payout-row-words.ts';

/** What the states of a row say of its money. */
export interface RowState {
  /** Whether one says that the money did not arrive. */
  readonly hasFailed: boolean;
  /** Whether one is none that is known, so that it may say so. */
  readonly mayHaveFailed: boolean;
  /** Whether one says that the money is still to come. */
  readonly isPending: boolean;
}

/** Reads the states of a row; `columns` are those that they stand in, in the same order. */
export function readStates(texts: readonly string[], columns: readonly Column[]): RowState {
  const states = columns.map((column, index) => ({ column, text: texts[index] ?? '' }));
  return {
    hasFailed: texts.some((text) => NOT_ARRIVED.test(text)),
    mayHaveFailed: states.some(isUnknown),
    isPending: states.some(isStillToCome),
  };
}

interface State {
  readonly column: Column;
  readonly text: string;
}

function isStillToCome({ column, text }: State): boolean {
  if (NOT_YET_PAID.test(text)) return true;
  return SAYS_NO.test(text) && WAS_PAID_LABEL.test(column.label);
}

/** Whether a state that not all rows share is none that is known, nor the name of a kind of row. */
function isUnknown({ column, text }: State): boolean {
  if (text === '' || column.distinct < 2 || textMeaning(column.label)?.field !== 'status')
    return false;
  const isKnown = [NO_STATE_AGAINST, NOT_YET_PAID, NOT_ARRIVED].some((known) => known.test(text));
  return !isKnown && typesInWords(text).length === 0;
}
