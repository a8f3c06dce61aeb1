import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { withDollarAmounts } from '#lib/document/xlsx-money.ts';
import { DamagedFileError, TooLargeError, UnknownFormatError } from '#lib/values/read-error.ts';

/** Bytes that a workbook's parts may have unpacked: 50,000 rows of a dozen columns have half of it. */
const MOST_BYTES = 100_000_000;
/** What a workbook's text is read from; pictures, macros and printer settings stay packed. */
const PARTS_READ =
  /^(?:xl\/.*|_rels\/.*|\[Content_Types\])\.(?:xml|rels)$|^\[Content_Types\]\.xml$/;

/**
 * Reads an Excel workbook (`.xlsx`): one sheet for each worksheet, in their order; dates as ISO dates, dollars
 * with their sign, formulas by the value that was saved with them. Throws a `ReadError` when the file is damaged, is no workbook, or would
 * unpack to more than 100 MB.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Sheet[]> {
  const parts = unpackParts(bytes);
  if (!('xl/workbook.xml' in parts)) throw new UnknownFormatError();
  // Packed without compression, the library unpacks it in place and not in a worker that the browser would forbid.
  const plain = zipSync(withDollarAmounts(parts), { level: 0 });
  return unlessDamaged(readParts(plain.buffer));
}

/**
 * Unpacks what is read of a workbook. The size that the archive states is checked before a byte is unpacked, and an
 * archive that states too little cannot write past it.
 */
function unpackParts(bytes: Uint8Array): Record<string, Uint8Array<ArrayBuffer>> {
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (!PARTS_READ.test(name)) return false;
    total += originalSize;
    if (total > MOST_BYTES) throw new TooLargeError();
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    // `fflate` gives its errors a number; there is no class to ask for.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      throw new DamagedFileError(undefined, { cause: error });
    }
    throw error;
  }
}

/** Asynchronous from its first step, so that what the library throws at once is a rejection as well. */
async function readParts(buffer: ArrayBuffer): Promise<readonly Sheet[]> {
  const workbook = await readWorkbook(buffer, { trim: false });
  return workbook.map(({ sheet, data }) => ({
    name: sheet,
    numbering: 'row',
    rows: data.flatMap((cells, index): readonly SheetRow[] => {
      const texts = cells.map(textOfCell);
      return texts.some((text) => text.trim() !== '') ? [{ row: index + 1, cells: texts }] : [];
    }),
  }));
}

async function unlessDamaged<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    // Parts that are no workbook make the library fail in every way there is, so any failure in it is theirs.
    throw new DamagedFileError(undefined, { cause: error });
  }
}

function textOfCell(value: unknown): string {
  if (value instanceof Date) return textOfDate(value);
  if (typeof value === 'number') return textOfNumber(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** The day that spreadsheets count from: a time of day without a date stands on it. */
const DAY_OF_TIMES = '1899-12-31';

function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (day <= DAY_OF_TIMES) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** Parts of a cent by which sums of binary fractions miss their decimal: 85.49999999999999 is 85.5. */
const NOISE_IN_CENTS = 1e-6;

function textOfNumber(value: number): string {
  const cents = Math.round(value * 100);
  return Math.abs(value * 100 - cents) < NOISE_IN_CENTS ? String(cents / 100) : String(value);
}
