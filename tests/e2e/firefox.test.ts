import { afterAll, expect, test } from 'vitest';
import { importOutcomes } from '#scripts/app-driver.ts';
import { findFirefox } from '#scripts/find-browser.ts';
import { ALMA_PAYOUTS, CIGNA_EOB } from '#tests/e2e/built-extension.ts';
import { type ExtensionFirefox, launchFirefox } from '#tests/e2e/firefox-extension.ts';

/** Short of a Firefox, the test says so in words and passes: only Chromium has to be there. */
const NOT_RUN = 'NOT RUN in Firefox: none is on this computer (FIREFOX_PATH can name one).';

let firefox: ExtensionFirefox | undefined;

afterAll(() => firefox?.browser.close());

test('where there is a Firefox, the app opens in it and imports an EOB and a statement', async () => {
  const executable = findFirefox();
  const result = executable === undefined ? NOT_RUN : await importInFirefox(executable);
  console.log(result);
  expect([NOT_RUN, 'Imported. 3 claims, 3 sessions. Imported. 3 payout rows.']).toContain(result);
});

async function importInFirefox(executable: string): Promise<string> {
  firefox = await launchFirefox(executable, '.output/firefox-mv3');
  const page = await firefox.open('app.html#/import');
  const input = await page.waitForSelector('input[type="file"]');
  await input?.uploadFile(CIGNA_EOB, ALMA_PAYOUTS);
  const outcomes = await importOutcomes(page, 2);
  return outcomes.map(({ result }) => result).join(' ');
}
