import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '#lib/document/csv.ts';
import { decodeText } from '#lib/document/decode-text.ts';
import { readHtml } from '#lib/document/html/read-html.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { readText } from '#lib/document/text.ts';
import { readXlsx } from '#lib/document/xlsx.ts';
import { readPayoutsOfPages } from '#lib/payout/read-pages.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';
import { readWorkbook } from '#lib/payout/read-workbook.ts';
import { PayoutSchema } from '#lib/payout/schema.ts';
import { ReadError } from '#lib/values/read-error.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';

const FOLDER = 'tests/golden/payout';
const cases = readdirSync(FOLDER);
const engine = await loadNodePdfEngine();

/** How each kind of file is read, by the end of its name. */
const READERS = {
  csv: (bytes: Uint8Array<ArrayBuffer>) => readPayouts(readCsv(bytes)),
  txt: (bytes: Uint8Array<ArrayBuffer>) => readPayouts(readText(decodeText(bytes))),
  html: (bytes: Uint8Array<ArrayBuffer>) => readPayouts(readHtml(decodeText(bytes))),
  xlsx: async (bytes: Uint8Array<ArrayBuffer>) => readWorkbook(await readXlsx(bytes)),
  pdf: async (bytes: Uint8Array<ArrayBuffer>) => readPayoutsOfPages(await readPdf(engine, bytes)),
} as const;

function readerOf(name: string) {
  for (const [ending, read] of Object.entries(READERS)) {
    const file = path.join(FOLDER, name, `statement.${ending}`);
    if (existsSync(file)) return () => read(new Uint8Array(readFileSync(file)));
  }
  return undefined;
}

/** What the statement reads as, as JSON with one payout a line; a `ReadError` is part of the reading. */
async function readCase(name: string): Promise<string> {
  try {
    const reading = await readerOf(name)?.();
    if (reading?.outcome !== 'read') return `${JSON.stringify(reading ?? null, null, 1)}\n`;
    // What is asked stands in the notice, and the headings stand in the file.
    const { payouts, questions: _questions, headings: _headings, ...rest } = reading;
    const lines = payouts.map((payout) => JSON.stringify(PayoutSchema.parse(payout)));
    return `{"statement": ${JSON.stringify(rest, null, 1)},\n"payouts": [\n${lines.join(',\n')}\n]}\n`;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return `${JSON.stringify({ error: error.code, message: error.message }, null, 1)}\n`;
  }
}

test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(12));

test.for(cases)('%s has all its parts', (name) => {
  const parts = ['README.md', 'expected.json'];
  expect(parts.filter((part) => !existsSync(path.join(FOLDER, name, part)))).toEqual([]);
  expect(readerOf(name)).toBeDefined();
});

test.for(cases)('%s reads as expected', async (name) => {
  await expect(await readCase(name)).toMatchFileSnapshot(
    path.resolve(FOLDER, name, 'expected.json'),
  );
});
