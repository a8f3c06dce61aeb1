import type { SheetRow } from '#lib/document/sheet.ts';
import { dateMeaning, moneyMeaning, normaliseLabel, textMeaning } from '#lib/payout/label.ts';
import { isBareCode } from '#lib/payout/session-code.ts';
import type { StatementTable } from '#lib/payout/split-tables.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/**
 * Tables as they were printed: one whose headings are the words of the one above it, but with two of them in one column
 * since one of the two has no values there, goes on with its rows.
 */
export function mergeTables(tables: readonly StatementTable[]): readonly StatementTable[] {
  const merged: StatementTable[] = [];
  for (const table of tables) {
    const above = merged.at(-1);
    const places = above === undefined ? undefined : findPlaces(table, above.headings);
    if (above === undefined || places === undefined) {
      merged.push(table);
      continue;
    }
    const rows = table.rows.map((row) => withPlaces(row, places, above.headings.length));
    merged[merged.length - 1] = { headings: above.headings, rows: [...above.rows, ...rows] };
  }
  return merged;
}

/** For each column of a table the one of the headings above that it is; undefined where that is not plain. */
function findPlaces(
  { headings, rows }: StatementTable,
  above: readonly string[],
): readonly number[] | undefined {
  if (headings.length >= above.length) return undefined;
  const places: number[] = [];
  let next = 0;
  for (const [column, heading] of headings.entries()) {
    const covered = [next];
    while (covered.map((at) => above[at] ?? '').join(' ').length < heading.length) {
      covered.push(next + covered.length);
    }
    if (covered.map((at) => above[at] ?? '').join(' ') !== heading) return undefined;
    const place = covered.length === 1 ? next : findFit(rows, column, covered, above);
    if (place === undefined) return undefined;
    places.push(place);
    next += covered.length;
  }
  return next === above.length ? places : undefined;
}

type ValueKind = 'date' | 'money' | 'code' | 'text';

/** The only one of several headings under which the values of a column may stand, as its dated rows show. */
function findFit(
  rows: readonly SheetRow[],
  column: number,
  covered: readonly number[],
  headings: readonly string[],
): number | undefined {
  const values = rows
    .filter(({ cells }) => cells.some(isDate))
    .flatMap(({ cells }) => cells[column]?.trim() || []);
  const kinds = new Set(values.map(kindOfValue));
  const [kind] = kinds;
  const [place, ...others] = covered.filter((at) => kindUnder(headings[at] ?? '') === kind);
  return kinds.size === 1 && others.length === 0 ? place : undefined;
}

function kindOfValue(text: string): ValueKind {
  if (isDate(text)) return 'date';
  if (parseStatementMoney(text)?.explicit === true) return 'money';
  return isBareCode(text) ? 'code' : 'text';
}

function kindUnder(heading: string): ValueKind {
  const label = normaliseLabel(heading);
  const text = textMeaning(label);
  if (/\bdate\b/.test(label)) return 'date';
  if (text !== undefined) return text.field === 'procedureCode' ? 'code' : 'text';
  if (moneyMeaning(label) !== undefined) return 'money';
  return dateMeaning(label) === undefined ? 'text' : 'date';
}

function withPlaces(row: SheetRow, columns: readonly number[], width: number): SheetRow {
  const moved = Array.from({ length: width }, (_, column) => columns.indexOf(column));
  return {
    row: row.row,
    cells: moved.map((from) => row.cells[from] ?? ''),
    ...(row.places !== undefined && { places: moved.map((from) => row.places?.[from]) }),
  };
}
