import { test } from 'vitest';
import { cleanPage, USUAL_CLEANING } from '#lib/document/image/clean-page.ts';
import { linesOfLetters } from '#tests/builders/grey-image.ts';

test('cleaning grows with the pixels of a page', async ({ bench }) => {
  const quarter = linesOfLetters(640, 820, { slope: 0.01, capitals: 28 });
  const whole = linesOfLetters(1280, 1640, { slope: 0.01, capitals: 28 });
  await bench.compare(
    bench('a quarter of a page at 150 dpi', () => {
      cleanPage(quarter, USUAL_CLEANING);
    }),
    bench('a whole page at 150 dpi, four times the pixels', () => {
      cleanPage(whole, USUAL_CLEANING);
    }),
  );
}, 180_000);
