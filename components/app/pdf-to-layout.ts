import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { documentShape } from '#lib/eob/document-shape.ts';

/**
 * The layout of a PDF without what it says, as JSON; undefined where its pages are pictures without text. Throws a
 * `ReadError` when it cannot be opened.
 */
export async function pdfToLayout(
  engine: PdfEngine,
  bytes: Uint8Array<ArrayBuffer>,
  password: string | undefined,
): Promise<string | undefined> {
  const pages = await readPdf(engine, bytes, password === undefined ? {} : { password });
  const hasText = pages.some(({ words }) => words.length > 0);
  return hasText ? JSON.stringify(documentShape(pages)) : undefined;
}
