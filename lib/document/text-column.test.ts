import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutCells } from '#lib/document/cut-cells.ts';
import { encodeText } from '#lib/document/decode-text.ts';
import type { SheetRow } from '#lib/document/sheet.ts';
import { createColumns } from '#lib/document/text-column.ts';

const CELL = fc.constantFrom('', 'a', 'ab', 'é', '01/05/2026', 'Ana Quill', '"say ""hi"""', '😀');
const TABLE = fc.array(fc.array(CELL, { minLength: 1, maxLength: 4 }), { maxLength: 30 });

function textsOf(rows: readonly SheetRow[], column: number): readonly (string | undefined)[] {
  const { texts, codes } = createColumns(rows)(column);
  return Array.from(codes, (code) => texts[code]);
}

test('a column says row by row what the cells say, of a text that was cut as of any other rows', () => {
  fc.assert(
    fc.property(TABLE, fc.nat(4), (table, column) => {
      const rows =
        cutCells(encodeText(table.map((cells) => cells.join(',')).join('\n')), ',', 1) ?? [];
      const plain = rows.map(({ row, cells }) => ({ row, cells }));
      const expected = plain.map(({ cells }) => cells[column] ?? '');
      expect(textsOf(rows, column)).toEqual(expected);
      expect(textsOf(plain, column)).toEqual(expected);
      expect(textsOf([...rows, ...plain], column)).toEqual([...expected, ...expected]);
    }),
  );
});

test('rows that say the same have one text', () => {
  const rows = cutCells(encodeText('a,b\nb,b\na,b'), ',', 1) ?? [];
  expect(createColumns(rows)(0).texts).toEqual(['a', 'b']);
  expect(createColumns(rows)(1).texts).toEqual(['b']);
});
