import { Readable } from 'node:stream';
import { X12parser } from 'x12-parser';
import { read835 } from '#lib/remittance/x12/read-835.ts';
import { longRemittance } from '#tests/builders/long-remittance.ts';

/**
 * Compares reading an 835 to judged claims with what an independent parser takes for its segments, in turns and in
 * plain Node, for the runner of the benches slows down imported code and not packages. Prints the medians.
 */
const MEGABYTES = [1, 10];
const BYTES_PER_MB = 1_000_000;
const TURNS = 9;
/** Turns that are not counted, in which the engine learns what to compile. */
const WARM_UP = 4;

async function readHere(file: Blob): Promise<void> {
  let count = 0;
  for await (const parts of read835(file)) count += parts.length;
  if (count === 0) throw new Error('no claim was read');
}

/** As the other parser's own page has it: a stream of bytes piped in, and an event for each segment. */
async function readElsewhere(pieces: readonly Buffer[]): Promise<void> {
  const parser = new X12parser();
  let count = 0;
  parser.on('data', () => {
    count += 1;
  });
  const done = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  Readable.from(pieces).pipe(parser);
  await done;
  if (count === 0) throw new Error('no segment was read');
}

async function timeOf(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

for (const megabytes of MEGABYTES) {
  const pieces = [...longRemittance(megabytes * BYTES_PER_MB)];
  const file = new Blob(pieces);
  const buffers = pieces.map((piece) => Buffer.from(piece.buffer));
  const here: number[] = [];
  const elsewhere: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they would slow each other down
    here.push(await timeOf(() => readHere(file)));
    // oxlint-disable-next-line no-await-in-loop -- as above
    elsewhere.push(await timeOf(() => readElsewhere(buffers)));
  }
  const [own, other] = [median(here.slice(WARM_UP)), median(elsewhere.slice(WARM_UP))];
  console.log(
    `${String(megabytes)} MB of 835: judged claims in ${own.toFixed(0)} ms, segments by x12-parser in ${other.toFixed(0)} ms: ${(own / other).toFixed(2)} of its time`,
  );
}
