import { createCanvas } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { FIRST_PASS, readPicture } from '#lib/document/image/read-picture.ts';
import { pageToLines, textOf } from '#lib/table/lines.ts';
import { DamagedFileError } from '#lib/values/read-error.ts';
import { createNodeOcr } from '#scripts/node-ocr.ts';

const ocr = createNodeOcr();
afterAll(() => ocr.engine.close());

/** A page with a dark band of headings over one row in a grid, turned by half a degree. */
function aScannedTable(): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(1000, 420);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1000, 420);
  context.rotate(0.009);
  context.fillStyle = '#224466';
  context.fillRect(40, 120, 900, 60);
  context.strokeRect(40, 180, 900, 60);
  context.font = '26px sans-serif';
  context.fillStyle = 'white';
  for (const [index, heading] of ['Date', 'Code', 'Billed', 'Allowed'].entries()) {
    context.fillText(heading, 60 + index * 230, 160);
  }
  context.fillStyle = 'black';
  context.fillText('Explanation of Benefits for a fictional member', 60, 80);
  for (const [index, cell] of ['01/07/2025', '90837', '$200.00', '$142.80'].entries()) {
    context.fillText(cell, 60 + index * 230, 220);
  }
  return new Uint8Array(canvas.toBuffer('image/png'));
}

test('reads a table with a dark band of headings that lies aslant', async () => {
  const picture = await ocr.decoder.decode(aScannedTable(), 'image/png');
  const { page } = await readPicture(
    ocr.engine,
    { number: 1, picture, pointsPerPixel: 0.5 },
    FIRST_PASS,
  );
  expect(pageToLines(page).map(textOf)).toEqual([
    'Explanation of Benefits for a fictional member',
    'Date Code Billed Allowed',
    '01/07/2025 90837 $200.00 $142.80',
  ]);
  const marked = page.words.filter(({ mark }) => mark !== 'ocr');
  expect(marked.map(({ text, mark }) => [text, mark])).toEqual([['90837', 'ocr-clear']]);
}, 30_000);

test('a damaged picture is refused', async () => {
  const damaged = new TextEncoder().encode('\x89PNG, and nothing more');
  await expect(ocr.decoder.decode(damaged, 'image/png')).rejects.toThrow(DamagedFileError);
});
