import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLines } from '#lib/document/cut-lines.ts';

const CELLS = ['', ' ', 'a', 'ab', 'abc', '01/05/2026', '01/05/20', 'Ana Quill', 'é', '😀'];
const rowsOfCells = fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 5 }));

test('every line that is not blank is a row of the cells between its delimiters', () => {
  fc.assert(
    fc.property(rowsOfCells, fc.constantFrom(',', ';', '\t', '|'), (lines, delimiter) => {
      const text = lines.map((cells) => cells.join(delimiter)).join('\n');
      const expected = lines.flatMap((cells, index) =>
        cells.some((cell) => cell.trim() !== '') ? [{ row: index + 2, cells }] : [],
      );
      expect(cutLines(text, delimiter, 2)).toEqual(expected);
    }),
  );
});

test('different texts stay apart however many there are', () => {
  const cells = Array.from({ length: 5000 }, (_, index) => `client ${index}`);
  const rows = cutLines(cells.join('\n'), ',', 1);
  expect(rows.map((row) => row.cells[0])).toEqual(cells);
});
