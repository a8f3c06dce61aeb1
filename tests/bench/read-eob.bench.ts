import { test } from 'vitest';
import type { Page } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage } from '#tests/builders/page.ts';

const LONG = 300_000;
const ROWS_PER_PAGE = 25;
const HEADINGS = ['Date', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'];
const TITLE = [['Pretend Health Plan'], ['Explanation of Benefits'], ['Patient: Avery Imaginary']];

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Pages of services, each under its own headings. */
function pagesOf(services: number): readonly Page[] {
  return Array.from({ length: Math.ceil(services / ROWS_PER_PAGE) }, (_, number) => {
    const rows = Array.from({ length: ROWS_PER_PAGE }, (__, row) => [
      `${twoDigits((number % 12) + 1)}/${twoDigits(row + 1)}/2025`,
      '90837',
      '200.00',
      '57.20',
      '142.80',
      '117.80',
      '25.00',
    ]);
    return {
      ...aPage([...TITLE, [`Claim number: 25A${1000 + number}`], HEADINGS, ...rows]),
      number: number + 1,
    };
  });
}

test('reading grows with the services, not with their square', { timeout: LONG }, async ({
  bench,
}) => {
  const month = pagesOf(100);
  const years = pagesOf(1500);
  await bench.compare(
    bench('100 services on 4 pages', () => {
      readEob(month);
    }),
    bench('1,500 services on 60 pages', () => {
      readEob(years);
    }),
  );
});
