import { Readable } from 'node:stream';
import { test } from 'vitest';
import { X12parser } from 'x12-parser';
import { read835 } from '#lib/remittance/x12/read-835.ts';
import { readX12 } from '#lib/remittance/x12/read-x12.ts';
import { aRemittance } from '#tests/builders/remittance.ts';

const LINES_PER_CLAIM = 2;
/** A run takes most of a second, so a few of them are enough. */
const RUNS = { iterations: 10, time: 0, warmupIterations: 2, warmupTime: 0 };

/** An 835 of so many claims of two sessions each; 26,000 of them are about ten million bytes. */
function remittanceOf(claims: number): Blob {
  const segments = Array.from({ length: claims }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    const session = (line: number) => [
      'SVC*HC:90837:95*200.00*117.80**1',
      `DTM*472*2025${month}0${String(line + 1)}`,
      'CAS*CO*45*57.20',
      'CAS*PR*3*25.00',
      `REF*6R*${String(at)}${String(line)}`,
      'AMT*B6*142.80',
    ];
    return [
      `CLP*PT${String(at)}*1*400.00*235.60*50.00*12*25E${String(at)}*11*1`,
      `NM1*QC*1*DOE${String(at)}*JANE****MI*W${String(at)}`,
      'NM1*82*1*SAMPLE*ROBIN***LPC*XX*1999999992',
      ...Array.from({ length: LINES_PER_CLAIM }, (_each, line) => session(line)).flat(),
    ];
  }).flat();
  return new Blob([aRemittance(segments)]);
}

const month = remittanceOf(2600);
const year = remittanceOf(26_000);

const PIECE_BYTES = 65_536;
const bytes = Buffer.from(await year.arrayBuffer());
const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, at) =>
  bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES),
);

async function count(parts: AsyncIterable<readonly unknown[]>): Promise<number> {
  let total = 0;
  for await (const each of parts) total += each.length;
  return total;
}

async function readElsewhere(chunks: readonly Buffer[]): Promise<number> {
  const parser = new X12parser();
  let total = 0;
  parser.on('data', () => {
    total += 1;
  });
  const done = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  Readable.from(chunks).pipe(parser);
  await done;
  return total;
}

test('an 835 is read in a time that grows with its size', { timeout: 300_000 }, async ({
  bench,
}) => {
  await bench.compare(
    bench('claims of 1 MB', async () => {
      await count(readX12(month));
    }),
    bench('claims of 10 MB', async () => {
      await count(readX12(year));
    }),
    bench('claims of 10 MB, judged line by line', async () => {
      await count(read835(year));
    }),
    bench('segments of 10 MB by x12-parser', async () => {
      await readElsewhere(pieces);
    }),
    RUNS,
  );
});
