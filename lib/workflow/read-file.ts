import { EmptyFileError, OldWorkbookError, UnknownFormatError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readImageFile } from '#lib/workflow/read-image-file.ts';
import { readPdfFile } from '#lib/workflow/read-pdf-file.ts';
import { readFhirFile, readX12File } from '#lib/workflow/read-remittance.ts';
import { readHtmlFile, readTextFile, readWorkbookFile } from '#lib/workflow/read-statement-file.ts';
import { sniffFile } from '#lib/workflow/sniff-file.ts';

/** A file with its bytes. The kind is told by the bytes; the name only words a refusal. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads one file, whatever it is: an EOB gives claims, a payout statement gives payouts, anything else is refused
 * in plain words. Throws a `ReadError` when the file cannot be read at all, or the signal's reason when cancelled.
 */
export async function readFile(file: FileToRead, environment: ReadEnvironment): Promise<Reading> {
  environment.signal?.throwIfAborted();
  const kind = sniffFile(file.bytes);
  switch (kind) {
    case 'pdf':
      return readPdfFile(file.bytes, environment);
    case 'text':
      return readTextFile(file.name, file.bytes, environment);
    case 'x12':
      return readX12File(file.bytes, environment);
    case 'json':
      return readFhirFile(file.bytes);
    case 'empty':
      throw new EmptyFileError();
    case 'png':
    case 'jpeg':
      return readImageFile(file.bytes, `image/${kind}`, environment);
    case 'zip':
      return readWorkbookFile(file.bytes, environment);
    case 'html':
      return readHtmlFile(file.bytes, environment);
    case 'ole':
      throw new OldWorkbookError();
    case 'unknown':
      throw new UnknownFormatError();
  }
}
