import { EmptyFileError, OldWorkbookError, UnknownFormatError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { DataEnvironment } from '#lib/workflow/read-environment.ts';
import { readFhirFile, readX12File } from '#lib/workflow/read-remittance.ts';
import { readHtmlFile, readTextFile, readWorkbookFile } from '#lib/workflow/read-statement-file.ts';
import { type FileKind, sniffFile } from '#lib/workflow/sniff-file.ts';

/** A file with its bytes. The kind is told by the bytes; the name only words a refusal. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The kinds of file that are drawn pages; all others hold data and are read without any engine. */
type PageKind = Extract<FileKind, 'pdf' | 'png' | 'jpeg'>;

/** Whether a file holds drawn pages. */
export function isPageKind(kind: FileKind): kind is PageKind {
  return kind === 'pdf' || kind === 'png' || kind === 'jpeg';
}

/**
 * Reads one file of data: a payout statement gives payouts, a remittance gives claims, anything else is refused in
 * plain words. It needs nothing of a page, and so runs in a worker too. Throws a `ReadError` when the file cannot be
 * read at all, or the signal's reason when cancelled.
 */
export async function readDataFile(
  file: FileToRead,
  environment: DataEnvironment,
): Promise<Reading> {
  environment.signal?.throwIfAborted();
  switch (sniffFile(file.bytes)) {
    case 'text':
      return readTextFile(file.name, file.bytes, environment);
    case 'x12':
      return readX12File(file.bytes, environment);
    case 'json':
      return readFhirFile(file.bytes);
    case 'empty':
      throw new EmptyFileError();
    case 'zip':
      return readWorkbookFile(file.bytes, environment);
    case 'html':
      return readHtmlFile(file.bytes, environment);
    case 'ole':
      throw new OldWorkbookError();
    case 'unknown':
      throw new UnknownFormatError();
    case 'pdf':
    case 'png':
    case 'jpeg':
      throw new Error('Drawn pages are read with engines.');
  }
}
