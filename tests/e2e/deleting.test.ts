import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  chooseFiles,
  fillField,
  importOutcomes,
  pressButton,
  readTable,
} from '#scripts/app-driver.ts';
import { waitUntil } from '#scripts/wait-until.ts';
import {
  ALMA_PAYOUTS,
  type BuiltExtension,
  CIGNA_EOB,
  startBuiltExtension,
  UNITED_EOB,
} from '#tests/e2e/built-extension.ts';
import { storedRows } from '#tests/e2e/stored-rows.ts';

/** The extension's own storage, as its pages see it. */
declare const chrome: {
  readonly storage: { readonly local: { get(): Promise<Readonly<Record<string, unknown>>> } };
};

let extension: BuiltExtension;
let page: Page;

beforeAll(async () => {
  extension = await startBuiltExtension();
  page = await extension.open('app.html#/import');
  await chooseFiles(page, 'Choose files', [UNITED_EOB, CIGNA_EOB, ALMA_PAYOUTS]);
  await importOutcomes(page, 3);
  await page.goto(extension.pageUrl('app.html#/terms'));
  await pressButton(page, 'Add a platform');
  await fillField(page, 'Platform', 'Alma');
  await pressButton(page, 'Save');
  await page.waitForSelector('aria/Change the terms of Alma');
});
afterAll(() => extension.close());

test('deleting documents, then everything, leaves nothing behind', {
  timeout: 60_000,
}, async () => {
  await page.goto(extension.pageUrl('app.html#/documents'));
  await pressButton(page, 'Delete unitedhealthcare.pdf');
  await pressButton(page, 'Delete');
  const documents = await waitUntil('the row to go', async () => {
    const rows = await readTable(page, 'Documents');
    return rows.length < 3 ? rows : undefined;
  });
  expect(documents.map((row) => row['Document'])).toEqual(['alma-payouts.csv', 'cigna.pdf']);
  expect(await storedRows(page)).toMatchObject({ places: 2, originals: 2, terms: 1 });

  await page.goto(extension.pageUrl('app.html#/sessions'));
  const sessions = await readTable(page, 'Sessions');
  expect(sessions.map((row) => row['Plan'])).not.toContain('UnitedHealthcare');

  await page.goto(extension.pageUrl('app.html#/documents'));
  await pressButton(page, 'Delete everything');
  await fillField(page, 'Type DELETE to go on', 'DELETE');
  await pressConfirm(page, 'Delete everything');
  await page.waitForSelector('::-p-text(No documents yet)');
  const left = Object.entries(await storedRows(page)).filter(([, count]) => count > 0);
  expect(left).toEqual([]);
  expect(await keptOutsideTheDatabase(page)).toEqual({ local: 0, session: 0, extension: 0 });
});

async function pressConfirm(dialogPage: Page, name: string): Promise<void> {
  await dialogPage.locator(`[role="alertdialog"] ::-p-aria(${name}[role="button"])`).click();
}

function keptOutsideTheDatabase(storePage: Page) {
  return storePage.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    extension: Object.keys(await chrome.storage.local.get()).length,
  }));
}
