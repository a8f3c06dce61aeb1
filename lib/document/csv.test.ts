import { expect, test } from 'vitest';
import { readCsv } from '#lib/document/csv.ts';
import { BrokenQuotesError, EmptyFileError, UnknownFormatError } from '#lib/values/read-error.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string) => readCsv(utf8(text)).rows.map(({ row, cells }) => ({ row, cells }));

function utf16(text: string, mark: readonly number[], bigEndian: boolean): Uint8Array {
  const units = text.split('').flatMap((unit) => {
    const code = unit.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from([...mark, ...units]);
}

test.for([',', ';', '\t', '|'])('tells the delimiter %j by itself', (delimiter) => {
  const text = ['Client', 'Payout'].join(delimiter);
  expect(rowsOf(`${text}\n${['A. R.', '$1.00'].join(delimiter)}\n`)[1]?.cells).toEqual([
    'A. R.',
    '$1.00',
  ]);
});

test('commas inside the cells of a semicolon file do not cut them', () =>
  expect(rowsOf('Date;Session;Pay\nJan 24, 2025;Therapy, 45 min;$83.00\n')[1]?.cells).toEqual([
    'Jan 24, 2025',
    'Therapy, 45 min',
    '$83.00',
  ]));

test("believes Excel's line that names the delimiter, and counts it", () =>
  expect(rowsOf('sep=;\na,b;c\n')).toEqual([{ row: 2, cells: ['a,b', 'c'] }]));

test('a row has the line on which it begins, past breaks in quotes and blank lines', () =>
  expect(rowsOf('a,b\n1,"x\ny\nz"\n\n2,"say ""hi"""\n')).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['1', 'x\ny\nz'] },
    { row: 6, cells: ['2', 'say "hi"'] },
  ]));

test.for(['\r\n', '\r'])('line ends %j are line ends', (end) =>
  expect(rowsOf(`a,b${end}1,2${end}`)).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['1', '2'] },
  ]),
);

test.for([
  ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('é,b\n')])],
  ['UTF-16 little-endian', utf16('é,b\n', [0xff, 0xfe], false)],
  ['UTF-16 big-endian', utf16('é,b\n', [0xfe, 0xff], true)],
  ['UTF-16 without a mark', utf16('é,b\n', [], false)],
  ['Windows-1252', Uint8Array.from([0xe9, 0x2c, 0x62, 0x0a])],
] as const)('decodes %s', ([, bytes]) => expect(readCsv(bytes).rows[0]?.cells).toEqual(['é', 'b']));

test('a quotation mark that is never closed is refused, with its line', () => {
  expect(() => rowsOf('a,b\n1,2\n3,"late, $92.10\n5,6\n')).toThrow(BrokenQuotesError);
  expect(() => rowsOf('a,b\n1,2\n3,"late, $92.10\n5,6\n')).toThrow('line 3');
});

test('a quotation mark that another field closes is refused, for rows would vanish into it', () =>
  expect(() => rowsOf('a,b\n1,"late, $92.10\n2,"ok"\n3,4\n')).toThrow('line 2'));

test('an empty file and a file of blanks are refused', () => {
  expect(() => readCsv(new Uint8Array())).toThrow(EmptyFileError);
  expect(() => rowsOf(' \n\n')).toThrow(EmptyFileError);
});

test('bytes that are no text are refused', () =>
  expect(() => readCsv(Uint8Array.from([0x50, 0, 0, 0x4b, 3, 0, 0]))).toThrow(UnknownFormatError));
