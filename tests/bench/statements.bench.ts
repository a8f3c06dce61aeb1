import { inferSchema, initParser } from 'udsv';
import { test } from 'vitest';
import { readCsv } from '#lib/document/csv.ts';
import { readHtml } from '#lib/document/html/read-html.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';

const RUNS = { iterations: 12, time: 0, warmupIterations: 4, warmupTime: 0 };
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 5);
const CLIENTS = ['Ana Quill', 'Bram Otter', 'Cleo Finch', 'Dov Marsh', 'Elsa Thorn'];

function dayOf(time: number): string {
  const [year = '', month = '', day = ''] = new Date(time).toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year}`;
}

/** A statement of so many sessions, fourteen a day, each paid two weeks later. */
function statementOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const held = FIRST_DAY + Math.floor(at / 14) * DAY;
    const client = `${CLIENTS[at % 5]} ${String.fromCodePoint(65 + (at % 26))}`;
    return `${dayOf(held + 14 * DAY)},${dayOf(held)},${client},90837,Cigna,Session,$9${at % 10}.00`;
  });
  return ['Payout Date,Date of Service,Client,CPT Code,Payer,Type,Payout', ...lines].join('\n');
}

function pageOf(rows: number): string {
  const row =
    '<div class="r"><span>01/05/2026</span><span>Ana Quill</span><span>$95.00</span></div>';
  return `<html><body><h1>Payouts</h1><h2>Paid Jan 16, 2026</h2>${row.repeat(rows)}</body></html>`;
}

const long = statementOf(50_000);
const longBytes = new TextEncoder().encode(long);
const shortBytes = new TextEncoder().encode(statementOf(5000));

test('a statement of 50,000 rows is read in a few times what cutting it into cells takes', async ({
  bench,
}) => {
  await bench.compare(
    bench('50,000 rows, cut into cells by udsv alone', () => {
      initParser(inferSchema(long)).stringArrs(long);
    }),
    bench('50,000 rows, read as payouts', () => {
      readPayouts(readCsv(longBytes));
    }),
    bench('5,000 rows, read as payouts', () => {
      readPayouts(readCsv(shortBytes));
    }),
    RUNS,
  );
});

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
