import { greyToPgm } from '#lib/document/image/grey-to-pgm.ts';
import type { OcrEngine, OcrLanguage, OcrMode } from '#lib/document/image/ocr-engine.ts';
import { parseOcrTable } from '#lib/document/image/parse-ocr-table.ts';

/** Tesseract in a worker of its host, with the weights of one language. */
export interface TesseractWorker {
  /** Tesseract's table (TSV) of a picture in PGM format. */
  read(picture: Uint8Array<ArrayBuffer>, mode: OcrMode): Promise<string>;
  end(): Promise<void>;
}

/** An engine that starts a worker with the first picture in a language, and ends it when a reading is cancelled. */
export function createTesseractEngine(
  startWorker: (language: OcrLanguage) => Promise<TesseractWorker>,
): OcrEngine {
  const workers = new Map<OcrLanguage, Promise<TesseractWorker>>();
  let last: Promise<unknown> = Promise.resolve();

  async function endWorker(language: OcrLanguage): Promise<void> {
    const worker = workers.get(language);
    workers.delete(language);
    // A worker that never started needs no end.
    await worker?.then((started) => started.end()).catch(() => undefined);
  }

  async function read(picture: Uint8Array<ArrayBuffer>, mode: OcrMode, language: OcrLanguage) {
    const worker = workers.get(language) ?? startWorker(language);
    workers.set(language, worker);
    try {
      return await (await worker).read(picture, mode);
    } catch (error) {
      await endWorker(language);
      throw error;
    }
  }

  return {
    async recognise(image, { mode, language, signal }) {
      const previous = last;
      const reading = previous.then(async () => {
        signal?.throwIfAborted();
        const table = read(greyToPgm(image), mode, language);
        return parseOcrTable(await untilAborted(table, signal, () => endWorker(language)));
      });
      // A worker reads one picture at a time; the next waits for this one, however it ends.
      last = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      await Promise.all([...workers.keys()].map(endWorker));
    },
  };
}

/** The result, or the signal's reason as soon as it fires; then `end` stops what would go on for nothing. */
async function untilAborted<Result>(
  result: Promise<Result>,
  signal: AbortSignal | undefined,
  end: () => Promise<void>,
): Promise<Result> {
  if (signal === undefined) return result;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => {
    // `end` never rejects: what could not be ended is gone already.
    void end().then(() => reject(signal.reason));
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
