import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { HEADINGS, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const row = (day: string) => [day, '90837', '200.00', '57.20', '142.80', '117.80', '25.00'];
const read = (said: string, day: string) => {
  const rows: Rows = [...TITLE, [said], HEADINGS, row(day)];
  return verifiedLines([aPage(rows)]);
};

test.for<readonly [string, string, string]>([
  ['Services from 01/01/2026 - 01/31/2026', '01/06', '2026-01-06'],
  ['Dates of service: 12/15/2025 - 01/14/2026', '12/20', '2025-12-20'],
  ['Dates of service: 12/15/2025 - 01/14/2026', '01/06', '2026-01-06'],
  ['Dates of service are in 2025. — means that no copay applies.', '01/06', '2025-01-06'],
  ['Services received in 2025', '01/06', '2025-01-06'],
  ['Dates of service (2025)', '01/06', '2025-01-06'],
])('%s: a row of %s is of %s', ([said, day, expected]) =>
  expect(read(said, day)).toEqual([`${expected}: 142.80 = 117.80 + 25.00`]),
);

test.for<readonly [string, string]>([
  ['Services from 01/01/2026 - 01/31/2026', '02/06'],
  ['Dates of service: 01/01/2025 - 02/28/2026', '01/06'],
  ['Claims processed 01/01/2026 - 01/31/2026', '01/06'],
  ['Processed January 20, 2026', '01/06'],
  ['Dates of service from 2024–2025', '01/06'],
  ['Dates of service in 2024 or services received in 2025', '01/06'],
])('%s leaves the year of %s open: it is no day', ([said, day]) =>
  expect(read(said, day)).toEqual([]),
);
