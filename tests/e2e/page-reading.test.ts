import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressButton, readTable } from '#scripts/app-driver.ts';
import {
  type BuiltExtension,
  CIGNA_EOB,
  fixture,
  startBuiltExtension,
} from '#tests/e2e/built-extension.ts';
import { type LocalSite, serveSite } from '#tests/e2e/local-site.ts';

let extension: BuiltExtension;
let site: LocalSite;

beforeAll(async () => {
  extension = await startBuiltExtension();
  site = await serveSite({ '/claim': fixture('portal/claim.html'), '/eob.pdf': CIGNA_EOB });
});
afterAll(async () => {
  site.close();
  await extension.close();
});

/** Presses the extension's button on that page, as a person does, and gives the popup that opens. */
async function openPopupOn(page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = extension.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const spreadlight = (await extension.browser.extensions()).get(extension.extensionId);
  await spreadlight?.triggerAction(page);
  return (await opened).asPage();
}

test('"Read this page" gives the claims of a portal page, and changes nothing in it', async () => {
  const portal = await extension.browser.newPage();
  await portal.goto(`${site.address}/claim`);
  const before = await portal.content();
  const popup = await openPopupOn(portal);
  await pressButton(popup, 'Read this page');
  await popup.waitForSelector('::-p-text(Imported)');
  expect(await portal.content()).toBe(before);
  expect(site.requests).toEqual(['/claim']);

  const app = await extension.open('app.html#/sessions');
  const sessions = await readTable(app, 'Sessions');
  expect(sessions.map((row) => [row['Date'], row['Code'], row['Allowed'], row['Status']])).toEqual([
    ['Mar 11, 2026', '90834', '$111.75', 'No payout found'],
    ['Mar 4, 2026', '90837', '$138.50', 'No payout found'],
  ]);
});

test('"Read this page" reads the PDF that the tab shows, and asks the site for nothing else', async () => {
  const tab = await extension.browser.newPage();
  await tab.goto(`${site.address}/eob.pdf`);
  const popup = await openPopupOn(tab);
  await pressButton(popup, 'Read this page');
  await popup.waitForSelector('::-p-text(Imported)');
  expect(await popup.$eval('main', (main) => main.innerText)).toContain('3 claims, 3 sessions');
  const asked = site.requests.filter((path) => path !== '/favicon.ico');
  expect(new Set(asked)).toEqual(new Set(['/claim', '/eob.pdf']));
});
