import { inferSchema, initParser } from 'udsv';
import { readCsv } from '#lib/document/csv.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';
import { longStatement } from '#tests/builders/long-statement.ts';

/**
 * Compares reading a statement to payouts with what an independent parser takes to cut it into cells, in turns and in
 * plain Node, for the runner of the benches slows down imported code and not packages. Prints the medians.
 */
const ROWS = [5000, 50_000];
const TURNS = 15;
/** Turns that are not counted, in which the engine learns what to compile. */
const WARM_UP = 4;

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

for (const rows of ROWS) {
  const bytes = new TextEncoder().encode(longStatement(rows));
  const text = new TextDecoder().decode(bytes);
  const here: number[] = [];
  const elsewhere: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    here.push(timeOf(() => readPayouts(readCsv(bytes))));
    elsewhere.push(timeOf(() => initParser(inferSchema(text)).stringArrs(text)));
  }
  const [own, other] = [median(here.slice(WARM_UP)), median(elsewhere.slice(WARM_UP))];
  console.log(
    `${String(rows)} rows of a statement: payouts in ${own.toFixed(1)} ms, cells by udsv in ${other.toFixed(1)} ms: ${(own / other).toFixed(1)} times as long`,
  );
}
