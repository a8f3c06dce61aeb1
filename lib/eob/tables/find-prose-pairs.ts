import type { LabelPair } from '#lib/eob/tables/schema.ts';
import { nameAmount, speaksOfDecision } from '#lib/eob/words/name-amount.ts';
import { datesOn } from '#lib/table/dates.ts';
import { isOfParagraph } from '#lib/table/join-sentences.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

const IN_ALL =
  /^(?:in all|in total|together|altogether|both)\b|\b(?:in total|altogether|total|together)\b|\bfor (?:all|both) (?:\w+ )?(?:claims|visits|services|sessions)\b/i;

/** The places of lines that are sentences with amounts in them. */
export function findProseLines(lines: readonly Line[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap((line, at) =>
      isSentence(line) && hasAmount(line) && !isLongLabel(line, at) ? [at] : [],
    ),
  );
}

/** Whether words of no sentence that can be read end with the only amount of their line, and with no mark: "Above our price (you owe this) $90.00". */
function isLongLabel(line: Line, at: number): boolean {
  const [token, ...others] = lineTokens(line).money;
  if (token === undefined || others.length > 0 || isBroken(line)) return false;
  const isLast = placeOf(line, token) === line.words.length - 1;
  return isLast && /\d$/.test(textOf(line)) && pairsOfSentence(line, at).length === 0;
}

/** Whether a line without a day is a sentence with words before each of its amounts: none of them stands in a column. */
export function isToldInWords(line: Line): boolean {
  if (!isSentence(line) || !hasAmount(line) || datesOn(line).length > 0) return false;
  return lineTokens(line).money.every((token) =>
    /\p{L}{2}|^[aeoy]$/u.test(line.words[placeOf(line, token) - 1]?.text ?? ''),
  );
}

/** A short sentence of one line reads like a label; one that was broken over lines has no order from left to right. */
function isSentence(line: Line): boolean {
  return line.segments.length === 1 && (isBroken(line) || isOfParagraph(line));
}

function isBroken({ box: [, top, , bottom], size }: Line): boolean {
  return bottom - top > 1.8 * size;
}

/** A colon right before an amount ends a label, however long it is. */
function hasAmount(line: Line): boolean {
  return lineTokens(line).money.some((token) => {
    const before = line.words[placeOf(line, token) - 1];
    return before?.text.endsWith(':') !== true;
  });
}

function placeOf({ words }: Line, { box }: MoneyToken): number {
  return words.findIndex((word) => word.box[1] === box[1] && word.box[2] === box[2]);
}

/** The amounts inside sentences, each with what its sentence says it is. */
export function findProsePairs(
  lines: readonly Line[],
  prose: ReadonlySet<number>,
): readonly LabelPair[] {
  return [...prose].flatMap((at) => {
    const line = lines[at];
    return line === undefined || !speaksOfDecision(textOf(line)) ? [] : pairsOfSentence(line, at);
  });
}

/** Between two amounts: the one is how much of the other, a limit of the year, is used. */
const OF_LIMIT = /^(?:of|de)(?: (?:your|the|su|el))?$/i;

function pairsOfSentence(line: Line, at: number): readonly LabelPair[] {
  const { money } = lineTokens(line);
  const places = money.map((token) => placeOf(line, token));
  const isOfNext = (index: number) => {
    const next = places[index + 1];
    return next !== undefined && OF_LIMIT.test(wordsIn(line, (places[index] ?? 0) + 1, next));
  };
  return money.flatMap((token, index) => {
    if (isOfNext(index) || isOfNext(index - 1)) return [];
    const place = places[index] ?? 0;
    const before = wordsIn(line, (places[index - 1] ?? -1) + 1, place);
    const end = /[.,;:)]$/.test(line.words[place]?.text ?? '');
    const after = end ? '' : wordsIn(line, place + 1, places[index + 1] ?? line.words.length);
    const named = nameAmount({ before, after });
    if (named === undefined) return [];
    const isTotal = IN_ALL.test(wordsIn(line, 0, place));
    return [{ at, page: line.page, label: isTotal ? `Total ${named}` : named, token }];
  });
}

function wordsIn({ words }: Line, from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
