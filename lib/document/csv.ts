import Papa from 'papaparse';
import { decodeText } from '#lib/document/decode-text.ts';
import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { BrokenQuotesError } from '#lib/values/read-error.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows at the start of a file by which its delimiter is told. */
const ROWS_FOR_DELIMITER = 60;
/** Excel's own first line that names the delimiter. It is no row of the table. */
const DELIMITER_LINE = /^"?sep=(?<delimiter>[,;\t|])"?\n/i;

/**
 * Reads a delimited text file (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252) into a sheet.
 * Each row has the line of the file on which it begins. Throws a `ReadError` when the file is empty, is no
 * text, or has a quotation mark that is never closed, for then rows could vanish into one cell.
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decodeText(bytes);
  const named = DELIMITER_LINE.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const skippedLines = named === null ? 0 : 1;
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: named?.groups?.['delimiter'] ?? findDelimiter(body),
    newline: '\n',
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    throw new BrokenQuotesError(skippedLines + 1 + countBreaks(body.slice(0, broken.index)));
  }
  return {
    name: null,
    numbering: 'line',
    rows: numberRows(data, skippedLines + 1, body.includes('"')),
  };
}

/** The delimiter that cuts the most rows into the same number of cells; of equal ones, into more cells. */
function findDelimiter(text: string): string {
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      preview: ROWS_FOR_DELIMITER,
    });
    const score = scoreWidths(data.map((cells) => cells.length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreWidths(widths: readonly number[]): number {
  const rowsOfWidth = new Map<number, number>();
  for (const width of widths) {
    if (width > 1) rowsOfWidth.set(width, (rowsOfWidth.get(width) ?? 0) + 1);
  }
  let score = 0;
  for (const [width, rows] of rowsOfWidth) score = Math.max(score, rows + width / 1000);
  return score;
}

function numberRows(
  data: readonly (readonly string[])[],
  firstLine: number,
  mayHoldBreaks: boolean,
): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let line = firstLine;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: line, cells });
    line += 1;
    if (mayHoldBreaks) for (const cell of cells) line += countBreaks(cell);
  }
  return rows;
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
