import { inferSchema, initParser } from 'udsv';
import { readCsv } from '#lib/document/csv.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';
import { longStatement, statementOfDifferentRows } from '#tests/builders/long-statement.ts';

/**
 * Compares reading a statement to payouts with what an independent parser takes to cut it into cells, in turns and in
 * plain Node, for the runner of the benches slows down imported code and not packages. Prints the medians and, as JSON
 * on the last line, how many times as long the fastest turn of the reading takes as the other's fastest, for what else
 * the computer does slows down the one that allocates more.
 *
 * Tried on 50,000 rows (2.8 MB), and lost: to tell cells apart by a hash over each of their bytes (24 ms, against 14 ms
 * by words of four), to hash three words of a cell whatever its length (no gain), to note where cells stand and to
 * number them column by column later (20 ms more, for each column goes through all of the text), to compare whole runs
 * of cells with the row above (no gain), to write the number in a cell's name once for ten rows (no gain), and
 * `Int32Array.from` with a function (8 ms for each column, against less than one by a loop).
 */
const TURNS = 25;
/** Turns that are not counted, in which the engine learns what to compile. */
const WARM_UP = 5;

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function compare(name: string, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const here: number[] = [];
  const elsewhere: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    here.push(timeOf(() => readPayouts(readCsv(bytes))));
    elsewhere.push(timeOf(() => initParser(inferSchema(text)).stringArrs(text)));
  }
  const [own, other] = [median(here.slice(WARM_UP)), median(elsewhere.slice(WARM_UP))];
  console.log(
    `${name}: payouts in ${own.toFixed(1)} ms, cells by udsv in ${other.toFixed(1)} ms: ${(own / other).toFixed(1)} times as long`,
  );
  return Math.min(...here) / Math.min(...elsewhere);
}

function quoted(text: string): string {
  return text.replaceAll(/[^,\n]+/g, '"$&"');
}

const usual = longStatement(50_000);
const times = {
  usual: compare('50,000 rows', usual),
  quoted: compare('50,000 rows in quotation marks', quoted(usual)),
  withReturns: compare('50,000 rows with line ends of Windows', usual.replaceAll('\n', '\r\n')),
  different: compare('50,000 rows of many clients', statementOfDifferentRows(50_000)),
  short: compare('5,000 rows', longStatement(5000)),
};
console.log(JSON.stringify(times));
