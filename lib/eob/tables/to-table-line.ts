import type { Word } from '#lib/document/schema.ts';
import { hasUnreadDate, serviceDatesOn } from '#lib/eob/facts/service-dates.ts';
import { labelBeside } from '#lib/eob/tables/find-label-pairs.ts';
import type { NamedColumn, Span } from '#lib/eob/tables/named-columns.ts';
import { sectionTokens } from '#lib/eob/tables/section-tokens.ts';
import type { TableLine } from '#lib/eob/tables/table-line.ts';
import { withoutOtherCodes } from '#lib/eob/words/codes-under-headings.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type Column, columnOf } from '#lib/table/columns.ts';
import { datesIn } from '#lib/table/dates.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { boxAround, type Line, type Segment, textOf } from '#lib/table/lines.ts';
import { type LineTokens, lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import { rememberByThing } from '#lib/values/remember.ts';
import type { Box } from '#lib/values/source-ref.ts';

function isInside([left]: Box, span: Span): boolean {
  return left >= span.left - 1 && left <= span.right + 1;
}

/** A line under headings: its amounts in their columns, and what else stands on it. */
export function toTableLine(
  line: Line,
  at: number,
  columns: readonly NamedColumn[],
  { span, headings }: { readonly span: Span; readonly headings: readonly HeaderCell[] },
): TableLine {
  const tokens = withoutNotes(line, sectionTokens(line, headings));
  const bands = columns.map(({ column }) => column);
  const cells: (MoneyToken | undefined)[] = bands.map(() => undefined);
  const unnamed: MoneyToken[] = [];
  for (const token of tokens.money) {
    const own = columnOf(bands, token);
    const index = own < 0 ? columnOf(bands, withNote(line, token)) : own;
    const isOwn = index >= 0 && !isNamedOtherwise(line, token, columns[index]);
    if (isOwn && cells[index] === undefined) cells[index] = token;
    else if (isInside(token.box, span)) unnamed.push(token);
  }
  if (tokens.money.length > 0) placeStrokes(tokens.strokes, cells, bands);
  const inside = tokens.words.filter(({ box }) => isInside(box, span));
  const printed = [...inside, ...cells.filter((cell) => cell !== undefined)];
  const own = { ...line, words: inside, ...(printed.length > 0 && { box: boxAround(printed) }) };
  const dates = serviceDatesOn(own, headings);
  return {
    at,
    line: own,
    cells,
    unnamed,
    words: inside,
    codeWords: withoutOtherCodes(inside, headings),
    adjustments: tokens.adjustments,
    unreadable: tokens.unreadable,
    dates,
    hasUnreadDate: dates.length === 0 && hasUnreadDate(own, headings),
    isTotal: hasTotalWords(textOf(own)),
    isKeyed: isKeyed(line),
  };
}

/**
 * Whether the words of a total right before an amount name another one than its column does: "Claim total member
 * liability 40.00" under what was billed.
 */
function isNamedOtherwise(line: Line, token: MoneyToken, column: NamedColumn | undefined): boolean {
  if (column === undefined || !hasTotalWords(textOf(line))) return false;
  const at = line.segments.findIndex(({ box }) => holds(box, token.box));
  const before = line.segments[at]?.words.filter(({ box }) => box[2] <= token.box[0] + 1) ?? [];
  const own = before.map(({ text }) => text).join(' ');
  const label = own === '' ? labelInside(line, at) : own;
  if (label === '') return false;
  const [named] = labelCandidates(label);
  const fields = labelCandidates(column.heading.text).map(({ field }) => field);
  return named !== undefined && named.weight >= TELLING_WEIGHT && !fields.includes(named.field);
}

/** The words in a cell of their own before an amount and behind another: those at the beginning name the whole row. */
function labelInside({ segments }: Line, at: number): string {
  const text = segments[at - 1]?.text ?? '';
  const hasFigures = segments.slice(0, Math.max(0, at - 1)).some((each) => /\d/.test(each.text));
  return hasFigures && !/\d/.test(text) ? text : '';
}

/** The code of a note, as it stands behind an amount. */
const NOTE_CODE = /^(?:[A-Z]{0,2}\d{1,3}|[A-Z]{1,2}|\*+|\([A-Z\d*]{1,3}\))$/;

/** An amount as wide as it is with the code of its note, which may push it out of its column. */
function withNote({ segments }: Line, token: MoneyToken): MoneyToken {
  const cell = segments.find(({ box }) => holds(box, token.box));
  const behind = cell?.words.filter(({ box }) => box[0] >= token.box[2] - 1) ?? [];
  const isNoted = behind.length > 0 && behind.every(({ text }) => NOTE_CODE.test(text));
  if (!isNoted) return token;
  return { ...token, box: boxAround([token, ...behind]) };
}

/** Fewer words before an amount are its label, its code or its sign. */
const FEWEST_OF_NOTE = 3;

/**
 * The tokens of a line whose only amount stands in a sentence that begins in a cell: "You pay a $25.00" over
 * "copayment for this service", as the model notices of CMS print it. The amount is a word of that sentence.
 */
function withoutNotes({ segments, words }: Line, tokens: LineTokens): LineTokens {
  const [only, ...others] = tokens.money;
  const segment = segments.find(({ box }) => only !== undefined && holds(box, only.box));
  if (only === undefined || others.length > 0 || segment === undefined) return tokens;
  const before = segment.words.filter(({ box }) => box[2] <= only.box[0] + 1);
  const isNote =
    before.length >= FEWEST_OF_NOTE &&
    before.every(({ text }) => /^\p{L}+:?$/u.test(text)) &&
    !hasTotalWords(segment.text) &&
    labelCandidates(before.map(({ text }) => text).join(' '))[0]?.weight !== 1;
  return isNote ? { ...tokens, money: [], words } : tokens;
}

function holds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] + 1 && inner[2] <= outer[2] + 1;
}

/** A stroke in a column that the row leaves blank stands for nothing. */
function placeStrokes(
  strokes: readonly MoneyToken[],
  cells: (MoneyToken | undefined)[],
  columns: readonly Column[],
): void {
  for (const stroke of strokes) {
    const index = columnOf(columns, stroke);
    if (index >= 0) cells[index] ??= stroke;
  }
}

/** Fewer labels with their amounts are no list. */
const FEWEST_LISTED = 3;

/** A label in one text with its amount is told from a table's words by less than one that stands apart. */
const TELLING_WEIGHT = 0.5;

/** Whether a line is labels with an amount behind each: "Deductible $0.00 • Copay $25.00 • Coinsurance $0.00". */
function isListOfLabels(line: Line): boolean {
  const { money, words } = lineTokens(line);
  if (money.length < FEWEST_LISTED) return false;
  const weightOf = ({ box }: MoneyToken, index: number, isOwn: (word: Word) => boolean) => {
    const from = money[index - 1]?.box[2] ?? Number.NEGATIVE_INFINITY;
    const label = words
      .filter((word) => word.box[0] >= from && word.box[2] <= box[0] + 1 && isOwn(word))
      .map(({ text }) => text)
      .filter((text) => /\p{L}/u.test(text))
      .join(' ');
    return labelCandidates(label)[0]?.weight ?? 0;
  };
  return (
    money.every((token, index) => weightOf(token, index, () => true) === 1) ||
    money.every((token, index) => {
      const text = line.segments.find(({ box }) => holds(box, token.box));
      if (text === undefined || !/\p{L}/u.test(text.text)) return false;
      return weightOf(token, index, (word) => text.words.includes(word)) >= TELLING_WEIGHT;
    })
  );
}

function namesAmount(label: string): boolean {
  const [best] = labelCandidates(label);
  return best !== undefined && best.field !== 'decoy' && best.weight >= TELLING_WEIGHT;
}

/** Whether a line is cells of label and amount in turn, of which a label names its amount: boxes that stand side by side. */
function isRowOfPairs(line: Line): boolean {
  const { money } = lineTokens(line);
  const isAmount = ({ box }: Segment) =>
    money.some((token) => token.box[0] < box[2] - 1 && token.box[2] > box[0] + 1);
  const inTurn = line.segments.every(
    (segment, index) =>
      isAmount(segment) === (index % 2 === 1) && (index % 2 === 1 || !/\d/.test(segment.text)),
  );
  return (
    inTurn &&
    money.length > 1 &&
    // A claim's totals stand over its services, or under those of the claim before.
    !line.segments.some(({ text }) => hasTotalWords(text)) &&
    line.segments.length === 2 * money.length &&
    line.segments.some(({ text }) => namesAmount(text))
  );
}

/** Whether a line names its amounts itself: keys with a colon, or one amount after words that say what it is. */
export function isKeyed(line: Line): boolean {
  return lineTokens(line).money.length > 0 && namesOwnAmounts(line);
}

const namesOwnAmounts = rememberByThing((line: Line): boolean => {
  const { money, words } = lineTokens(line);
  const keyed = money.filter(({ box }, index) => {
    const before = words.findLast((word) => word.box[2] <= box[0] + 1);
    const isOwn = before !== undefined && before.box[0] >= (money[index - 1]?.box[2] ?? 0);
    return isOwn && before.text.endsWith(':');
  });
  if (keyed.length > 1 && keyed.length * 2 >= money.length) return true;
  if (isListOfLabels(line) || isRowOfPairs(line)) return true;
  const [only, ...more] = money;
  if (only === undefined || more.length > 0 || datesIn(textOf(line)).length > 0) return false;
  return labelBeside(line, only) !== undefined;
});
