import { expect, test } from 'vitest';
import { drawPages } from '#lib/document/pdf/draw-pages.ts';
import { nodeRasteriser } from '#scripts/node-canvas.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { shadeAt } from '#tests/builders/grey-image.ts';
import { aPdf, stream } from '#tests/builders/pdf.ts';

/** A fax of 16 blank lines, each one bit in Group 4 code, then its end mark; drawn in negative, so that blank is black. */
const BLANK_LINES = 'FFFF001001>';
const FAX_ENTRIES = [
  '/Type/XObject/Subtype/Image/Width 16/Height 16/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]',
  '/Filter[/ASCIIHexDecode/CCITTFaxDecode]/DecodeParms[null<</K -1/Columns 16/Rows 16>>]',
].join('');

test('draws a fax in a PDF, which pdf.js decodes with a module of its own', async () => {
  const pdf = aPdf('612 0 0 792 0 0 cm /Fax Do', {
    resources: '/XObject<</Fax 6 0 R>>',
    extraObjects: [stream(BLANK_LINES, FAX_ENTRIES)],
  });
  const host = { engine: await loadNodePdfEngine(), rasteriser: nodeRasteriser };
  const shades: (number | undefined)[] = [];
  await drawPages(host, pdf, [1], ({ picture }) => {
    shades.push(shadeAt(picture, Math.round(picture.width / 2), Math.round(picture.height / 2)));
    return Promise.resolve();
  });
  expect(shades).toEqual([0]);
});
