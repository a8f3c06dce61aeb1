import type { Reading } from '#lib/vault/schema.ts';
import { type FileToRead, isPageKind, readDataFile } from '#lib/workflow/read-data-file.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readImageFile } from '#lib/workflow/read-image-file.ts';
import { readPdfFile } from '#lib/workflow/read-pdf-file.ts';
import { sniffFile } from '#lib/workflow/sniff-file.ts';

/**
 * Reads one file, whatever it is: an EOB gives claims, a payout statement gives payouts, anything else is refused
 * in plain words. Throws a `ReadError` when the file cannot be read at all, or the signal's reason when cancelled.
 */
export async function readFile(file: FileToRead, environment: ReadEnvironment): Promise<Reading> {
  environment.signal?.throwIfAborted();
  const kind = sniffFile(file.bytes);
  if (!isPageKind(kind)) return readDataFile(file, environment);
  return kind === 'pdf'
    ? readPdfFile(file.bytes, environment)
    : readImageFile(file.bytes, `image/${kind}`, environment);
}
