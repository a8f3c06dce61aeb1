import type { SheetRow } from '#lib/document/sheet.ts';
import { createColumns, type TextColumn } from '#lib/document/text-column.ts';

/** What was read of one column: a value for each of its different texts, and for each row which of them it has. */
export class ReadColumn<Value> {
  readonly values: readonly Value[];
  readonly codes: Int32Array;

  constructor(values: readonly Value[], codes: Int32Array) {
    this.values = values;
    this.codes = codes;
  }

  /** The value of a row, by its place among the rows. */
  at(row: number): Value {
    const value = this.values[this.codes[row] ?? 0];
    if (value === undefined) throw new RangeError('The column has no such row.');
    return value;
  }

  /** The column with another value for each of its own. */
  map<Other>(change: (value: Value) => Other): ReadColumn<Other> {
    return new ReadColumn(this.values.map(change), this.codes);
  }
}

/** Reads a column: each of its different texts once, however many rows say it. */
export function readColumn<Value>(
  { texts, codes }: TextColumn,
  read: (text: string) => Value,
): ReadColumn<Value> {
  return new ReadColumn(texts.map(read), codes);
}

/** A column with one value in every row. */
export function sameInAll<Value>(value: Value): ReadColumn<Value> {
  return new ReadColumn([value], new Int32Array());
}

/** A value of the rows from one on, up to the next stretch. */
export interface Stretch<Value> {
  readonly from: number;
  readonly value: Value;
}

/** A column whose values come in stretches, the first of which begins with the first row. */
export function stretchesToColumn<Value>(
  stretches: readonly Stretch<Value>[],
  length: number,
): ReadColumn<Value> {
  const codes = new Int32Array(length);
  stretches.forEach(({ from }, number) => codes.fill(number, from, stretches[number + 1]?.from));
  return new ReadColumn(
    stretches.map(({ value }) => value),
    codes,
  );
}

/** The columns of rows, each made once for as long as the rows are held. */
const made = new WeakMap<readonly SheetRow[], (column: number) => TextColumn>();

/** A column of the rows of a table. */
export function columnOf(rows: readonly SheetRow[], column: number): TextColumn {
  const known = made.get(rows);
  if (known !== undefined) return known(column);
  const columnAt = createColumns(rows);
  made.set(rows, columnAt);
  return columnAt(column);
}

/** Columns side by side: for each row the list of what it says in them. Rows that say the same share one list. */
export function joinColumns<Value>(
  columns: readonly ReadColumn<Value>[],
): ReadColumn<readonly Value[]> {
  let joined: ReadColumn<readonly Value[]> = sameInAll([]);
  for (const column of columns) joined = pairColumns(joined, column, (list, one) => [...list, one]);
  return joined;
}

/** Two columns as one: what each two values are together is worked out once, however many rows have them both. */
export function pairColumns<Left, Right, Value>(
  left: ReadColumn<Left>,
  right: ReadColumn<Right>,
  pair: (left: Left, right: Right) => Value,
): ReadColumn<Value> {
  if (left.values.length === 1) return right.map((value) => pair(left.at(0), value));
  if (right.values.length === 1) return left.map((value) => pair(value, right.at(0)));
  const values: Value[] = [];
  const codes = new Int32Array(left.codes.length);
  /** For each value on the left the one on the right that it was met with last, and the number of the two. */
  const lastRights = new Int32Array(left.values.length).fill(-1);
  const lastNumbers = new Int32Array(left.values.length);
  const numbers = new Map<number, number>();
  for (let row = 0; row < codes.length; row += 1) {
    const one = left.codes[row] ?? 0;
    const other = right.codes[row] ?? 0;
    if (lastRights[one] !== other) {
      const key = one * right.values.length + other;
      const number = numbers.get(key) ?? values.push(pair(left.at(row), right.at(row))) - 1;
      numbers.set(key, number);
      lastRights[one] = other;
      lastNumbers[one] = number;
    }
    codes[row] = lastNumbers[one] ?? 0;
  }
  return new ReadColumn(values, codes);
}
