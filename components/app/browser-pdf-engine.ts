import { GlobalWorkerOptions, getDocument, VerbosityLevel } from 'pdfjs-dist';
import { browser } from 'wxt/browser';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';

/** Sets up pdf.js with the worker, character maps, fonts and picture decoders of this package, so that nothing is fetched from elsewhere. */
export function createBrowserPdfEngine(): PdfEngine {
  const packaged = browser.runtime.getURL('/');
  GlobalWorkerOptions.workerSrc = `${packaged}pdfjs/pdf.worker.min.mjs`;
  return {
    open: (parameters) =>
      getDocument({
        ...parameters,
        cMapUrl: `${packaged}pdfjs/cmaps/`,
        standardFontDataUrl: `${packaged}pdfjs/standard_fonts/`,
        wasmUrl: `${packaged}pdfjs/wasm/`,
        verbosity: VerbosityLevel.ERRORS,
      }),
  };
}
