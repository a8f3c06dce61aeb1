import { browser } from 'wxt/browser';
import type { OcrEngine, OcrLanguage } from '#lib/document/image/ocr-engine.ts';
import {
  createTesseractEngine,
  type TesseractWorker,
} from '#lib/document/image/tesseract-engine.ts';

/** The worker holds some hundred megabytes, so it ends when no picture has come for so long. */
const IDLE_MS = 30_000;
/** A module with one vector instruction: valid where WebAssembly has them (all but very old processors). */
const WITH_VECTORS = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/**
 * Tesseract with the worker, core and weights of this package, so that nothing is fetched from elsewhere. Nothing
 * is loaded before the first picture.
 */
export function createBrowserOcrEngine(): OcrEngine {
  const engine = createTesseractEngine(startWorker);
  let idle: ReturnType<typeof setTimeout> | undefined;
  return {
    async recognise(image, options) {
      clearTimeout(idle);
      try {
        return await engine.recognise(image, options);
      } finally {
        clearTimeout(idle);
        idle = setTimeout(() => void engine.close(), IDLE_MS);
      }
    },
    close: () => engine.close(),
  };
}

async function startWorker(language: OcrLanguage): Promise<TesseractWorker> {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const packaged = `${browser.runtime.getURL('/')}ocr`;
  const core = WebAssembly.validate(WITH_VECTORS) ? 'simd-lstm' : 'lstm';
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    workerPath: `${packaged}/worker.min.js`,
    corePath: `${packaged}/tesseract-core-${core}.js`,
    langPath: packaged,
    workerBlobURL: false,
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
      const file = new Blob([picture]);
      const { data } = await worker.recognize(file, {}, { text: false, tsv: true });
      return data.tsv ?? '';
    },
    async end() {
      await worker.terminate();
    },
  };
}
