import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfToLayout } from '#components/app/pdf-to-layout.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { DocumentShapeSchema } from '#lib/eob/document-shape.ts';
import { isLabelText } from '#lib/eob/words/vocabulary.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { aPdf, drawn } from '#tests/builders/pdf.ts';

const engine = await loadNodePdfEngine();
const SAMPLES = ['cigna.pdf', 'unitedhealthcare.pdf'];

function sample(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`tests/fixtures/eob/${name}`));
}

test.for(SAMPLES)('the layout of %s holds no digit and no name of it', async (name) => {
  const text = await pdfToLayout(engine, sample(name), undefined);
  const shape = DocumentShapeSchema.parse(JSON.parse(text ?? ''));
  const masks = shape.pages.flatMap(({ words }) => words.map(({ mask }) => mask));
  const pages = await readPdf(engine, sample(name));
  const said = pages.flatMap(({ words }) => words.map((word) => word.text));
  expect(masks).toHaveLength(said.length);
  expect(masks.filter((mask) => /\d/.test(mask))).toEqual([]);
  const masked = new Set(masks);
  const people = said.filter((word) => /^\p{L}{2,}$/u.test(word) && !isLabelText(word));
  expect(people.filter((word) => word !== 'Xx' && masked.has(word))).toEqual([]);
});

test.for(SAMPLES)('all texts in the file of %s are masks', async (name) => {
  const text = await pdfToLayout(engine, sample(name), undefined);
  const keys = new Set<string>();
  const texts: string[] = [];
  JSON.parse(text ?? '', (key, value: unknown) => {
    if (/\D/.test(key)) keys.add(key);
    if (typeof value === 'string') texts.push(key);
    return value;
  });
  expect([...keys].toSorted()).toEqual(
    ['box', 'height', 'mask', 'pages', 'size', 'version', 'width', 'words'].toSorted(),
  );
  expect(new Set(texts)).toEqual(new Set(['mask']));
});

test('a PDF without text has no layout', async () =>
  expect(await pdfToLayout(engine, aPdf(''), undefined)).toBeUndefined());

test('keeps a heading and masks the amount below it', async () => {
  const pdf = aPdf(drawn('Allowed', 72, 700) + drawn('$142.80', 72, 680));
  const text = await pdfToLayout(engine, pdf, undefined);
  expect(text).toContain('"Allowed"');
  expect(text).toContain('"$###.##"');
  expect(text).not.toContain('142.80');
});
