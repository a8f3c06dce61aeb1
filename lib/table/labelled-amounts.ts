import type { Word } from '#lib/document/schema.ts';
import { type Line, textOfWords } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import { NONE } from '#lib/values/none.ts';
import { rememberByThing } from '#lib/values/remember.ts';

/** A label and the only amount that follows it on its line. */
export interface LabelledAmount {
  /** The label's letters: dates and numbers change from one block to the next. */
  readonly label: string;
  /** Its last words that no more than a blank parts, and where they begin. */
  readonly ending: { readonly label: string; readonly left: number };
  readonly left: number;
  readonly right: number;
}

const IS_LABEL = /\p{L}{3}/u;

/** The labels of a line that one amount each follows, left to right. A label of several amounts is a table's row. */
export function labelledAmounts(line: Line): readonly LabelledAmount[] {
  return lineTokens(line).money.length === 0 ? NONE : amountsWithLabels(line);
}

const amountsWithLabels = rememberByThing((line: Line): readonly LabelledAmount[] => {
  const { money } = lineTokens(line);
  const labels = money.map((token, index) => labelBefore(line, token, money[index - 1]));
  return money.flatMap(({ box }, index) => {
    const label = labels[index];
    const isOnly = index + 1 === money.length || labels[index + 1] !== undefined;
    return label === undefined || !isOnly ? [] : [{ ...label, right: box[2] }];
  });
});

function labelBefore(
  { segments }: Line,
  { box: [end] }: MoneyToken,
  previous: MoneyToken | undefined,
): Omit<LabelledAmount, 'right'> | undefined {
  const from = previous?.box[2] ?? Number.NEGATIVE_INFINITY;
  const parts: (readonly Word[])[] = [];
  for (const { words, box } of segments) {
    if (box[0] < from || box[0] >= end) continue;
    parts.push(box[2] <= end + 1 ? words : words.filter((word) => word.box[2] <= end + 1));
  }
  const whole = parts.flat();
  const [first] = whole;
  const label = lettersOf(whole);
  if (first === undefined || !IS_LABEL.test(label)) return undefined;
  const last = parts.findLast((part) => IS_LABEL.test(lettersOf(part)));
  const ending = { label: lettersOf(last ?? []), left: last?.[0]?.box[0] ?? first.box[0] };
  return { label, ending, left: first.box[0] };
}

/** The letters of words in lower case, with a blank for whatever stands between them. */
export function lettersOf(words: readonly Word[]): string {
  return lettersIn(textOfWords(words));
}

/** The letters of a text in lower case, with a blank for whatever stands between them. */
export function lettersIn(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
