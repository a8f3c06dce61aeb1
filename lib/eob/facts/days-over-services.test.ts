import { expect, test } from 'vitest';
import { isDayOverService } from '#lib/eob/facts/days-over-services.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

const isDay = (rows: Rows, pitch = 12) =>
  isDayOverService(linesOf(rows, { pitch, columnWidth: 160 }), 0);

test.for<Rows>([
  [['Jan 7, 2025'], ['Therapy session (video, 50 min)']],
  [['January 7, 2025'], ['Screening'], ['Service code 96127']],
  [['01/07/2025', 'Session 2 of 8'], ['Office visit']],
])('%j is a day over what was done on it', (rows) => expect(isDay(rows)).toBe(true));

test.for<Rows>([
  [['Jan 7, 2025'], ['Dear Ms. Quill:'], ['Your claims']],
  [['Jan 7, 2025', 'Missed appointment'], ['Therapy session']],
  [['Jan 7, 2025', 'Statement 12'], ['Therapy session']],
  [['Jan 7, 2025'], ['Jan 14, 2025'], ['Therapy session']],
  [['Jan 7, 2025', '$20.00'], ['Therapy session']],
  [['Jan 7, 2025'], ['', 'Therapy session']],
])('%j is none: a letter’s day, another thing, or nobody’s', (rows) =>
  expect(isDay(rows)).toBe(false),
);

test('a day that stands apart from a title is none of it', () =>
  expect(isDay([['Jan 7, 2025'], ['Therapy session']], 30)).toBe(false));
