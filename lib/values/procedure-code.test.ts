import { expect, test } from 'vitest';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';

test.for([
  ['90837', '90837', []],
  ['90837-95', '90837', ['95']],
  ['90837 95', '90837', ['95']],
  ['HC:90837:95:GT', '90837', ['95', 'GT']],
  ['G2011', 'G2011', []],
  ['0591T', '0591T', []],
] as const)('reads %s', ([text, code, modifiers]) =>
  expect(parseProcedureCode(text)).toEqual({ code, modifiers }),
);

test.for([
  '',
  '9083',
  '908371',
  '$90837',
  'Psychotherapy 60 min',
  '90837 psychotherapy',
  '12345-6789',
])('refuses %j', (text) => expect(parseProcedureCode(text)).toBeUndefined());
