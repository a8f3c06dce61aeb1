import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { DamagedFileError, PasswordNeededError } from '#lib/values/read-error.ts';

/**
 * Opens a PDF, hands it to `use`, and closes it again whatever happens. Throws `PasswordNeededError`,
 * `DamagedFileError`, or what `use` throws.
 */
export async function withPdf<Result>(
  engine: PdfEngine,
  bytes: Uint8Array<ArrayBuffer>,
  password: string | undefined,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  // pdf.js takes the buffer over; the caller still needs its own.
  const task = engine.open({ data: bytes.slice(), ...(password !== undefined && { password }) });
  try {
    return await use(await task.promise);
  } catch (error) {
    throw toReadError(error);
  } finally {
    await task.destroy();
  }
}

function toReadError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case 'PasswordException':
      return new PasswordNeededError();
    case 'InvalidPDFException':
    case 'FormatError':
    case 'MissingPDFException':
    case 'UnknownErrorException':
    case 'XRefParseException':
      return new DamagedFileError();
    default:
      return error;
  }
}
