import type { LabelPair } from '#lib/eob/schema.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** Fewer words between two amounts of a line are a label; sentences have more, or go on from the line before. */
const FEWEST_WORDS_OF_PROSE = 7;
/** Words looked at on either side of an amount. */
const WORDS_BEFORE = 9;
const WORDS_AFTER = 6;

/** What the words right before an amount say it is. The label is one that the vocabulary knows. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/\bcharged?(?: you)?(?: is| was)?$/i, 'Provider charged'],
  [/\b(?:reduced by|discount of|savings? of|saved you|you saved|less a discount of)$/i, 'Discount'],
  [
    /\b(?:allowed|allows|approved|negotiated rate (?:is|of)|allowed amount (?:is|of))$/i,
    'Allowed amount',
  ],
  [/\b(?:plan|we)(?: has| have)? (?:paid|pays|pay)(?: your provider)?$/i, 'Plan paid'],
  [
    /\b(?:you (?:may )?owe|may have paid|you are responsible for|you (?:may )?pay|your (?:share|responsibility) is)$/i,
    'You owe',
  ],
];

/** What the words right after an amount say it is. */
const AFTER: readonly (readonly [RegExp, string])[] = [
  [/^(?:for|of|toward|towards|to|as) (?:your|the) deductible\b/i, 'Deductible'],
  [/^(?:for|of|as) (?:your|the) co-?pay(?:ment)?\b/i, 'Copay'],
  [/^(?:for|of|as) (?:your|the) co-?insurance\b/i, 'Coinsurance'],
];
const IN_ALL = /\b(?:in all|in total|altogether|total)\b/i;

/** The places of lines that are sentences with amounts in them. */
export function findProseLines(lines: readonly Line[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap((line, at) => {
      const goesOn = line.segments.length === 1 && isProse(lines[at - 1]);
      return (isProse(line) || goesOn) && hasAmountInSentence(line) ? [at] : [];
    }),
  );
}

function isProse(line: Line | undefined): boolean {
  return (
    line !== undefined && line.segments.length === 1 && line.words.length >= FEWEST_WORDS_OF_PROSE
  );
}

/** A colon right before an amount ends a label, however long it is. */
function hasAmountInSentence(line: Line): boolean {
  return lineTokens(line).money.some((token) => {
    const before = line.words.findLast(({ box }) => box[2] <= token.box[0] + 1);
    return before?.text.endsWith(':') !== true;
  });
}

/** The amounts inside sentences, each with what its sentence says it is. */
export function findProsePairs(
  lines: readonly Line[],
  prose: ReadonlySet<number>,
): readonly LabelPair[] {
  return [...prose].flatMap((at) => {
    const line = lines[at];
    return line === undefined ? [] : pairsOfLine(line, at, lines[at - 1], lines[at + 1]);
  });
}

function pairsOfLine(
  line: Line,
  at: number,
  previous: Line | undefined,
  next: Line | undefined,
): readonly LabelPair[] {
  return lineTokens(line).money.flatMap((token) => {
    const before = wordsBefore(line, token, previous);
    const after = wordsAfter(line, token, next);
    const named = [
      AFTER.find(([pattern]) => pattern.test(after))?.[1],
      BEFORE.find(([pattern]) => pattern.test(before))?.[1],
    ].find((label) => label !== undefined);
    if (named === undefined) return [];
    const label = IN_ALL.test(sentenceOf(before)) ? `Total ${named}` : named;
    return [{ at, page: line.page, label, token }];
  });
}

function wordsBefore(line: Line, token: MoneyToken, previous: Line | undefined): string {
  const own = line.words.filter(({ box }) => box[2] <= token.box[0] + 1);
  const words = [...(previous?.words ?? []), ...own].slice(-WORDS_BEFORE);
  return words.map(({ text }) => text).join(' ');
}

function wordsAfter(line: Line, token: MoneyToken, next: Line | undefined): string {
  const own = line.words.filter(({ box }) => box[0] >= token.box[2] - 1);
  const words = [...own, ...(next?.words ?? [])].slice(0, WORDS_AFTER);
  return words.map(({ text }) => text).join(' ');
}

/** The words since the last full stop. */
function sentenceOf(before: string): string {
  return before.split(/[.;]\s/).at(-1) ?? before;
}
