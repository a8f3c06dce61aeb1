import { expect, test } from 'vitest';
import {
  isKnownProcedureCode,
  isProcedureCode,
  isRetiredProcedureCode,
  isSeldomProcedureCode,
  PROCEDURE_CODES,
  RETIRED_PROCEDURE_CODES,
  SELDOM_PROCEDURE_CODES,
} from '#lib/reference/procedure-codes.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';

test('every code has its form, a source, a date and a confidence, and stands once', () => {
  const all = [...PROCEDURE_CODES, ...SELDOM_PROCEDURE_CODES, ...RETIRED_PROCEDURE_CODES];
  for (const { code, category, source, date, confidence } of all) {
    expect(ProcedureCodeSchema.safeParse(code).success).toBe(true);
    expect(category.length).toBeGreaterThan(2);
    expect(source.length).toBeGreaterThan(5);
    expect(date).toBe('2026-11');
    expect(['A', 'B', 'C']).toContain(confidence);
  }
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
});

test.for(['90887', '98968', '90837'])('knows %s in clear print', (code) =>
  expect(isProcedureCode(code)).toBe(true),
);

test.for(['90837', '90791', '99214', 'H0004'])('knows %s', (code) => {
  expect(isKnownProcedureCode(code)).toBe(true);
});

test.for(['96791', '90831', '9083', ''])('does not know %j', (code) => {
  expect(isKnownProcedureCode(code)).toBe(false);
});

/** A code in a picture in which a 3 cannot be told from an 8. */
const rounded = (code: string) => code.replaceAll('3', '8');

test('no code that is seldom billed looks like a usual one with an 8 for a 3', () => {
  const usual = new Set(PROCEDURE_CODES.map(({ code }) => rounded(code)));
  expect(SELDOM_PROCEDURE_CODES.filter(({ code }) => usual.has(rounded(code)))).toEqual([]);
  expect(isSeldomProcedureCode('98968')).toBe(true);
});

test('codes of before 2013 are known as such, and as no codes of today', () => {
  expect(isRetiredProcedureCode('90806')).toBe(true);
  expect(isRetiredProcedureCode('90834')).toBe(false);
  expect(isProcedureCode('90806')).toBe(false);
});
