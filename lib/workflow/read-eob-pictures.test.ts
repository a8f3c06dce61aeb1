import { expect, test } from 'vitest';
import type { OcrEngine, OcrWord } from '#lib/document/image/ocr-engine.ts';
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

/** The pages that an engine was asked for, without their figures alone. */
const pagesAsked = (engine: ReturnType<typeof aScanner>) =>
  engine.asked.filter((_, index) => index % ASKED_PER_PASS === 0).map(({ mode }) => mode);

const misreadAs = (allowed: string) =>
  ROWS.map((row) => row.map((cell) => cell.replace('142.80', allowed)));

test('reads a page again in other ways where lines stay in review, and keeps what verified most', async () => {
  const misread = misreadAs('142.30');
  const engine = aScanner([misread]);
  const { eob, hasText } = await readEobPictures([blank], [1], context(engine));
  expect(eob.outcome).toBe('read');
  expect(hasText).toBe(true);
  expect(pagesAsked(engine)).toEqual(['block', 'block', 'block', 'sparse', 'block', 'block']);
});

test('stops where two looks read the same and no sum contradicts it, for more would read it so too', async () => {
  // A code that nobody bills, in a picture.
  const odd = ROWS.map((row) => row.map((cell) => cell.replace('90837', '96791')));
  const engine = aScanner([odd, odd, odd, odd]);
  await readEobPictures([blank], [1], context(engine));
  expect(pagesAsked(engine)).toEqual(['block', 'block']);
});

test('a page keeps the lines that were read when its time is up, and says so', async () => {
  const engine = aScanner([misreadAs('142.30')]);
  const slow: OcrEngine = {
    ...engine,
    async recognise(image, options) {
      // The second pass waits until it is cut short.
      if (engine.asked.length >= ASKED_PER_PASS) {
        await new Promise((_, reject) => {
          options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        });
      }
      return engine.recognise(image, options);
    },
  };
  const { eob, notices } = await readEobPictures([blank], [1], {
    ...context(engine),
    engine: slow,
    msPerPage: 400,
  });
  expect(eob.outcome).toBe('read');
  expect(notices.join(' ')).toMatch('takes long');
  expect(pagesAsked(engine)).toEqual(['block']);
});

test('a page that is not read in thrice its time is given up, and so it is said', async () => {
  const engine: OcrEngine = {
    recognise: (_image, { signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
    close: () => Promise.resolve(),
  };
  const { complete, hasText, notices } = await readEobPictures([blank], [1], {
    ...context(aScanner([])),
    engine,
    msPerPage: 20,
  });
  expect({ complete, hasText }).toEqual({ complete: false, hasText: true });
  expect(notices.join(' ')).toMatch('too long');
});

test('a person’s cancelling is no end of time', async () => {
  const engine = aScanner([misreadAs('142.30')]);
  const work = new AbortController();
  const cancelled: OcrEngine = {
    ...engine,
    recognise(image, options) {
      if (engine.asked.length >= ASKED_PER_PASS) work.abort(new Error('cancelled'));
      options.signal?.throwIfAborted();
      return engine.recognise(image, options);
    },
  };
  const reading = readEobPictures([blank], [1], {
    ...context(engine),
    engine: cancelled,
    signal: work.signal,
    msPerPage: 60_000,
  });
  await expect(reading).rejects.toThrow('cancelled');
});

test('a picture without text is looked at once', async () => {
  const engine = aFakeOcrEngine(() => []);
  const { eob, hasText } = await readEobPictures([blank], [1], context(engine));
  expect(eob.outcome).toBe('not-an-eob');
  expect(hasText).toBe(false);
  expect(engine.asked).toHaveLength(1);
});
