import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cutCells } from '#lib/document/cut-cells.ts';
import { encodeText } from '#lib/document/decode-text.ts';

const CELLS = [
  '',
  ' ',
  '\u00A0',
  'a',
  'ab',
  'abc',
  '01/05/2026',
  '01/05/20',
  'Ana Quill',
  'é',
  '😀',
];
const DELIMITERS = [',', ';', '\t', '|'];
const rowsOfCells = fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 5 }));

function plainRows(text: string, delimiter: string, firstLine: number) {
  return cutCells(encodeText(text), delimiter, firstLine)?.map(({ row, cells }) => ({
    row,
    cells,
  }));
}

test('every line that is not blank is a row of the cells between its delimiters', () => {
  fc.assert(
    fc.property(rowsOfCells, fc.constantFrom(...DELIMITERS), (lines, delimiter) => {
      const text = lines.map((cells) => cells.join(delimiter)).join('\n');
      const expected = lines.flatMap((cells, index) =>
        cells.some((cell) => cell.trim() !== '') ? [{ row: index + 2, cells }] : [],
      );
      expect(plainRows(text, delimiter, 2)).toEqual(expected);
    }),
  );
});

test('cuts text with quotation marks as an independent parser does, or leaves it to that', () => {
  const piece = fc.constantFrom('"', '""', ',', '\n', ' ', 'a', '$1.00', 'é', 'Quill, Ana', '"b"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
      const rows = plainRows(text, ',', 1);
      if (rows === undefined) return;
      expect(errors.filter(({ type }) => type === 'Quotes')).toEqual([]);
      const filled = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
      expect(rows.map(({ cells }) => cells)).toEqual(filled);
    }),
    { numRuns: 2000 },
  );
});

test.for(['a,"b"\n', '"a","b\nc","say ""d"""', '"",x\n"e"'])('cuts well-formed %j itself', (text) =>
  expect(cutCells(encodeText(text), ',', 1)).toBeDefined(),
);

test.for(['"a" ,b', '"a', '"a"b,c', 'x,"late\n2,"ok"'])('leaves %j to a stricter parser', (text) =>
  expect(cutCells(encodeText(text), ',', 1)).toBeUndefined(),
);

test('different texts stay apart however many there are', () => {
  const cells = Array.from({ length: 5000 }, (_, index) => `client ${index}`);
  const rows = plainRows(cells.join('\n'), ',', 1);
  expect(rows?.map((row) => row.cells[0])).toEqual(cells);
});
