import Papa from 'papaparse';
import { cutCells } from '#lib/document/cut-cells.ts';
import { type DecodedText, decodeToBytes } from '#lib/document/decode-text.ts';
import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { BrokenQuotesError } from '#lib/values/read-error.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows at the start of a file by which its delimiter is told. */
const ROWS_FOR_DELIMITER = 60;
/** Characters that hold that many rows, and the notes above them. */
const CHARACTERS_FOR_DELIMITER = 50_000;
/** Excel's own first line that names the delimiter. It is no row of the table. */
const DELIMITER_LINE = /^"?sep=(?<delimiter>[,;\t|])"?\n/i;

/**
 * Reads a delimited text file (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252) into a sheet.
 * Each row has the line of the file on which it begins. Throws a `ReadError` when the file is empty, is no
 * text, or has a quotation mark that is never closed, for then rows could vanish into one cell.
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const whole = decodeToBytes(bytes);
  const named = DELIMITER_LINE.exec(whole.text);
  const firstLine = named === null ? 1 : 2;
  const body = named === null ? whole : without(whole, named[0].length);
  const delimiter = named?.groups?.['delimiter'] ?? findDelimiter(body.text);
  const rows = cutCells(body, delimiter, firstLine) ?? parseRows(body.text, delimiter, firstLine);
  return { name: null, numbering: 'line', rows };
}

/** What comes behind the first characters, all of ASCII. */
function without({ text, utf8 }: DecodedText, length: number): DecodedText {
  return { text: text.slice(length), utf8: utf8.subarray(length) };
}

/** The same for text with quotation marks that do not stand as they should; throws where one is never closed. */
function parseRows(text: string, delimiter: string, firstLine: number): readonly SheetRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    throw new BrokenQuotesError(firstLine + countBreaks(text.slice(0, broken.index)));
  }
  return numberRows(data, firstLine);
}

/** Commas that belong to a value wherever it stands: in `Mar 3, 2025` and in `1,234.50`. */
const COMMA_IN_VALUE = /(?<=[A-Z][a-z]{2,8}\.? \d{1,2}),(?= ?\d{4})|(?<=\d),(?=\d{3}\b)/g;

/** Whether most lines of a text are cut by one delimiter; text that was pasted from a page is not. */
export function isDelimited(text: string): boolean {
  const lines = text
    .slice(0, CHARACTERS_FOR_DELIMITER)
    .replaceAll(COMMA_IN_VALUE, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return DELIMITERS.some(
    (delimiter) => lines.filter((line) => line.includes(delimiter)).length * 2 >= lines.length,
  );
}

/** The delimiter that cuts the most rows into the same number of cells; of equal ones, into more cells. */
function findDelimiter(text: string): string {
  const start = text.slice(0, CHARACTERS_FOR_DELIMITER);
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(start, {
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

function numberRows(data: readonly (readonly string[])[], firstLine: number): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let line = firstLine;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: line, cells });
    line += 1;
    for (const cell of cells) line += countBreaks(cell);
  }
  return rows;
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
