import { isDelimited, readCsv } from '#lib/document/csv.ts';
import { decodeText } from '#lib/document/decode-text.ts';
import { readHtml } from '#lib/document/html/read-html.ts';
import { readText } from '#lib/document/text.ts';
import { readXlsx } from '#lib/document/xlsx.ts';
import { type Answers, readAsRemembered } from '#lib/payout/read-as-remembered.ts';
import type { PayoutReading } from '#lib/payout/read-payouts.ts';
import { readWorkbook } from '#lib/payout/read-workbook.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { isOwnExport, readOwnExport } from '#lib/workflow/own-export.ts';
import { statementToReading } from '#lib/workflow/statement-to-reading.ts';

type ReadStatement = Extract<PayoutReading, { readonly outcome: 'read' }>;

const NOT_REALLY_A_PDF =
  'This file is named as a PDF but holds plain text, often the page of a site that asked to sign in. Download the document again and open it once before you add it.';
const PAGE_WITHOUT_PAYOUTS =
  'This is a saved web page, and no payouts were found on it. To read claims from a page, open it in your browser and press the Spreadlight button there.';

/** Reads an Excel workbook as a payout statement. */
export async function readWorkbookFile(
  bytes: Uint8Array<ArrayBuffer>,
  answers: Answers,
): Promise<Reading> {
  const sheets = await readXlsx(bytes);
  const own = sheets.find(isOwnExport);
  const reading =
    own === undefined
      ? readWorkbook(sheets, answers)
      : readOwnExport(own, answers.mapping?.platform);
  return statementToReading(reading, 'payouts-xlsx');
}

/** Reads a saved page as a payout statement, whatever its name says. */
export function readHtmlFile(bytes: Uint8Array<ArrayBuffer>, answers: Answers): Reading {
  const reading = readAsRemembered(readHtml(decodeText(bytes)), answers);
  return reading.outcome === 'read'
    ? statementToReading(reading, 'payouts-page')
    : statementToReading({ ...reading, notice: PAGE_WITHOUT_PAYOUTS }, 'unknown');
}

/** Reads delimited text, or text that was pasted from a page, as a payout statement. */
export function readTextFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  answers: Answers,
): Reading {
  const text = decodeText(bytes);
  if (!isDelimited(text)) {
    const pasted = readUnlessEmpty(() => readAsRemembered(readText(text), answers));
    if (isRead(pasted.reading)) return statementToReading(pasted.reading, 'payouts-text');
  }
  const sheet = readCsv(bytes);
  if (isOwnExport(sheet))
    return statementToReading(readOwnExport(sheet, answers.mapping?.platform), 'payouts-csv');
  const asTable = readUnlessEmpty(() => readAsRemembered(sheet, answers));
  if (asTable.reading?.outcome === 'read') {
    return statementToReading(asTable.reading, 'payouts-csv');
  }
  const pasted = readUnlessEmpty(() => readAsRemembered(readText(text), answers));
  if (isRead(pasted.reading)) return statementToReading(pasted.reading, 'payouts-text');
  if (asTable.reading === undefined) throw asTable.error;
  const refusal = asTable.reading;
  return statementToReading(
    /\.pdf$/i.test(name) ? { ...refusal, notice: NOT_REALLY_A_PDF } : refusal,
    'unknown',
  );
}

function isRead(reading: PayoutReading | undefined): reading is ReadStatement {
  return reading?.outcome === 'read' && reading.payouts.length > 0;
}

/** A reading, or that it is a statement of which no amount can be read. */
function readUnlessEmpty(
  read: () => PayoutReading,
):
  | { readonly reading: PayoutReading; readonly error?: undefined }
  | { readonly reading?: undefined; readonly error: NoAmountsError } {
  try {
    return { reading: read() };
  } catch (error) {
    if (error instanceof NoAmountsError) return { error };
    throw error;
  }
}
