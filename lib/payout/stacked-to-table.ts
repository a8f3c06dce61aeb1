import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { joinCells, kindsOfCells, RUN_OF_PAYOUT } from '#lib/payout/cell-kinds.ts';
import { filledTexts } from '#lib/payout/cell-text.ts';
import { dateMeaning, isKnownLabel, moneyMeaning, normaliseLabel } from '#lib/payout/label.ts';

/** Headings that a stack of them has, so that it is none of a menu's words. */
const FEWEST_HEADINGS = 3;
const MOST_HEADINGS = 12;

/** Headings one below another, on lines of their own as the values below them are. */
interface Stack {
  readonly headings: readonly SheetRow[];
  readonly rows: readonly (readonly SheetRow[])[];
}

/**
 * Joins tables that were pasted one cell below another together with their headings; a label above its date or amount
 * becomes one line with it. Undefined when there is no such table.
 */
export function stackedToTable(sheet: Sheet): Sheet | undefined {
  const rows: SheetRow[] = [];
  let isFound = false;
  for (let at = 0; at < sheet.rows.length; ) {
    const stack = findStack(sheet.rows, at);
    const lines = stack === undefined ? labelledValue(sheet.rows, at) : stack.headings;
    rows.push(toRow(lines));
    for (const values of stack?.rows ?? []) rows.push(toRow(values));
    isFound ||= stack !== undefined;
    at += lines.length * (1 + (stack?.rows.length ?? 0));
  }
  return isFound ? { ...sheet, rows } : undefined;
}

/** The stack that begins at a line: of all numbers of headings the one under which most rows fit. */
function findStack(lines: readonly SheetRow[], at: number): Stack | undefined {
  let best: Stack | undefined;
  for (let width = 1; width <= MOST_HEADINGS; width += 1) {
    const headings = linesAt(lines, at, width);
    if (headings === undefined || !isHeading(headings.at(-1))) break;
    if (width < FEWEST_HEADINGS) continue;
    const rows = rowsUnder(headings, lines, at + width);
    if (rows.length > (best?.rows.length ?? 0)) best = { headings, rows };
  }
  return best;
}

function rowsUnder(
  headings: readonly SheetRow[],
  lines: readonly SheetRow[],
  from: number,
): Stack['rows'] {
  const rows: (readonly SheetRow[])[] = [];
  const first = linesAt(lines, from, headings.length);
  const kinds = first === undefined ? '' : kindsOfCells(first);
  if (!RUN_OF_PAYOUT.test(kinds) || !headings.every((row, i) => mayHead(row, kinds[i])))
    return rows;
  for (let at = from; ; at += headings.length) {
    const values = linesAt(lines, at, headings.length);
    if (values === undefined || !areAlike(kindsOfCells(values), kinds, values)) return rows;
    if (labelledValue(lines, at).length > 1) return rows;
    rows.push(values);
  }
}

/** So many lines of one text each, without a blank line between them. */
function linesAt(
  lines: readonly SheetRow[],
  at: number,
  count: number,
): readonly SheetRow[] | undefined {
  const found = lines.slice(at, at + count);
  const areTogether = found.every(
    (line, index) => textsIn(line).length === 1 && line.row === (found[0]?.row ?? 0) + index,
  );
  return found.length === count && areTogether ? found : undefined;
}

function textsIn({ cells }: SheetRow): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

function labelOf(line: SheetRow): string {
  return normaliseLabel(textsIn(line).join(' '));
}

function isHeading(line: SheetRow | undefined): boolean {
  return line !== undefined && isKnownLabel(labelOf(line)) && kindsOfCells([line]) === 't';
}

/** Whether a heading may stand over values of a kind: dates and amounts have names of their own. */
function mayHead(line: SheetRow, kind: string | undefined): boolean {
  const label = labelOf(line);
  if (kind === 'd') return dateMeaning(label) !== undefined || /\b(?:date|day)\b/.test(label);
  return kind !== 'm' || moneyMeaning(label) !== undefined;
}

function namesAmount(line: SheetRow): boolean {
  return moneyMeaning(labelOf(line))?.field === 'amount';
}

/** Whether a row is like the first one; where that has a date, a dash may stand. */
function areAlike(kinds: string, first: string, values: readonly SheetRow[]): boolean {
  return Array.from(first).every((kind, index) => {
    const value = values[index];
    const isDash = value !== undefined && filledTexts(value).length === 0;
    return kinds[index] === kind || (kind !== 'm' && isDash);
  });
}

/** A label with the date, or the amount that was received, on the line below it; else the line alone. */
function labelledValue(lines: readonly SheetRow[], at: number): readonly SheetRow[] {
  const pair = linesAt(lines, at, 2);
  const kind = pair === undefined ? '' : kindsOfCells(pair.slice(1));
  const [label] = pair ?? [];
  if (pair === undefined || label === undefined || !isHeading(label))
    return lines.slice(at, at + 1);
  const isPair = kind === 'd' ? mayHead(label, kind) : kind === 'm' && namesAmount(label);
  return isPair ? pair : [label];
}

/** Lines as the cells of one row; the day of a payment in one text with its label, as heads are printed. */
function toRow(lines: readonly SheetRow[]): SheetRow {
  const [first = { row: 1, cells: [] }, second] = lines;
  const isDay =
    lines.length === 2 &&
    second !== undefined &&
    kindsOfCells([second]) === 'd' &&
    dateMeaning(labelOf(first))?.field === 'payoutDate';
  const { cells, places } = joinCells(lines);
  if (isDay) return { row: first.row, cells: [cells.join(' ')] };
  return lines.length === 1 ? first : { row: first.row, cells, ...(places && { places }) };
}
