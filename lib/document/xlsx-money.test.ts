import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { withDollarAmounts } from '#lib/document/xlsx-money.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The cell as it is given on, where its style has this format. */
function cellIn(format: string, cell: string): string {
  const parts = withDollarAmounts({
    'xl/styles.xml': strToU8(
      `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
    ),
    [SHEET]: strToU8(cell),
  });
  return strFromU8(parts[SHEET] ?? new Uint8Array());
}

const CELL = '<c r="B2" s="1"><v>85</v></c>';

test.for(['&quot;$&quot;#,##0.00', '[$$-409]#,##0', '\\$#,##0;[Red]\\-\\$#,##0'])(
  'a number that is shown as %s is an amount',
  (format) => expect(cellIn(format, CELL)).toBe('<c r="B2" t="str"><v>$85.00</v></c>'),
);

test.for(['0.00', '#,##0', '[$-409]m/d/yyyy', '[$€-407]#,##0.00', 'General'])(
  'a number that is shown as %s stays one',
  (format) => expect(cellIn(format, CELL)).toBe(CELL),
);

test.for([
  '<c r="B2" s="0"><v>85</v></c>',
  '<c r="B2"><v>85</v></c>',
  '<c r="B2" s="1" t="s"><v>85</v></c>',
  '<c r="B2" s="1"/>',
  '<c r="B2" s="1"><v></v></c>',
])('%s is no amount', (cell) => expect(cellIn('$0', cell)).toBe(cell));

test('a formula keeps its text beside its value', () =>
  expect(cellIn('$0', '<c r="B2" s="1"><f>SUM(B3:B4)</f><v>85.5</v></c>')).toBe(
    '<c r="B2" t="str"><f>SUM(B3:B4)</f><v>$85.50</v></c>',
  ));
