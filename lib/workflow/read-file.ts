import { readCsv } from '#lib/document/csv.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import type { Page } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';
import {
  EmptyFileError,
  GarbledTextError,
  NoTextError,
  PictureError,
  UnknownFormatError,
} from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { sniffFile } from '#lib/workflow/sniff-file.ts';

/** A file with its bytes. The name is for people only; the kind is told by the bytes. */
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
      return readStatement(file.bytes, environment);
    case 'empty':
      throw new EmptyFileError();
    case 'png':
    case 'jpeg':
      throw new PictureError();
    case 'zip':
    case 'html':
    case 'x12':
    case 'json':
    case 'unknown':
      throw new UnknownFormatError();
  }
}

const NOTHING_OPEN = {
  complete: true,
  preliminary: false,
  needsMapping: false,
  columns: [],
  claims: [],
  payouts: [],
} as const satisfies Partial<Reading>;

async function readPdfFile(
  bytes: Uint8Array<ArrayBuffer>,
  { pdfEngine, password, signal, onProgress }: ReadEnvironment,
): Promise<Reading> {
  const pages = await readPdf(pdfEngine, bytes, {
    ...(password !== undefined && { password }),
    ...(signal !== undefined && { signal }),
    onPage: (done, total) => onProgress?.({ done, total }),
  });
  const blank = pages.filter(({ words }) => words.length === 0);
  if (blank.length === pages.length) throw new NoTextError();
  if (isGarbled(pages)) throw new GarbledTextError();
  const eob = readEob(pages);
  if (eob.outcome === 'not-an-eob') {
    return { ...NOTHING_OPEN, kind: 'unknown', outcome: 'not-an-eob', notice: eob.notice };
  }
  const notices = [eob.notice, picturesNotice(pages)].filter((notice) => notice !== null);
  return {
    ...NOTHING_OPEN,
    kind: 'eob-pdf',
    outcome: 'read',
    notice: notices.length === 0 ? null : notices.join(' '),
    complete: !pages.some(isPictureOnly),
    claims: claimsWithPlatform(eob.claims),
  };
}

function isPictureOnly({ words, isPicture }: Page): boolean {
  return words.length === 0 && isPicture;
}

function picturesNotice(pages: readonly Page[]): string | null {
  const numbers = pages.filter(isPictureOnly).map(({ number }) => number);
  if (numbers.length === 0) return null;
  const [which, is] = numbers.length === 1 ? ['Page', 'is a picture'] : ['Pages', 'are pictures'];
  return `${which} ${numbers.join(', ')} ${is} without text and could not be read. Check whether services are listed there.`;
}

/** Characters that no font shows: the file draws its letters without saying which they are. */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u;
const GARBLED_SHARE = 0.3;

function isGarbled(pages: readonly Page[]): boolean {
  const words = pages.flatMap((page) => page.words);
  return words.filter(({ text }) => UNREADABLE.test(text)).length > GARBLED_SHARE * words.length;
}

function readStatement(bytes: Uint8Array<ArrayBuffer>, { mapping }: ReadEnvironment): Reading {
  const reading = readPayouts(readCsv(bytes), { mapping });
  if (reading.outcome === 'not-a-payout-statement') {
    return { ...NOTHING_OPEN, kind: 'unknown', outcome: reading.outcome, notice: reading.notice };
  }
  return {
    ...NOTHING_OPEN,
    kind: 'payouts-csv',
    outcome: 'read',
    notice: reading.notice,
    preliminary: reading.preliminary,
    needsMapping: reading.needsMapping,
    columns: reading.columns,
    payouts: reading.payouts,
  };
}
