import { expect, test } from 'vitest';
import { withPdf } from '#lib/document/pdf/open-pdf.ts';
import { uprightRotation } from '#lib/document/pdf/upright-rotation.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { type Canvas, closeCanvas, openCanvas, write } from '#tests/fixtures/pdf-canvas.ts';

const engine = await loadNodePdfEngine();

/** A page of 612 by 792 points whose text is turned by so many degrees clockwise. */
async function rotationOf(degrees: number, prepare: (canvas: Canvas) => void = () => {}) {
  const canvas = openCanvas('A page that is turned');
  prepare(canvas);
  canvas.rotate(degrees, { origin: [306, 396] });
  write(canvas, 'Allowed amount $142.80', { left: 220 }, 390);
  const bytes = new Uint8Array(await closeCanvas(canvas));
  return withPdf(engine, bytes, undefined, async (pdf) => uprightRotation(await pdf.getPage(1)));
}

test.for([
  [0, 0],
  [90, 270],
  [180, 180],
  [270, 90],
] as const)('turns text at %d degrees upright by %d', async ([degrees, expected]) =>
  expect(await rotationOf(degrees)).toBe(expected),
);

test('a page that says itself how it is turned is drawn as it says', async () =>
  expect(
    await rotationOf(270, ({ page }) => {
      Object.assign(page.dictionary.data, { Rotate: 90 });
    }),
  ).toBe(90));
