import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { isKnownLabel, normaliseLabel } from '#lib/payout/label.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** One text of a sheet that has no table: a value under its label, or a text that stands alone. */
export interface CardText {
  readonly label: string | null;
  readonly text: string;
  readonly source: SheetRow;
  readonly place: SourceRef | undefined;
}

/** Characters of the longest label; a longer text before a colon is a sentence. */
const LONGEST_LABEL = 40;
const LABEL_AND_VALUE = /^(?<label>[^:]+):\s*(?<value>\S.*)$/;
/** A label and a date or an amount in one run of text: "Date of service Feb 18, 2025". */
const LABEL_BEFORE_VALUE =
  /^(?<label>\p{L}[\p{L} ]*?) (?<value>(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})|[-(]*\$[\d,.]+[-)]*)$/u;

/** The texts of a sheet in reading order, each with the label that stands beside, before or above it. */
export function sheetToCardTexts({ rows }: Sheet): readonly CardText[] {
  const texts: CardText[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const source = rows[at];
    if (source === undefined) break;
    const pairs = pairsIn(source);
    const below = pairs.length === 0 ? valueBelow(rows, at) : undefined;
    if (below !== undefined) at += 1;
    texts.push(...(pairs.length > 0 ? pairs : (below ?? lonelyTexts(source))));
  }
  return texts;
}

/** Whether a text is one of the headings that statements use, and no value. */
function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && !isValue(text) && isKnownLabel(normaliseLabel(text));
}

function isValue(text: string): boolean {
  return isDate(text) || parseStatementMoney(text) !== undefined;
}

function isValueCell({ text }: { readonly text: string }): boolean {
  return isValue(text);
}

function filledCells({
  cells,
}: SheetRow): readonly { readonly text: string; readonly at: number }[] {
  return cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ text: cell.trim(), at }]));
}

/** Labels and values that alternate in one row, or that one cell holds. */
function pairsIn(source: SheetRow): readonly CardText[] {
  const filled = filledCells(source);
  const [only] = filled;
  if (filled.length === 1 && only !== undefined) {
    const { label, value } =
      (LABEL_AND_VALUE.exec(only.text) ?? LABEL_BEFORE_VALUE.exec(only.text))?.groups ?? {};
    if (label === undefined || value === undefined || !isLabel(label.trim())) return [];
    return [{ label: label.trim(), text: value.trim(), source, place: source.places?.[only.at] }];
  }
  if (filled.length === 0 || filled.length % 2 === 1) return [];
  const pairs = filled.flatMap(({ text: label }, index) => {
    const value = filled[index + 1];
    if (index % 2 === 1 || value === undefined) return [];
    const name = label.replace(/\s*:$/, '');
    return [{ label: name, text: value.text, source, place: source.places?.[value.at] }];
  });
  return pairs.every(({ label }) => isLabel(label)) ? pairs : [];
}

/** A label on a line of its own, with its value on the next. */
function valueBelow(rows: readonly SheetRow[], at: number): readonly CardText[] | undefined {
  const [label, source] = [rows[at], rows[at + 1]];
  if (label === undefined || source === undefined) return undefined;
  const [name, ...more] = filledCells(label);
  const [value, ...others] = filledCells(source);
  if (name === undefined || value === undefined || more.length + others.length > 0)
    return undefined;
  if (!isLabel(name.text)) return undefined;
  const next = rows[at + 2];
  const isTitle = isLabel(value.text) && next !== undefined && filledCells(next).some(isValueCell);
  if (isTitle) return undefined;
  return [
    {
      label: name.text.replace(/\s*:$/, ''),
      text: value.text,
      source,
      place: source.places?.[value.at],
    },
  ];
}

function lonelyTexts(source: SheetRow): readonly CardText[] {
  return filledCells(source).map(({ text, at }) => ({
    label: null,
    text,
    source,
    place: source.places?.[at],
  }));
}
