import { readCsv } from '#lib/document/csv.ts';
import { readAsRemembered } from '#lib/payout/read-as-remembered.ts';
import { EmptyFileError, UnknownFormatError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readImageFile } from '#lib/workflow/read-image-file.ts';
import { readPdfFile } from '#lib/workflow/read-pdf-file.ts';
import { readFhirFile, readX12File } from '#lib/workflow/read-remittance.ts';
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
      return readStatement(file, environment);
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
    case 'html':
    case 'unknown':
      throw new UnknownFormatError();
  }
}

const NOTHING_OPEN = {
  complete: true,
  preliminary: false,
  needsMapping: false,
  warnings: [],
  columns: [],
  claims: [],
  payouts: [],
} as const satisfies Partial<Reading>;

const NOT_REALLY_A_PDF =
  'This file is named as a PDF but holds plain text, often the page of a site that asked to sign in. Download the document again and open it once before you add it.';

function readStatement(
  { name, bytes }: FileToRead,
  { mapping, profiles }: ReadEnvironment,
): Reading {
  const reading = readAsRemembered(readCsv(bytes), { mapping, profiles });
  if (reading.outcome === 'not-a-payout-statement') {
    const notice = /\.pdf$/i.test(name) ? NOT_REALLY_A_PDF : reading.notice;
    return { ...NOTHING_OPEN, kind: 'unknown', outcome: reading.outcome, notice };
  }
  return {
    ...NOTHING_OPEN,
    kind: 'payouts-csv',
    outcome: 'read',
    notice: reading.notice,
    preliminary: reading.preliminary,
    needsMapping: reading.needsMapping,
    columns: reading.columns,
    questions: reading.questions.map(({ about, columns }) => ({
      about,
      columns: columns.map(({ name: column }) => column),
    })),
    headings: reading.headings,
    ...(reading.answeredAt !== undefined && { answeredAt: reading.answeredAt }),
    payouts: reading.payouts,
  };
}
