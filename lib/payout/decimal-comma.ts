import { type Sheet, type SheetRow, textAt, widthOf } from '#lib/document/sheet.ts';
import { rewriteCells } from '#lib/payout/rewrite-cells.ts';

/** Amounts with a decimal comma that a sheet needs for it to be its way of writing them. */
const AMOUNTS_NEEDED = 2;
/** Rows at the top of a sheet of which one has such an amount. */
const ROWS_TO_LOOK_AT = 100;
/** `93,00`, `1.234,50`, `-12,60 $`: a comma before exactly two last digits cannot part thousands. */
const DECIMAL_COMMA = /^(?<head>[-−–+($ ]*(?:\d{1,3}(?:\.\d{3})+|\d+)),(?<tail>\d{2}[-−–)$ ]*)$/;
const DECIMAL_POINT = /^[-−–+($ ]*(?:\d{1,3}(?:,\d{3})*|\d+)\.\d{2}[-−–)$ ]*$/;

/** The sheet with `1.234,50` as `1,234.50`, where it writes all its amounts so; with a decimal point anywhere, as it is. */
export function withDecimalPoints(sheet: Sheet): Sheet {
  if (!sheet.rows.slice(0, ROWS_TO_LOOK_AT).some(hasComma)) return sheet;
  if (sheet.rows.some(hasPoint)) return sheet;
  if (sheet.rows.filter(hasComma).length < AMOUNTS_NEEDED) return sheet;
  return { ...sheet, rows: sheet.rows.map((row) => withPoints(row, sheet.name)) };
}

function hasComma({ cells }: SheetRow): boolean {
  return cells.some((cell) => DECIMAL_COMMA.test(cell.trim()));
}

function hasPoint({ cells }: SheetRow): boolean {
  return cells.some((cell) => DECIMAL_POINT.test(cell.trim()));
}

function withPoints(row: SheetRow, sheet: string | null): SheetRow {
  const rewritten = Array.from({ length: widthOf(row) }, (_, column) => {
    const { head, tail } = DECIMAL_COMMA.exec(textAt(row, column).trim())?.groups ?? {};
    if (head === undefined || tail === undefined) return [];
    return [{ column, text: `${head.replaceAll('.', ',')}.${tail}`, from: column }];
  }).flat();
  return rewritten.length === 0 ? row : rewriteCells(row, rewritten, sheet);
}
