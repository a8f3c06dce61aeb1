import { expect, test } from 'vitest';
import { isKnownProcedureCode, PROCEDURE_CODES } from '#lib/reference/procedure-codes.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';

test('every code has its form, a source, a date and a confidence, and stands once', () => {
  for (const { code, category, source, date, confidence } of PROCEDURE_CODES) {
    expect(ProcedureCodeSchema.safeParse(code).success).toBe(true);
    expect(category.length).toBeGreaterThan(2);
    expect(source.length).toBeGreaterThan(5);
    expect(date).toBe('2026-11');
    expect(['A', 'B', 'C']).toContain(confidence);
  }
  expect(new Set(PROCEDURE_CODES.map(({ code }) => code)).size).toBe(PROCEDURE_CODES.length);
});

test.for(['90837', '90791', '99214', 'H0004', '90887'])('knows %s', (code) => {
  expect(isKnownProcedureCode(code)).toBe(true);
});

test.for(['96791', '90831', '9083', ''])('does not know %j', (code) => {
  expect(isKnownProcedureCode(code)).toBe(false);
});
