import { expect, test } from 'vitest';
import { codeAmong, codeDoubts, hasRivalCodes } from '#lib/eob/words/procedure-codes.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';
import { aLine } from '#tests/builders/page.ts';

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
