import { expect, test } from 'vitest';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { aPdf, drawn, type PdfOptions } from '#tests/builders/pdf.ts';

const engine = await loadNodePdfEngine();

/** A page whose content is one marked span, in an element of the file's structure with these entries. */
function structured(entries: string): PdfOptions {
  return {
    catalogEntries: '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R',
    pageEntries: '/StructParents 0',
    extraObjects: [
      '<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>',
      `<</Type/StructElem${entries}/P 6 0 R/Pg 3 0 R/K 0>>`,
      '<</Nums[0[7 0 R]]>>',
    ],
  };
}

async function marksOf(entries: string): Promise<readonly string[]> {
  const content = `/P<</MCID 0>>BDC ${drawn('Plan paid 150.00', 72, 700)}EMC`;
  const [page] = await readPdf(engine, aPdf(content, structured(entries)));
  return page?.words.map(({ text, mark }) => `${text} (${mark})`) ?? [];
}

const AS_PRINTED = ['Plan (plain)', 'paid (plain)', '150.00 (plain)'];
const REPLACED = ['Plan (replaced)', 'paid (replaced)', '150.00 (replaced)'];

test.for<readonly [string, string, readonly string[]]>([
  ['without another text', '/S/P', AS_PRINTED],
  ['that is said to stand for other figures', '/S/P/ActualText(Plan paid 250.00)', REPLACED],
  ['that is said to stand for itself', '/S/Span/ActualText(Plan paid $150.00)', AS_PRINTED],
  ['that is described with other figures', '/S/TD/Alt(250 dollars)', REPLACED],
  ['of a link that is described', '/S/Link/Alt(Opens page 2)', AS_PRINTED],
])('marks a text %s as the file says', async ([, entries, expected]) =>
  expect(await marksOf(entries)).toEqual(expected),
);
