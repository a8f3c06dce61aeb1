import { expect, test } from 'vitest';
import {
  codeAmong,
  codeDoubts,
  hasRivalCodes,
  withoutOtherCodes,
} from '#lib/eob/words/procedure-codes.ts';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';
import { aLine, aPage } from '#tests/builders/page.ts';

test.for<readonly [string, string | undefined]>([
  ['Psychotherapy 90837 95', '90837'],
  ['Jane Nobody, MD 90837', '90837'],
  ['Nowhere, PA 17000', undefined],
  ['NOWHERE PA 17000', undefined],
  ['Long Road, CA 90834', undefined],
  ['90837 Nowhere, PA 17000', '90837'],
  ['90837 90834', undefined],
  ['90834 (90837)', '90834'],
  ['Psychotherapy (90837)', '90837'],
  ['90837 112.40 00018', '90837'],
  ['112.40 00018', undefined],
  ['N0130 112.40', undefined],
  ['45012 90806', '90806'],
  ['H2012 90837', undefined],
  ['H2012 (90837)', 'H2012'],
  ['00475 (90837)', '90837'],
  ['36415 80053', undefined],
  ['00475', '00475'],
])('the one procedure of “%s” is %s', ([text, code]) =>
  expect(codeAmong(aLine(text).words)?.code).toBe(code),
);

test.for<readonly [string, boolean]>([
  ['90837 90834', true],
  ['90837 90837 95', false],
  ['90834 (90837)', false],
  ['Psychotherapy', false],
])('two codes stand unexplained in “%s”: %s', ([text, is]) =>
  expect(hasRivalCodes(aLine(text).words)).toBe(is),
);

test.for<readonly [string | undefined, number]>([
  ['00475', 1],
  ['90837', 0],
  [undefined, 0],
])('a row of %s is doubted for its procedure %d times', ([printed, times]) => {
  const code = printed === undefined ? undefined : parseProcedureCode(printed);
  expect(codeDoubts(code, printed ?? '')).toHaveLength(times);
});

test.for<readonly [readonly string[], readonly string[]]>([
  [['Submitted code', 'Adjudicated code'], ['90834']],
  [['Proc', 'Msg'], ['90837']],
  [['CPT code', 'Reason code'], ['90837']],
  [['Proc', 'EOB'], ['90837']],
  [['Patient account', 'Proc'], ['90834']],
  [['Proc', 'Patient account'], ['90837']],
  [['Patient acct', 'Service'], ['90834']],
  [['Service', 'Member ID'], ['90837']],
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
