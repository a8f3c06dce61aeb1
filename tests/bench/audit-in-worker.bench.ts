import { expect, test } from 'vitest';
import type { Command } from '#tests/bench/audit-in-worker.ts';
import { gatheredDocuments } from '#tests/bench/gathered-documents.ts';
import { openWorkerPage } from '#tests/bench/worker-page.ts';

const LINES = 100_000;
const TIMEOUT = 900_000;
/** Megabytes that the page and its worker may take, the records with them. */
const MOST_MEGABYTES = 1000;
/** Megabytes of heap, about what Chromium gives on a computer with little memory; on others it tidies up later. */
const SMALL_HEAP = 600;

const documents = gatheredDocuments(LINES);

type Work = Exclude<Command['name'], 'fetch' | 'tell the audit'>;

/** Lets a worker of its own fetch the documents and do these things, and gives the times and the peak of memory. */
async function inWorker(flags: string, ...names: readonly Work[]) {
  const worker = await openWorkerPage(documents, flags);
  try {
    const parsing = await worker.ask({ name: 'fetch', count: documents.length });
    const times: number[] = [];
    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
      const time = await worker.ask({ name });
      console.log(
        `Chromium's worker ${flags}, ${String(LINES)} lines, ${name}: ${time.toFixed(0)} ms, ${(time / parsing).toFixed(1)} × JSON.parse`,
      );
      times.push(time);
    }
    const megabytes = await worker.mostMegabytes();
    console.log(`${megabytes?.toFixed(0) ?? 'unknown'} MB at most`);
    return { parsing, times, megabytes };
  } finally {
    await worker.close();
  }
}

test('a worker in Chromium audits 100,000 lines in at most 12 times the parsing of their JSON', {
  timeout: TIMEOUT,
}, async () => {
  const { parsing, times } = await inWorker('', 'audit from scratch');
  expect(Math.max(...times) / parsing).toBeLessThanOrEqual(12);
});

const TURNS = [
  'audit all but two',
  'audit one more remittance',
  'audit one more statement',
  'audit one more remittance',
  'audit all but two',
] as const;

test('a worker in Chromium audits 100,000 lines in 1 GB, and again after one more document', {
  timeout: TIMEOUT,
}, async () => {
  const flags = `--max-old-space-size=${String(SMALL_HEAP)}`;
  const { megabytes } = await inWorker(flags, ...TURNS);
  expect(megabytes ?? 0).toBeLessThanOrEqual(MOST_MEGABYTES);
});

/** One more document takes at most this share of the time from scratch. */
const MOST_SHARE = 0.25;

test('after one more document a worker in Chromium is done in a small share of the time from scratch', {
  timeout: TIMEOUT,
}, async () => {
  const { times } = await inWorker('', 'audit from scratch', ...TURNS);
  const [scratch = 0, first = 0, ...more] = times;
  const share = Math.min(...more) / Math.min(scratch, first);
  console.log(`One more document, or one less, takes ${share.toFixed(3)} of the time from scratch`);
  expect(share).toBeLessThanOrEqual(MOST_SHARE);
});

/** Milliseconds for which a page may not answer a person. */
const MOST_HOLD = 200;

test('a page takes in an audit of 100,000 lines and answers all the while', {
  timeout: TIMEOUT,
}, async () => {
  const worker = await openWorkerPage(documents, '');
  try {
    await worker.ask({ name: 'fetch', count: documents.length });
    await worker.ask({ name: 'audit from scratch' });
    const hold = await worker.takeInAudit();
    console.log(`The page was held up for ${hold.toFixed(0)} ms at most`);
    expect(hold).toBeLessThanOrEqual(MOST_HOLD);
  } finally {
    await worker.close();
  }
});
