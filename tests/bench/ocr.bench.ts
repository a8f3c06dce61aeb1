import { test } from 'vitest';
import { cleanPage, USUAL_CLEANING } from '#lib/document/image/clean-page.ts';
import { linesOfLetters } from '#tests/builders/grey-image.ts';

test('cleaning grows with the pixels of a page', async ({ bench }) => {
  const half = linesOfLetters(1275, 1650, { slope: 0.01, capitals: 28 });
  const whole = linesOfLetters(2550, 3300, { slope: 0.01, capitals: 28 });
  await bench.compare(
    bench('a letter page at 150 dpi', () => {
      cleanPage(half, USUAL_CLEANING);
    }),
    bench('a letter page at 300 dpi, four times the pixels', () => {
      cleanPage(whole, USUAL_CLEANING);
    }),
  );
}, 120_000);
