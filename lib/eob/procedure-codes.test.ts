import { expect, test } from 'vitest';
import { codeAmong } from '#lib/eob/procedure-codes.ts';
import { aLine } from '#tests/builders/page.ts';

test.for<readonly [string, string | undefined]>([
  ['Psychotherapy 90837 95', '90837'],
  ['Jane Nobody, MD 90837', '90837'],
  ['Nowhere, PA 17000', undefined],
  ['NOWHERE PA 17000', undefined],
  ['Long Road, CA 90834', undefined],
  ['90837 Nowhere, PA 17000', '90837'],
  ['90837 90834', undefined],
])('the one procedure of “%s” is %s', ([text, code]) =>
  expect(codeAmong(aLine(text).words)?.code).toBe(code),
);
