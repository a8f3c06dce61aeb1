import { expect, test } from 'vitest';
import { withoutOtherCodes } from '#lib/eob/words/codes-under-headings.ts';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPage } from '#tests/builders/page.ts';

test.for<readonly [readonly string[], readonly string[]]>([
  [['Submitted code', 'Adjudicated code'], ['90834']],
  [['Proc', 'Msg'], ['90837']],
  [['CPT code', 'Reason code'], ['90837']],
  [['Proc', 'EOB'], ['90837']],
  [['Patient account', 'Proc'], ['90834']],
  [['Proc', 'Patient account'], ['90837']],
  [['Patient acct', 'Service'], ['90834']],
  [['Service', 'Member ID'], ['90837']],
  [
    ['Claim ID: E0920 received', 'Amount'],
    ['90837', '90834'],
  ],
  [['Sub Proc / Mod', 'Adjud Proc / Mod'], ['90834']],
  [
    ['Submitted code', 'Rev code'],
    ['90837', '90834'],
  ],
])('under %j stand the codes %j', ([headings, left]) => {
  const [heading, row] = pageToLines(
    aPage([headings, ['90837', '90834']], { align: 'left', headingAlign: 'left' }),
  );
  const cells = heading === undefined ? [] : linesToHeaderCells([heading]);
  expect(withoutOtherCodes(row?.words ?? [], cells).map(({ text }) => text)).toEqual(left);
});
