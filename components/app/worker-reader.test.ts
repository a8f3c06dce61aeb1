import { expect, test, vi } from 'vitest';
import { partsOf, type ReadReply } from '#components/app/reading-messages.ts';
import {
  type ReadingWorker,
  readInWorker,
  type WorkerReadOptions,
} from '#components/app/worker-reader.ts';
import { DamagedFileError, PasswordNeededError, ReadError } from '#lib/values/read-error.ts';
import { aReading } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';

/** A worker that tells what the test says, and the reading of a file in it. */
function aReadingInWorker(options: WorkerReadOptions = {}) {
  const worker = Object.assign(new EventTarget(), {
    postMessage: vi.fn<ReadingWorker['postMessage']>(),
    terminate: vi.fn<ReadingWorker['terminate']>(),
  });
  const bytes = new Uint8Array([1, 2, 3]);
  const reading = readInWorker(() => worker, { name: 'payouts.csv', bytes }, options);
  const tell = (data: ReadReply | object) =>
    worker.dispatchEvent(new MessageEvent('message', { data }));
  return { worker, reading, tell, bytes };
}

const ROWS = Array.from({ length: 600 }, (_, index) => aPayout({ row: index + 2 }));

test('puts the parts of a reading together in their order, and ends the worker', async () => {
  const { worker, reading, tell } = aReadingInWorker();
  for (const payouts of partsOf(ROWS)) tell({ tells: 'payouts', payouts });
  tell({ tells: 'reading', reading: aReading() });
  expect((await reading).payouts).toEqual(ROWS);
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test('hands the bytes over instead of copying them', () => {
  const { worker, bytes } = aReadingInWorker();
  expect(worker.postMessage.mock.calls[0]?.[1]).toEqual([bytes.buffer]);
});

test('tells how far it is', async () => {
  const onProgress = vi.fn<NonNullable<WorkerReadOptions['onProgress']>>();
  const { reading, tell } = aReadingInWorker({ onProgress });
  tell({ tells: 'progress', done: 3, total: null });
  tell({ tells: 'reading', reading: aReading() });
  await reading;
  expect(onProgress).toHaveBeenCalledExactlyOnceWith({ done: 3, total: null });
});

test('cancelling ends the worker at once', async () => {
  const abort = new AbortController();
  const { worker, reading } = aReadingInWorker({ signal: abort.signal });
  abort.abort();
  await expect(reading).rejects.toBe(abort.signal.reason);
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test('a refusal keeps its code and its words', async () => {
  const { code, message } = new DamagedFileError();
  const { reading, tell } = aReadingInWorker();
  tell({ tells: 'refusal', code, message });
  await expect(reading).rejects.toBeInstanceOf(ReadError);
  await expect(reading).rejects.toMatchObject({ code, message });
});

test('a locked file asks for its password from within the worker too', async () => {
  const { reading, tell } = aReadingInWorker();
  tell({ tells: 'refusal', code: new PasswordNeededError().code, message: 'Locked.' });
  await expect(reading).rejects.toBeInstanceOf(PasswordNeededError);
});

test.for([
  ['a mistake in the worker', { tells: 'bug', message: 'x is not a function' }],
  ['a message of another shape', { tells: 'payouts', payouts: [{ row: 0 }] }],
] as const)('%s is a bug, not an endless wait', async ([, data]) => {
  const { reading, tell } = aReadingInWorker();
  tell(data);
  await expect(reading).rejects.not.toBeInstanceOf(ReadError);
});

test('a worker that does not start is a bug', async () => {
  const { worker, reading } = aReadingInWorker();
  worker.dispatchEvent(new Event('error'));
  await expect(reading).rejects.toThrow('The worker that reads files failed.');
});
