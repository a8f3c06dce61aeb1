import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';

const PDFJS = path.resolve(import.meta.dirname, '../node_modules/pdfjs-dist');

/** pdf.js for Node: the legacy build, with character maps, fonts and picture decoders from its own package. Loaded when first needed. */
export async function loadNodePdfEngine(): Promise<PdfEngine> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const host = {
    cMapUrl: `${pathToFileURL(path.join(PDFJS, 'cmaps')).href}/`,
    standardFontDataUrl: `${pathToFileURL(path.join(PDFJS, 'standard_fonts')).href}/`,
    wasmUrl: `${pathToFileURL(path.join(PDFJS, 'wasm')).href}/`,
    verbosity: VerbosityLevel.ERRORS,
  };
  return { open: (parameters) => getDocument({ ...parameters, ...host }) };
}
