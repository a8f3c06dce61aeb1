import type { AmountColumn } from '#lib/eob/tables/schema.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** A label says enough from this weight on, where the adjustments bear it out. */
const TELLING_WEIGHT = 0.3;
/** A label has no more words. */
const LONGEST_LABEL = 5;

/** An amount and what the words right before it, or around it, call it. */
export interface ToldAmount extends AmountColumn {
  readonly token: MoneyToken;
}

/** The amounts of a line, where the words before each of them name it. */
export function toldAmounts(line: Line): readonly ToldAmount[] | undefined {
  const { money, adjustments } = lineTokens(line);
  if (money.length < 2 || adjustments.length > 0) return undefined;
  const told = money.flatMap((token, index) => {
    const words = wordsBefore(line, token, money[index - 1]);
    if (UNITS.test(words.at(-1) ?? '')) return [];
    const label = labelIn(words);
    return [label === undefined ? undefined : { label, isInRows: true, token }];
  });
  return told.every((each) => each !== undefined) ? told : undefined;
}

/** A number of units may look like an amount: `Units 1.00`. */
const UNITS = /^(?:units?|qty|quantity):?$/i;

/** The words before an amount, behind the amount before it and whatever has a figure in it. */
function wordsBefore(
  { words }: Line,
  { box }: MoneyToken,
  before: MoneyToken | undefined,
): readonly string[] {
  const from = before?.box[2] ?? Number.NEGATIVE_INFINITY;
  const all = words
    .filter((word) => word.box[0] >= from - 1 && word.box[2] <= box[0] + 1)
    .map(({ text }) => text);
  const start = all.findLastIndex((text) => /\d/.test(text)) + 1;
  return all.slice(Math.max(start, all.length - LONGEST_LABEL));
}

/** The last words that name an amount best, the most of them where some do alike. */
function labelIn(words: readonly string[]): string | undefined {
  const labels = words.map((_, index) =>
    words
      .slice(index)
      .join(' ')
      .replace(/^[^\p{L}]+|[:.…\s]+$/gu, ''),
  );
  const weights = labels.map(weightOf);
  const best = Math.max(0, ...weights);
  return best < TELLING_WEIGHT ? undefined : labels[weights.indexOf(best)];
}

function weightOf(label: string): number {
  const [best] = labelCandidates(label);
  return best === undefined || hasTotalWords(label) ? 0 : best.weight;
}

/** Whether one of some amounts was charged, and one paid. */
export function namesBoth(amounts: readonly ToldAmount[]): boolean {
  return (['billed', 'planPaid'] as const).every(
    (field) =>
      amounts.filter(({ label }) => labelCandidates(label)[0]?.field === field).length === 1,
  );
}
