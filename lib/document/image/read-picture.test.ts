import { expect, test } from 'vitest';
import { cleanPage, USUAL_CLEANING } from '#lib/document/image/clean-page.ts';
import { FIRST_PASS, readPicture } from '#lib/document/image/read-picture.ts';
import { aFakeOcrEngine } from '#tests/builders/fake-ocr-engine.ts';
import { linesOfLetters } from '#tests/builders/grey-image.ts';
import { anOcrWord } from '#tests/builders/ocr-word.ts';

const picture = linesOfLetters(340, 440, { slope: 0.02 });
const aPicture = { number: 3, picture, pointsPerPixel: 1.8 };
const aSmallPicture = { ...aPicture, picture: linesOfLetters(300, 240) };

test('gives words in points of the upright page, and the way back to the page as it is shown', async () => {
  const engine = aFakeOcrEngine((image) => [
    anOcrWord({ text: 'Left', box: [0, image.height / 2 - 30, 60, image.height / 2] }),
    anOcrWord({
      text: 'End',
      box: [image.width - 60, image.height / 2 - 30, image.width, image.height / 2],
    }),
  ]);
  const { page, toShownBox } = await readPicture(engine, aPicture, FIRST_PASS);
  const [left, right] = page.words;
  if (left === undefined || right === undefined) throw new Error('Two words were seen.');
  expect(page).toMatchObject({ number: 3, isPicture: true });
  expect(left.box[3]).toBeCloseTo(right.box[3], 5);
  const drop = toShownBox(right.box)[1] - toShownBox(left.box)[1];
  expect(drop).toBeCloseTo(0.02 * 612, -0.5);
});

test('reads a page in Spanish again with the weights for Spanish', async () => {
  const spanish = 'El monto que el plan paga por un servicio de la red para usted';
  const engine = aFakeOcrEngine(() => spanish.split(' ').map((text) => anOcrWord({ text })));
  await readPicture(engine, aPicture, FIRST_PASS);
  expect(engine.asked.map(({ language }) => language)).toEqual(['eng', 'spa']);
});

/** An engine that is sure of a page only when it stands on its head, or only when it does not. */
function anEngineSureOf(turn: 'upright' | 'upside down') {
  const before = cleanPage(aSmallPicture.picture, USUAL_CLEANING).image;
  return aFakeOcrEngine((image) => {
    const isUpright = image.data.every((shade, at) => shade === before.data[at]);
    const confidence = isUpright === (turn === 'upright') ? 90 : 30;
    return [anOcrWord({ text: 'Provider', confidence })];
  });
}

test('a page on its head is turned, and its places are still told as it is shown', async () => {
  const engine = anEngineSureOf('upside down');
  const { page, isUpsideDown, toShownBox } = await readPicture(engine, aSmallPicture, FIRST_PASS);
  expect(isUpsideDown).toBe(true);
  expect(engine.asked).toHaveLength(2);
  const [left, top] = toShownBox([0, 0, 10, 10]);
  expect(left).toBeGreaterThan(0.95 * page.width);
  expect(top).toBeGreaterThan(0.9 * page.height);
});

test('a page that the engine is sure of is read once, and is not turned', async () => {
  const engine = anEngineSureOf('upright');
  const { isUpsideDown } = await readPicture(engine, aSmallPicture, FIRST_PASS);
  expect(isUpsideDown).toBe(false);
  expect(engine.asked).toHaveLength(1);
});

test('no figure of a page that is still bent is sure', async () => {
  const engine = aFakeOcrEngine(() =>
    [1, 2].flatMap((line) =>
      [0, 1, 2].map((index) => {
        const [left, top] = [100 * index, 90 * line + 20 * index];
        return anOcrWord({ text: '90837', line, box: [left, top, left + 70, top + 20] });
      }),
    ),
  );
  const { page } = await readPicture(engine, aPicture, FIRST_PASS);
  expect(new Set(page.words.map(({ mark }) => mark))).toEqual(new Set(['ocr-unsure']));
});

test('stops before the first look when cancelled', async () => {
  const engine = aFakeOcrEngine(() => []);
  const signal = AbortSignal.abort(new Error('stopped'));
  const reading = readPicture(engine, aPicture, FIRST_PASS, { signal });
  await expect(reading).rejects.toThrow('stopped');
  expect(engine.asked).toHaveLength(0);
});

/** An engine of which something is at an end while it shows figures again. */
function anEngineThatEnds(work: AbortController) {
  return aFakeOcrEngine((_image, { signal }, call) => {
    if (call > 1) work.abort(new Error('ended'));
    signal?.throwIfAborted();
    return [anOcrWord({ text: 'Provider' }), anOcrWord({ text: '$125.00', box: [90, 0, 190, 30] })];
  });
}

test('words read before the time is up are kept, and none of their figures is sure', async () => {
  const late = new AbortController();
  const ends = { late: late.signal };
  const { page } = await readPicture(anEngineThatEnds(late), aPicture, FIRST_PASS, ends);
  expect(page.words.map(({ mark }) => mark)).toEqual(['ocr', 'ocr-unsure']);
});

test('nothing is kept when cancelled while it looks again', async () => {
  const work = new AbortController();
  const ends = { signal: work.signal };
  const reading = readPicture(anEngineThatEnds(work), aPicture, FIRST_PASS, ends);
  await expect(reading).rejects.toThrow('ended');
});
