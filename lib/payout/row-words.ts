import { findRowType, namesKind, type RowTypeFinding } from '#lib/payout/row-type.ts';
import { findCode, isBareCode } from '#lib/payout/session-code.ts';
import { SELF, SHORT_KINDS } from '#lib/reference/payout-row-words.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';

/** What the words and codes of a row say, and the kinds of row that they were found to be. */
export interface RowWords {
  readonly code: ProcedureCode | null;
  readonly words: string;
  readonly notes: readonly string[];
  /** What the payer's cell says, where it does not tell the kind of row instead: "Self-pay", "No-show fee". */
  readonly payer: string;
  readonly types: (RowTypeFinding | undefined)[];
}

/** Where each kind of text stands among the texts of a row: words first, then notes, then perhaps the payer's cell. */
export interface WordPlaces {
  readonly words: number;
  readonly notes: number;
}

/** The code among the cells that say what a row is for, their words without bare codes, its notes and its payer. */
export function wordsOf(texts: readonly string[], { words, notes }: WordPlaces): RowWords {
  const payer = spellPayer(texts[words + notes] ?? '');
  const isKind = namesKind(payer);
  const filled = [...texts.slice(0, words), isKind ? payer : ''].filter((text) => text !== '');
  return {
    code: findCode(filled.join(' ')) ?? null,
    words: filled
      .filter((text) => !isBareCode(text))
      .map(spellKind)
      .join(' '),
    notes: texts.slice(words, words + notes).filter((text) => text !== ''),
    payer: isKind ? '' : payer,
    types: [],
  };
}

function spellPayer(text: string): string {
  return SELF.test(text) ? 'Self-pay' : text;
}

/** Letters that name a kind of row only where they stand alone, in words that name it anywhere. */
function spellKind(text: string): string {
  return SHORT_KINDS.find(({ pattern }) => pattern.test(text.trim()))?.words ?? text;
}

/** The kind of a row: rows alike in words, code and sign are of one kind, whatever their amounts. */
export function findTypeOf(
  rowWords: RowWords,
  amount: Cents | null,
  isAboutSession: boolean,
): RowTypeFinding {
  const { words, notes, code, types } = rowWords;
  const place = (amount === null ? 0 : 2 + Math.sign(amount)) * 2 + (isAboutSession ? 1 : 0);
  types[place] ??= findRowType({ words, notes, code, amount, isAboutSession });
  return types[place];
}
