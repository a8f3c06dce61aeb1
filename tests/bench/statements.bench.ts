import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readHtml } from '#lib/document/html/read-html.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';

const LONG = 300_000;
/** Times as long as cutting: the goal is 4, which is what was reached; the rest is for a computer that does other things. */
const MOST_TIMES = 6;
const RUNS = { iterations: 12, time: 0, warmupIterations: 4, warmupTime: 0 };

/** How many times as long reading takes as cutting into cells, from the last line that the script prints. */
const TimesSchema = z.object({
  usual: z.number(),
  quoted: z.number(),
  withReturns: z.number(),
  different: z.number(),
  short: z.number(),
});

test('a long statement is read in a few times what cutting it into cells takes', {
  timeout: LONG,
}, () => {
  const told = execFileSync(process.execPath, ['tests/bench/statements-speed.ts'], {
    encoding: 'utf8',
  });
  console.log(told);
  const times = TimesSchema.parse(JSON.parse(told.trim().split('\n').at(-1) ?? ''));
  expect(times.usual).toBeLessThanOrEqual(MOST_TIMES);
  expect(times.quoted).toBeLessThanOrEqual(MOST_TIMES);
  expect(times.withReturns).toBeLessThanOrEqual(MOST_TIMES);
});

function pageOf(rows: number): string {
  const row =
    '<div class="r"><span>01/05/2026</span><span>Ana Quill</span><span>$95.00</span></div>';
  return `<html><body><h1>Payouts</h1><h2>Paid Jan 16, 2026</h2>${row.repeat(rows)}</body></html>`;
}

const page = pageOf(500);
const longPage = pageOf(5000);

test('a saved page is read in time that grows with its rows', async ({ bench }) => {
  await bench.compare(
    bench('500 rows of a page', () => {
      readPayouts(readHtml(page));
    }),
    bench('5,000 rows of a page', () => {
      readPayouts(readHtml(longPage));
    }),
    RUNS,
  );
});
