import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { OPERATORS } from '#lib/document/pdf/operators.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { aPdf, drawn, type PdfOptions, stream } from '#tests/builders/pdf.ts';

const engine = await loadNodePdfEngine();

/** The words of a page with these operators, each with its mark where it is not plain. */
async function marked(content: string, options?: PdfOptions): Promise<readonly string[]> {
  const pages = await readPdf(engine, aPdf(content, options));
  return pages.flatMap(({ words }) =>
    words.map(({ text, mark }) => (mark === 'plain' ? text : `${text} (${mark})`)),
  );
}

const AMOUNT = drawn('150.00', 72, 700);
const OTHER = drawn('20.00', 72, 600);
const box = (colour: string, place = '60 690 100 30') => `q ${colour} rg ${place} re f Q\n`;
const WHITE = '1 1 1';
const BLACK = '0 0 0';

test('the operators have the numbers that pdf.js gives them', () =>
  expect(OPS).toMatchObject(OPERATORS));

test.for<readonly [string, string, PdfOptions?]>([
  ['white on white', `q ${WHITE} rg ${AMOUNT} Q`],
  ['almost white on white', `q 0.96 0.96 0.96 rg ${AMOUNT} Q`],
  ['black on a black box', box(BLACK) + AMOUNT],
  ['in the colour of the box on a box', box(BLACK) + box('0 0 1') + `q 0 0 1 rg ${AMOUNT} Q`],
  ['covered by a white box', AMOUNT + box(WHITE)],
  ['covered by a black bar', AMOUNT + box(BLACK)],
  ['covered by several boxes of one path', `${AMOUNT} q 1 g 60 690 100 30 re 60 500 9 9 re f Q`],
  ['covered by a form of another page', `${AMOUNT} /X1 Do`, withForm(box(WHITE))],
  ['neither filled nor outlined', drawn('150.00', 72, 700, '3 Tr')],
  ['outlined in white', `q 1 1 1 RG ${drawn('150.00', 72, 700, '1 Tr')} Q`],
  ['clipped away', `q 300 300 10 10 re W n ${AMOUNT} Q`],
  ['clipped in its second half', `q 60 690 30 30 re W n ${AMOUNT} Q`],
  ['set in a tiny font', 'BT /F1 1 Tf 1 0 0 1 72 700 Tm (150.00) Tj ET'],
  ['scaled down to nothing', `q 0.1 0 0 0.1 65 630 cm ${AMOUNT} Q`],
  ['transparent', `q /G1 gs ${AMOUNT} Q`, { resources: '/ExtGState<</G1<</ca 0.01>>>>' }],
  ['behind a picture', `${AMOUNT} ${picture('60 0 0 40 60 690')}`],
])('marks an amount that is %s', async ([, content, options]) =>
  expect(await marked(OTHER + content, options)).toEqual(['150.00 (unseen)', '20.00']),
);

test.for<readonly [string, string, PdfOptions?]>([
  ['white on a black box', box(BLACK) + `q ${WHITE} rg ${AMOUNT} Q`],
  ['white on a rounded dark box', `q 0 g ${roundedBox()} f Q q ${WHITE} rg ${AMOUNT} Q`],
  ['white on a thick dark line', `q 30 w 60 703 m 200 703 l S Q q ${WHITE} rg ${AMOUNT} Q`],
  ['white on a picture', `${picture('60 0 0 40 60 690')} q ${WHITE} rg ${AMOUNT} Q`],
  ['on top of a white box', box(WHITE) + AMOUNT],
  ['beside a box drawn later', AMOUNT + box(WHITE, '200 690 100 30')],
  ['underlined by a bar drawn later', AMOUNT + box(BLACK, '60 697 100 2')],
  ['framed by a box drawn later', `${AMOUNT} q 1 g 60 690 100 30 re 62 692 96 26 re f* Q`],
  ['outlined and filled', drawn('150.00', 72, 700, '2 Tr')],
  ['grey', `q 0.5 g ${AMOUNT} Q`],
  ['within its clip', `q 60 690 100 30 re W n ${AMOUNT} Q`],
  ['drawn again above what covers it', AMOUNT + box(WHITE) + AMOUNT],
  ['over a white shadow', `q 1 g ${drawn('150.00', 72.4, 699.6)} Q ${AMOUNT}`],
  [
    'under a marker that lets it through',
    `${AMOUNT} q /G1 gs ${box('1 1 0')} Q`,
    { resources: '/ExtGState<</G1<</BM/Multiply>>>>' },
  ],
  [
    'under a thin wash',
    `${AMOUNT} q /G1 gs ${box('1 1 0')} Q`,
    { resources: '/ExtGState<</G1<</ca 0.3>>>>' },
  ],
])('leaves an amount as it is that is %s', async ([, content, options]) =>
  expect(await marked(OTHER + content, options)).toEqual(['150.00', '20.00']),
);

test('leaves out words that nobody sees, and keeps figures', async () =>
  expect(await marked(`${OTHER} q 1 g ${drawn('Opens in a new window 95.00', 72, 700)} Q`)).toEqual(
    ['95.00 (unseen)', '20.00'],
  ));

test('tells the amount that is seen from the one below it', async () =>
  expect((await marked(drawn('95.00', 72, 700) + box(WHITE) + AMOUNT)).toSorted()).toEqual([
    '150.00',
    '95.00 (unseen)',
  ]));

test.for([90, 180, 270])(
  'marks text on a page that is shown turned by %d degrees',
  async (turn) => {
    const turned: Readonly<Record<number, string>> = {
      90: '0 1 -1 0 300 100',
      180: '-1 0 0 -1 300 400',
      270: '0 -1 1 0 300 400',
    };
    const show = (text: string, gap: number) =>
      `BT /F1 10 Tf ${turned[turn] ?? ''} Tm 0 ${gap} Td (${text}) Tj ET\n`;
    const content = `${show('Plan paid 20.00', 40)} 1 g ${show('Plan paid 150.00', 0)}`;
    expect(await marked(content, { pageEntries: `/Rotate ${turn}` })).toEqual([
      'Plan',
      'paid',
      '20.00',
      '150.00 (unseen)',
    ]);
  },
);

test('marks what lies in a layer that is switched off, and not what lies in one that is on', async () => {
  const layers: PdfOptions = {
    catalogEntries: '/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>',
    resources: '/Properties<</MC0 6 0 R/MC1 7 0 R>>',
    extraObjects: ['<</Type/OCG/Name(Old)>>', '<</Type/OCG/Name(New)>>'],
  };
  const content = `/OC /MC0 BDC ${AMOUNT} EMC /OC /MC1 BDC ${OTHER} EMC`;
  expect(await marked(content, layers)).toEqual(['150.00 (hidden-layer)', '20.00']);
});

test('marks letters that may stand for others', async () =>
  expect(await marked(`/Span<</ActualText(250.00)>>BDC ${AMOUNT} EMC ${OTHER}`)).toEqual([
    '150.00 (replaced)',
    '20.00',
  ]));

test.for<readonly [string, string]>([
  ['under', `${AMOUNT} ${picture('612 0 0 792 0 0')}`],
  ['invisibly over', `${picture('612 0 0 792 0 0')} ${drawn('150.00', 72, 700, '3 Tr')}`],
])('takes text %s a picture of the page for what someone read from it', async ([, content]) =>
  expect(await marked(content)).toEqual(['150.00 (ocr-layer)']),
);

test('reads only what the page shows of its paper', async () => {
  const content = OTHER + AMOUNT + drawn('95.00', 400, 700);
  expect(await marked(content, { pageEntries: '/CropBox[50 500 300 750]' })).toEqual([
    '150.00',
    '20.00',
  ]);
});

function picture(place: string): string {
  return `q ${place} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q\n`;
}

function withForm(content: string): PdfOptions {
  const form = stream(content, '/Type/XObject/Subtype/Form/BBox[0 0 612 792]');
  return { resources: '/XObject<</X1 6 0 R>>', extraObjects: [form] };
}

function roundedBox(): string {
  return '64 690 m 156 690 l 160 690 160 720 156 720 c 64 720 l 60 720 60 690 64 690 c h';
}
