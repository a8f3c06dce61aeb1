import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles, importOutcomes, pressButton } from '#scripts/app-driver.ts';
import {
  type BuiltExtension,
  CIGNA_EOB,
  fixture,
  startBuiltExtension,
  UNITED_EOB,
} from '#tests/e2e/built-extension.ts';

let extension: BuiltExtension;

beforeAll(async () => {
  extension = await startBuiltExtension();
});
afterAll(() => extension.close());

test('the popup shows a batch of good and bad files without scrolling sideways', async () => {
  const popup = await extension.open('popup.html', { width: 380, height: 600 });
  await chooseFiles(popup, 'Upload EOB PDF', [
    UNITED_EOB,
    CIGNA_EOB,
    fixture('hostile/not-a-pdf.pdf'),
    fixture('hostile/password.pdf'),
  ]);
  const outcomes = await importOutcomes(popup, 4);
  expect(outcomes.filter(({ result }) => result.startsWith('Imported.'))).toHaveLength(2);
  const { width, shown } = await popup.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(width).toBeLessThanOrEqual(shown);
  await popup.close();
});

test('the popup that opens again tells of the last import', async () => {
  const popup = await extension.open('popup.html', { width: 380, height: 600 });
  await popup.waitForSelector('aria/Last import');
  expect(await popup.$eval('main', (main) => main.innerText)).toContain('cigna.pdf');
  await popup.close();
});

test('"Open Spreadlight" opens the app in a tab', async () => {
  const popup = await extension.open('popup.html', { width: 380, height: 600 });
  const opened = extension.browser.waitForTarget((target) => target.url().includes('/app.html'));
  await pressButton(popup, 'Open Spreadlight');
  const app = await (await opened).asPage();
  const heading = await app.waitForSelector('main h1');
  expect(await heading?.evaluate((element) => element.textContent)).toBe('Overview');
});
