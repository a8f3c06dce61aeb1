import { readCsv } from '#lib/document/csv.ts';
import { readAsRemembered } from '#lib/payout/read-as-remembered.ts';
import { EmptyFileError, UnknownFormatError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { DataEnvironment } from '#lib/workflow/read-environment.ts';
import { readFhirFile, readX12File } from '#lib/workflow/read-remittance.ts';
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
      return readStatement(file, environment);
    case 'x12':
      return readX12File(file.bytes, environment);
    case 'json':
      return readFhirFile(file.bytes);
    case 'empty':
      throw new EmptyFileError();
    case 'zip':
    case 'html':
    case 'unknown':
      throw new UnknownFormatError();
    case 'pdf':
    case 'png':
    case 'jpeg':
      throw new Error('Drawn pages are read with engines.');
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
  { mapping, profiles }: DataEnvironment,
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
