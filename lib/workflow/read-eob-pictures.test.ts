import { expect, test } from 'vitest';
import type { OcrWord } from '#lib/document/image/ocr-engine.ts';
import type { Page } from '#lib/document/schema.ts';
import { readEobPictures } from '#lib/workflow/read-eob-pictures.ts';
import { aFakeOcrEngine } from '#tests/builders/fake-ocr-engine.ts';
import { linesOfLetters } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND } from '#tests/builders/plain-eob.ts';

const picture = linesOfLetters(170, 220);
const blank: Page = { ...aPage([]), isPicture: true };
const ROWS: Rows = [FIRST, SECOND];

/** The words of an EOB as an engine sees them. */
function wordsOf(rows: Rows): readonly OcrWord[] {
  const page = aPage(
    [['Explanation of Benefits'], ['Claim number: 25A1234567'], HEADINGS, ...rows],
    {
      columnWidth: 90,
    },
  );
  return page.words.map(({ text, box: [left, top, right, bottom] }) =>
    anOcrWord({ text, box: [left * 4, top * 4, right * 4, bottom * 4 - 8], line: Math.round(top) }),
  );
}

/** Each pass asks for the page, then three times for its figures alone, which the engine does not see there. */
const ASKED_PER_PASS = 4;

function aScanner(passes: readonly Rows[]) {
  let pass = -1;
  return aFakeOcrEngine((image, _, call) => {
    if (call % ASKED_PER_PASS !== 1) return [];
    pass += 1;
    expect(image.width).toBeGreaterThan(0);
    return wordsOf(passes[Math.min(pass, passes.length - 1)] ?? []);
  });
}

const context = (engine: ReturnType<typeof aScanner>) => ({
  engine,
  draw: (
    numbers: readonly number[],
    use: (drawn: {
      number: number;
      picture: typeof picture;
      pointsPerPixel: number;
    }) => Promise<void>,
  ) =>
    Promise.all(numbers.map((number) => use({ number, picture, pointsPerPixel: 3.6 }))).then(
      () => undefined,
    ),
});

test('reads a page again in other ways where lines stay in review, and keeps what verified most', async () => {
  const misread = ROWS.map((row) => row.map((cell) => cell.replace('142.80', '142.30')));
  const engine = aScanner([misread, misread, misread, misread]);
  const { eob, hasText } = await readEobPictures([blank], [1], context(engine));
  expect(eob.outcome).toBe('read');
  expect(hasText).toBe(true);
  const pagesAsked = engine.asked.filter((_, index) => index % ASKED_PER_PASS === 0);
  expect(pagesAsked.map(({ mode }) => mode)).toEqual(['block', 'block', 'sparse', 'block']);
});

test('a picture without text is looked at once', async () => {
  const engine = aFakeOcrEngine(() => []);
  const { eob, hasText } = await readEobPictures([blank], [1], context(engine));
  expect(eob.outcome).toBe('not-an-eob');
  expect(hasText).toBe(false);
  expect(engine.asked).toHaveLength(1);
});
