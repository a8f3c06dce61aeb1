import { expect, test, vi } from 'vitest';
import {
  createTesseractEngine,
  type TesseractWorker,
} from '#lib/document/image/tesseract-engine.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';

const image = aGreyImage(4, 4);
const TABLE = '5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t95\tPlan';
const ENGLISH = { mode: 'block', language: 'eng' } as const;

function aWorker(read: TesseractWorker['read'] = () => Promise.resolve(TABLE)) {
  return {
    read: vi.fn<TesseractWorker['read']>(read),
    end: vi.fn<TesseractWorker['end']>(async () => undefined),
  };
}

test('starts one worker for each language, with its first picture', async () => {
  const start = vi.fn<(language: string) => Promise<TesseractWorker>>(async () => aWorker());
  const engine = createTesseractEngine(start);
  expect(start).not.toHaveBeenCalled();
  await engine.recognise(image, ENGLISH);
  await engine.recognise(image, { mode: 'sparse', language: 'spa' });
  const [word] = await engine.recognise(image, ENGLISH);
  expect(word?.text).toBe('Plan');
  expect(start.mock.calls).toEqual([['eng'], ['spa']]);
});

test('reads one picture after another', async () => {
  let reading = 0;
  const worker = aWorker(async () => {
    reading += 1;
    expect(reading).toBe(1);
    await Promise.resolve();
    reading -= 1;
    return TABLE;
  });
  const engine = createTesseractEngine(() => Promise.resolve(worker));
  await Promise.all([1, 2, 3].map(() => engine.recognise(image, ENGLISH)));
  expect(worker.read).toHaveBeenCalledTimes(3);
});

test('cancelling ends the worker, and the next picture starts a new one', async () => {
  const stuck = aWorker(() => new Promise(() => undefined));
  const workers = [stuck, aWorker()];
  const engine = createTesseractEngine(() => Promise.resolve(workers.shift() ?? aWorker()));
  const stop = new AbortController();
  const reading = engine.recognise(image, { ...ENGLISH, signal: stop.signal });
  await vi.waitFor(() => expect(stuck.read).toHaveBeenCalled());
  stop.abort(new Error('stopped'));
  await expect(reading).rejects.toThrow('stopped');
  expect(stuck.end).toHaveBeenCalled();
  expect(await engine.recognise(image, ENGLISH)).toHaveLength(1);
});

test('a worker that fails is not asked again', async () => {
  const workers = [aWorker(() => Promise.reject(new Error('out of memory'))), aWorker()];
  const engine = createTesseractEngine(() => Promise.resolve(workers.shift() ?? aWorker()));
  await expect(engine.recognise(image, ENGLISH)).rejects.toThrow('out of memory');
  expect(await engine.recognise(image, ENGLISH)).toHaveLength(1);
});

test('closing ends every worker', async () => {
  const worker = aWorker();
  const engine = createTesseractEngine(() => Promise.resolve(worker));
  await engine.recognise(image, ENGLISH);
  await engine.close();
  expect(worker.end).toHaveBeenCalledTimes(1);
});
