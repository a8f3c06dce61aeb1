import { expect, test } from 'vitest';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { aPdf, drawn, type PdfOptions, stream } from '#tests/builders/pdf.ts';

const engine = await loadNodePdfEngine();
const LABEL = drawn('Plan paid', 72, 700);

async function wordsOf(content: string, options: PdfOptions) {
  const pages = await readPdf(engine, aPdf(content, options));
  return pages.flatMap(({ words }) => words);
}

/** The words beside the label of a page with this annotation, each with its mark where it is not plain. */
async function beside(annotation: string, appearance = ''): Promise<readonly string[]> {
  const entries = '/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 5 0 R>>>>';
  const drawing = appearance === '' ? '' : '/AP<</N 7 0 R>>';
  const words = await wordsOf(LABEL, {
    catalogEntries: '/AcroForm<</Fields[6 0 R]/DR<</Font<</F1 5 0 R>>>>>>',
    pageEntries: '/Annots[6 0 R]',
    extraObjects: [
      `<</Type/Annot/Rect[200 690 400 710]${annotation}${drawing}>>`,
      stream(`/Tx BMC BT /F1 10 Tf 2 5 Td (${appearance}) Tj ET EMC`, entries),
    ],
  });
  return words.slice(2).map(({ text, mark }) => (mark === 'plain' ? text : `${text} (${mark})`));
}

const FIELD = '/Subtype/Widget/FT/Tx/T(a)/V(150.00)/DA(/F1 10 Tf)/F 4';
const NOTE = '/Subtype/FreeText/Contents(150.00)/DA(/F1 10 Tf)';

test.for<readonly [string, readonly [string, string?], readonly string[]]>([
  ['the value of a field', [FIELD], ['150.00']],
  ['the value of a field once that is drawn, too', [FIELD, '150.00'], ['150.00']],
  ['what is drawn where a field holds something else', [FIELD, '95.00'], ['95.00 (replaced)']],
  ['a note typed on the page', [`${NOTE}/F 4`, '150.00'], ['150.00']],
  ['a note that nothing is drawn for', [`${NOTE}/F 4`], ['150.00']],
  ['a stamp', ['/Subtype/Stamp/F 4', 'Denied 150.00'], ['Denied', '150.00']],
  ['no field that is hidden', [FIELD.replace('/F 4', '/F 2')], []],
  ['no note that is hidden', [`${NOTE}/F 2`, '150.00'], []],
  ['no note that is only printed', [`${NOTE}/F 36`, '150.00'], []],
  ['no note behind a symbol', ['/Subtype/Text/Contents(150.00)'], []],
])('reads %s', async ([, annotation, expected]) =>
  expect(await beside(...annotation)).toEqual(expected),
);

test.for([0, 90, 180, 270])(
  'places a field on a page that is turned by %d degrees',
  async (turn) => {
    const words = await wordsOf('', {
      catalogEntries: '/AcroForm<</Fields[6 0 R]>>',
      pageEntries: `/Rotate ${turn}/Annots[6 0 R]`,
      extraObjects: [`<</Type/Annot/Rect[200 690 260 750]${FIELD}>>`],
    });
    const lefts: Readonly<Record<number, number>> = { 0: 200, 90: 690, 180: 352, 270: 42 };
    expect(words.map(({ text, box }) => [text, Math.round(box[0])])).toEqual([
      ['150.00', lefts[turn]],
    ]);
  },
);

test('reads places on a page that sets its own unit', async () => {
  const words = await wordsOf(drawn('Plan paid 150.00', 72, 700), { pageEntries: '/UserUnit 2' });
  const [first, , last] = words.map(({ box }) => box);
  expect(first?.[0]).toBeCloseTo(144);
  expect(last?.[2]).toBeGreaterThan(144 + 2 * 70);
});

test('says that a form for Adobe’s programs alone was not read', async () => {
  const placeholder =
    drawn('Please wait...', 72, 700) +
    drawn('If this message is not eventually replaced by the proper contents of the', 72, 680);
  await expect(readPdf(engine, aPdf(placeholder))).rejects.toThrow(/only Adobe Acrobat/);
});
