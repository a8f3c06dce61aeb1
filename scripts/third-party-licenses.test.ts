import { expect, test } from 'vitest';
import { thirdPartyLicenses } from '#scripts/third-party-licenses.ts';

const text = thirdPartyLicenses(process.cwd());

test.for([
  'pdfjs-dist ',
  'tesseract.js-core ',
  '@tesseract.js-data/eng ',
  '@fontsource-variable/inter ',
  'react-aria ',
  'nicknames-data',
])('names %j, which is shipped', (name) => expect(text).toContain(`\n${name}`));

test('names nothing that only builds or tests the extension', () =>
  expect(text).not.toMatch(/^(?:vitest|wxt|typescript) /m));

test('holds the text of the font’s licence and of the nickname table’s', () => {
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('Apache License');
});

test('holds the licences of what a package took from others', () => {
  expect(text).toContain('The PDFium Authors');
  expect(text).toContain('Marti Maria');
});

test('holds each text once', () => {
  const texts = text.split('='.repeat(80)).filter((_, index) => index > 0 && index % 2 === 0);
  expect(new Set(texts).size).toBe(texts.length);
});
