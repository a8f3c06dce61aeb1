import path from 'node:path';
import type { OcrEngine, OcrLanguage } from '#lib/document/image/ocr-engine.ts';
import {
  createTesseractEngine,
  type TesseractWorker,
} from '#lib/document/image/tesseract-engine.ts';

const WEIGHTS = path.resolve(import.meta.dirname, '../node_modules/@tesseract.js-data');

/** Tesseract for Node, with the weights that are installed beside it. Nothing is loaded before the first picture. */
export function createNodeOcrEngine(): OcrEngine {
  return createTesseractEngine(startWorker);
}

async function startWorker(language: OcrLanguage): Promise<TesseractWorker> {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: path.join(WEIGHTS, language, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // What fails is told by the promise; without a handler it would be thrown a second time.
    errorHandler: () => undefined,
  });
  return {
    async read(picture, mode) {
      await worker.setParameters({
        tessedit_pageseg_mode: mode === 'block' ? PSM.SINGLE_BLOCK : PSM.SPARSE_TEXT,
        user_defined_dpi: '300',
        debug_file: '/dev/null',
      });
      const output = { text: false, tsv: true };
      const { data } = await worker.recognize(Buffer.from(picture.buffer), {}, output);
      return data.tsv ?? '';
    },
    async end() {
      await worker.terminate();
    },
  };
}
