import { expect, test } from 'vitest';
import { readPdfFile } from '#lib/workflow/read-pdf-file.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { aPdf, drawn } from '#tests/builders/pdf.ts';

const COLUMN = 75;
const LINE = 20;
const TOP = 740;

/** The rows of a biller's statement, which has the figures of the claims beside what is left of them. */
const rowsWith = (lastHeading: string) => [
  ['Monthly remittance summary'],
  ['Remitted on: 05/30/2025'],
  ['DOS', 'Patient', 'CPT', 'Allowed', 'Copay', 'Plan paid', lastHeading],
  ['04/14/2025', 'T. Vale', '90837', '$120.00', '$20.00', '$100.00', '$95.00'],
  ['04/15/2025', 'I. Kemp', '90834', '$95.00', '$15.00', '$80.00', '$76.00'],
];

async function kindOf(rows: readonly (readonly string[])[]): Promise<string> {
  const content = rows.flatMap((cells, row) =>
    cells.map((cell, column) => drawn(cell, 40 + column * COLUMN, TOP - row * LINE)),
  );
  const pdfEngine = await loadNodePdfEngine();
  return (await readPdfFile(aPdf(content.join('')), { pdfEngine })).kind;
}

test('what a biller leaves the therapist of each claim is a payout statement', async () =>
  expect(await kindOf(rowsWith('Net to you'))).toBe('payouts-pdf'));

test('the same claims without it are an EOB', async () =>
  expect(await kindOf(rowsWith('Patient owes'))).toBe('eob-pdf'));
