import { expect, test } from 'vitest';
import { findSections } from '#lib/eob/tables/find-sections.ts';
import { linesOf } from '#tests/builders/page.ts';

const HEADINGS = ['Date of service', 'Code', 'Billed', 'Allowed', 'Plan paid'];

test.for<readonly [string, readonly string[], number]>([
  ['a fact of the claim', ['Network:', 'In network'], 1],
  ['a fact of the claim in one text', ['Network: In network'], 1],
  ['the procedure of the first service', ['Procedure code: 96130'], 1],
  ['a line of upper halves', ['', '', 'Amount', 'Amount', 'Health'], 0],
])('headings begin where they do under %s', ([, above, from]) =>
  expect(
    findSections(linesOf([above, HEADINGS], { pitch: 12 }), []).map((section) => section.from),
  ).toEqual([from]),
);

test('headings end where the procedure of the first service stands under them', () =>
  expect(
    findSections(linesOf([HEADINGS, ['Procedure code: 96130']], { pitch: 12 }), [])[0]?.bodyFrom,
  ).toBe(1));
