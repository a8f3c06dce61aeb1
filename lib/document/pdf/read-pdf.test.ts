import { expect, test } from 'vitest';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { DamagedFileError, PasswordNeededError } from '#lib/values/read-error.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { aPdf, drawn } from '#tests/builders/pdf.ts';

const engine = await loadNodePdfEngine();
const wordsOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await readPdf(engine, bytes)).flatMap(({ words }) => words);
const textsOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await wordsOf(bytes)).map(({ text }) => text);

test('reads words with places from the top left', async () => {
  const [page] = await readPdf(engine, aPdf(drawn('Plan paid', 72, 700)));
  expect(page).toMatchObject({ number: 1, width: 612, height: 792, isPicture: false });
  expect(page?.words.map(({ text }) => text)).toEqual(['Plan', 'paid']);
  const [left, top, , bottom] = page?.words[0]?.box ?? [];
  expect(left).toBeCloseTo(72);
  expect(top).toBeLessThan(792 - 700);
  expect(bottom).toBeGreaterThan(792 - 700);
});

test.for<readonly [string, string, readonly string[]]>([
  ['two cells in one string', drawn('150.00      120.00', 72, 700), ['150.00', '120.00']],
  [
    'two cells that nearly touch',
    drawn('150.00', 72, 700) + drawn('120.00', 104, 700),
    ['150.00', '120.00'],
  ],
  [
    'what is drawn twice for bold',
    drawn('150.00', 72, 700) + drawn('150.00', 72.3, 700),
    ['150.00'],
  ],
  [
    'an amount without its raised footnote',
    `${drawn('150.00', 72, 700)}BT /F1 6 Tf 1 0 0 1 103 702 Tm (2) Tj ET\n`,
    ['150.00'],
  ],
  [
    'an amount whose characters are placed one by one',
    Array.from('125.50', (each, at) => drawn(each, 72 + at * 5.6, 700)).join(''),
    ['125.50'],
  ],
  [
    'an amount with kerned characters',
    'BT /F1 10 Tf 1 0 0 1 72 700 Tm [(1)-20(5)-20(0)-20(.)-20(0)-20(0)] TJ ET\n',
    ['150.00'],
  ],
  ['dot leaders as blanks', drawn('Deductible......50.00', 72, 700), ['Deductible', '50.00']],
  ['nothing from a page without text', '', []],
])('reads %s', async ([, content, expected]) =>
  expect(await textsOf(aPdf(content))).toEqual(expected),
);

test.for([90, 180, 270])(
  'reads a page that is shown turned by %d degrees upright',
  async (angle) => {
    const turned: Readonly<Record<number, string>> = {
      90: '0 1 -1 0 300 100',
      180: '-1 0 0 -1 300 400',
      270: '0 -1 1 0 300 400',
    };
    const content = `BT /F1 10 Tf ${turned[angle] ?? ''} Tm (Plan paid 150.00) Tj ET\n`;
    const bytes = aPdf(content, { pageEntries: `/Rotate ${angle}` });
    expect(await textsOf(bytes)).toEqual(['Plan', 'paid', '150.00']);
  },
);

test('leaves the caller its bytes', async () => {
  const bytes = aPdf(drawn('Plan paid', 72, 700));
  await readPdf(engine, bytes);
  expect(bytes.byteLength).toBeGreaterThan(0);
});

test('tells how far it is', async () => {
  const seen: (readonly [number, number])[] = [];
  await readPdf(engine, aPdf(''), { onPage: (done, total) => seen.push([done, total]) });
  expect(seen).toEqual([[1, 1]]);
});

const ENCRYPTED = {
  extraObjects: [
    `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`,
  ],
  trailerEntries: `/Encrypt 6 0 R/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]`,
};

test.for([undefined, 'wrong'])(
  'asks for the password of a locked file, given %s',
  async (password) => {
    const bytes = aPdf(drawn('Plan paid', 72, 700), ENCRYPTED);
    await expect(
      readPdf(engine, bytes, password === undefined ? {} : { password }),
    ).rejects.toThrow(PasswordNeededError);
  },
);

test.for<readonly [string, Uint8Array<ArrayBuffer>]>([
  ['cut off', aPdf(drawn('Plan paid', 72, 700)).slice(0, 60)],
  ['empty', new Uint8Array()],
  ['of another kind', new TextEncoder().encode('Date,Amount\n')],
])('says that a file %s is damaged', async ([, bytes]) =>
  expect(readPdf(engine, bytes)).rejects.toThrow(DamagedFileError),
);

test('stops when it is cancelled, before and between pages', async () => {
  const reason = new Error('enough');
  const bytes = aPdf(drawn('Plan paid', 72, 700));
  await expect(readPdf(engine, bytes, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
