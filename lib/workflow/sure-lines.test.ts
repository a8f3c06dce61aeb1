import { expect, test } from 'vitest';
import { withSureLines } from '#lib/workflow/sure-lines.ts';
import type { Rows } from '#tests/builders/page.ts';
import { anAttempt } from '#tests/builders/picture-attempt.ts';
import { FIRST, SECOND } from '#tests/builders/plain-eob.ts';

const THIRD = SECOND.map((cell) => cell.replace('01/14', '01/21'));

type Row = readonly string[];
const misread = (row: Row): Row => row.map((cell) => cell.replace('142.80', '142.30'));
const replaced = (row: Row, from: string, to: string): Row =>
  row.map((cell) => cell.replace(from, to));

/** The trust of each line of the first attempt, completed by the others. */
function trusts(...all: readonly Rows[]) {
  const [first, ...others] = all.map((rows) => anAttempt(rows));
  if (first === undefined) throw new Error('There is an attempt.');
  return withSureLines(first, [first, ...others]).lines.map(({ trust }) => trust.level);
}

test('a line that another reading verified stands for the one in review', () => {
  const one = [misread(FIRST), SECOND, THIRD];
  expect(trusts(one)).toContain('review');
  expect(trusts(one, [FIRST, SECOND, THIRD])).toEqual(['verified', 'verified', 'verified']);
});

test('a line stays in review where any reading has another day or code there', () => {
  const one = [misread(FIRST), SECOND, THIRD];
  const otherDay = replaced(misread(FIRST), '01/07/2025', '01/01/2025');
  const otherCode = replaced(misread(FIRST), '90837', '90834');
  const sure = [FIRST, SECOND, THIRD];
  expect(trusts(one, sure, [otherDay, SECOND, THIRD])[0]).toBe('review');
  expect(trusts(one, sure, [otherCode, SECOND, THIRD])[0]).toBe('review');
});

test('a line that stands elsewhere in the other reading is another', () => {
  expect(trusts([misread(FIRST), SECOND, THIRD], [SECOND, THIRD])[0]).toBe('review');
});

test('a line stands for no two lines of a reading that cut its service in two', () => {
  const sure = anAttempt([FIRST, SECOND, THIRD]);
  const whole = anAttempt([misread(FIRST), SECOND, THIRD]);
  const { reading } = whole;
  if (reading.outcome !== 'read') throw new Error('The services are read.');
  const claims = reading.claims.map((claim) => ({
    ...claim,
    lines: claim.lines.flatMap((line) => [line, { ...line }]),
  }));
  const lines = claims.flatMap((claim) => claim.lines);
  const cut = { ...whole, reading: { ...reading, claims }, lines };
  const inReview = (attempt: typeof whole) =>
    withSureLines(attempt, [attempt, sure]).lines.filter(({ trust }) => trust.level === 'review');
  expect(inReview(whole)).toHaveLength(0);
  expect(inReview(cut)).toHaveLength(2);
});
