import { findRowType, type RowTypeFinding } from '#lib/payout/row-type.ts';
import { findCode, isBareCode } from '#lib/payout/session-code.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';

/** What the words and codes of a row say, and the kinds of row that they were found to be. */
interface RowWords {
  readonly code: ProcedureCode | null;
  readonly words: string;
  readonly note: string;
  readonly types: (RowTypeFinding | undefined)[];
}

/** The code among the cells that say what a row is for, their words without bare codes, and its notes. */
export function wordsOf(texts: readonly string[], wordCount: number): RowWords {
  const filled = texts.slice(0, wordCount).filter((text) => text !== '');
  const note = texts.slice(wordCount).filter((text) => text !== '');
  return {
    code: findCode(filled.join(' ')) ?? null,
    words: filled.filter((text) => !isBareCode(text)).join(' '),
    note: note.join(' '),
    types: [],
  };
}

/** The kind of a row: rows alike in words, code and sign are of one kind, whatever their amounts. */
export function findTypeOf(
  rowWords: RowWords,
  amount: Cents | null,
  isAboutSession: boolean,
): RowTypeFinding {
  const { words, note, code, types } = rowWords;
  const place = (amount === null ? 0 : 2 + Math.sign(amount)) * 2 + (isAboutSession ? 1 : 0);
  types[place] ??= findRowType({ words, note, code, amount, isAboutSession });
  return types[place];
}
