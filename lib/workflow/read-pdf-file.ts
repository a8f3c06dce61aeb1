import { drawPages } from '#lib/document/pdf/draw-pages.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import type { Page } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { readPayoutsOfPages } from '#lib/payout/read-pages.ts';
import { NET_OF_BILLING } from '#lib/reference/payout-row-words.ts';
import { GarbledTextError, NoTextError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { eobToReading } from '#lib/workflow/eob-to-reading.ts';
import type { OcrEnvironment, ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { type PicturesReading, readEobPictures } from '#lib/workflow/read-eob-pictures.ts';
import { statementToReading } from '#lib/workflow/statement-to-reading.ts';

/** Reads a PDF as an EOB, or else as a payout statement: by its text, and by its pictures where there is no text that can be relied on. */
export async function readPdfFile(
  bytes: Uint8Array<ArrayBuffer>,
  environment: ReadEnvironment,
): Promise<Reading> {
  const { pdfEngine, password, signal, onProgress, ocr } = environment;
  const pages = await readPdf(pdfEngine, bytes, {
    ...(password !== undefined && { password }),
    ...(signal !== undefined && { signal }),
    onPage: (done, total) => onProgress?.({ done, total }),
  });
  if (ocr !== undefined && pages.some(needsPicture)) {
    const { eob, hasText, complete, notices } = await readFromPictures(
      bytes,
      pages,
      ocr,
      environment,
    );
    if (!hasText && pages.every(({ words }) => words.length === 0)) throw new NoTextError();
    return eobToReading(eob, { kind: 'eob-pdf', complete, notices });
  }
  const blank = pages.filter(({ words }) => words.length === 0);
  if (blank.length === pages.length) throw new NoTextError();
  if (isGarbled(pages.flatMap(({ words }) => words))) throw new GarbledTextError();
  const notice = picturesNotice(pages);
  const notices = notice === null ? [] : [notice];
  const eob = readEob(pages);
  const mayBeStatement = eob.outcome === 'read' ? paysOnClaims(pages) : eob.mayBeStatement;
  const statement = mayBeStatement ? readStatement(pages, environment) : undefined;
  if (statement !== undefined) return statement;
  return eobToReading(eob, {
    kind: 'eob-pdf',
    complete: !pages.some(isPictureOnly),
    notices,
  });
}

/** Whether pages tell what is left for the therapist of each claim: a biller's statement with the claims' own figures. */
function paysOnClaims(pages: readonly Page[]): boolean {
  return pages.some(({ words }) => NET_OF_BILLING.test(words.map(({ text }) => text).join(' ')));
}

/** What pages that are no EOB say as a payout statement; undefined when they are none. */
function readStatement(pages: readonly Page[], answers: ReadEnvironment): Reading | undefined {
  const reading = readPayoutsOfPages(pages, answers);
  return reading?.outcome === 'read' ? statementToReading(reading, 'payouts-pdf') : undefined;
}

async function readFromPictures(
  bytes: Uint8Array<ArrayBuffer>,
  pages: readonly Page[],
  { engine, rasteriser, msPerPage }: OcrEnvironment,
  { pdfEngine, password, signal, onProgress }: ReadEnvironment,
): Promise<PicturesReading> {
  const numbers = pages.filter(needsPicture).map(({ number }) => number);
  let done = 0;
  return readEobPictures(pages, numbers, {
    engine,
    msPerPage,
    signal,
    draw: (wanted, use) =>
      drawPages({ engine: pdfEngine, rasteriser }, bytes, wanted, use, { password, signal }),
    onPicture: () => {
      done = Math.min(done + 1, numbers.length);
      onProgress?.({ done, total: numbers.length });
    },
  });
}

/** No text, text that is garbage, or text that someone's OCR laid over a picture. */
function needsPicture({ words }: Page): boolean {
  return words.length === 0 || isGarbled(words) || words.some(({ mark }) => mark === 'ocr-layer');
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

function isGarbled(words: Page['words']): boolean {
  return words.filter(({ text }) => UNREADABLE.test(text)).length > GARBLED_SHARE * words.length;
}
