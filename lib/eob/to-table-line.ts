import type { Word } from '#lib/document/schema.ts';
import { labelBeside } from '#lib/eob/find-label-pairs.ts';
import type { NamedColumn, Span } from '#lib/eob/named-columns.ts';
import { codeAmong } from '#lib/eob/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/row-words.ts';
import { sectionTokens } from '#lib/eob/section-tokens.ts';
import { serviceDatesOn } from '#lib/eob/service-dates.ts';
import type { TableLine } from '#lib/eob/table-line.ts';
import { columnOf } from '#lib/table/columns.ts';
import { datesIn } from '#lib/table/dates.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { boxAround, type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
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
  const tokens = sectionTokens(line, headings);
  const cells: (MoneyToken | undefined)[] = columns.map(() => undefined);
  const unnamed: MoneyToken[] = [];
  for (const token of tokens.money) {
    const index = columnOf(
      columns.map(({ column }) => column),
      token,
    );
    if (index >= 0 && cells[index] === undefined) cells[index] = token;
    else if (isInside(token.box, span)) unnamed.push(token);
  }
  if (tokens.money.length > 0) placeStrokes(tokens.strokes, cells, columns);
  const words = tokens.words.filter(({ box }) => isInside(box, span));
  const boxes = [...words, ...cells.filter((cell) => cell !== undefined)].map(({ box }) => box);
  const own = { ...line, words, ...(boxes.length > 0 && { box: boxAround(boxes) }) };
  return {
    at,
    line: own,
    cells,
    unnamed,
    words,
    adjustments: tokens.adjustments,
    unreadable: tokens.unreadable.filter(({ box }) => !isQuantity(box, headings)),
    dates: serviceDatesOn(own, headings),
    isTotal: hasTotalWords(textOf(own)),
    isKeyed: isKeyed(line),
    adjudicated: codeAmong(wordsUnder(words, headings, ADJUDICATED)),
  };
}

/** Remittances print the procedure that was submitted and the one that was decided. */
const ADJUDICATED = /\badjud(?:icated)?\.? (?:proc|code|cpt)/i;

function wordsUnder(
  words: readonly Word[],
  headings: readonly HeaderCell[],
  pattern: RegExp,
): readonly Word[] {
  const over = headings.filter(({ text }) => pattern.test(text));
  return words.filter(({ box }) =>
    over.some((heading) => heading.box[0] < box[2] && heading.box[2] > box[0]),
  );
}

/** Quantities are printed with a point too: `1.0`. */
const QUANTITY = /\b(?:qty|quantity|units?|nos|days|visits|cantidad de unidades)\b/i;

function isQuantity([left, , right]: Box, headings: readonly HeaderCell[]): boolean {
  const [nearest] = headings
    .filter(({ box }) => Math.min(box[2], right) > Math.max(box[0], left))
    .toSorted((a, b) => middleOf(a.box, left, right) - middleOf(b.box, left, right));
  return nearest !== undefined && QUANTITY.test(nearest.text);
}

function middleOf([from, , to]: Box, left: number, right: number): number {
  return Math.abs(from + to - left - right);
}

/** A stroke in a column that the row leaves blank stands for nothing. */
function placeStrokes(
  strokes: readonly MoneyToken[],
  cells: (MoneyToken | undefined)[],
  columns: readonly NamedColumn[],
): void {
  for (const stroke of strokes) {
    const index = columnOf(
      columns.map(({ column }) => column),
      stroke,
    );
    if (index >= 0) cells[index] ??= stroke;
  }
}

/** Whether a line names its amounts itself: keys with a colon, or one amount after words that say what it is. */
export function isKeyed(line: Line): boolean {
  const { money, words } = lineTokens(line);
  const keyed = money.filter(({ box }, index) => {
    const before = words.findLast((word) => word.box[2] <= box[0] + 1);
    const isOwn = before !== undefined && before.box[0] >= (money[index - 1]?.box[2] ?? 0);
    return isOwn && before.text.endsWith(':');
  });
  if (keyed.length > 1 && keyed.length * 2 >= money.length) return true;
  const [only, ...more] = money;
  if (only === undefined || more.length > 0 || datesIn(textOf(line)).length > 0) return false;
  return labelBeside(line, only) !== undefined;
}
