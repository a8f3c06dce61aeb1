import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importOutcomes, pressButton, readTable } from '#scripts/app-driver.ts';
import { waitUntil } from '#scripts/wait-until.ts';
import {
  type BuiltExtension,
  CIGNA_EOB,
  fixture,
  startBuiltExtension,
  UNITED_EOB,
} from '#tests/e2e/built-extension.ts';
import { type LocalSite, serveSite } from '#tests/e2e/local-site.ts';
import { watchFromWithin, witnessOf } from '#tests/e2e/portal-page.ts';
import { storedRows } from '#tests/e2e/stored-rows.ts';

let extension: BuiltExtension;
let site: LocalSite;

beforeAll(async () => {
  extension = await startBuiltExtension();
  site = await serveSite({
    '/claim': fixture('portal/claim.html'),
    '/shell': fixture('portal/shell.html'),
    '/eobs': fixture('portal/eob-list.html'),
    '/earnings': fixture('portal/earnings.html'),
    '/eob.pdf': CIGNA_EOB,
    '/documents/1001': CIGNA_EOB,
    '/documents/1002': fixture('portal/claim.html'),
    '/documents/1003': UNITED_EOB,
  });
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

async function openOn(path: string): Promise<Page> {
  const page = await extension.browser.newPage();
  await watchFromWithin(page);
  await page.goto(`${site.address}${path}`);
  site.requests.length = 0;
  return page;
}

function askedOf(): readonly string[] {
  return site.requests.filter((path) => path !== '/favicon.ico');
}

async function documentsKept(): Promise<number> {
  const app = await extension.open('app.html#/documents');
  const { places = 0 } = await storedRows(app);
  await app.close();
  return places;
}

test('discarding what was read from a page keeps nothing', async () => {
  const portal = await openOn('/claim');
  const popup = await openPopupOn(portal);
  await pressButton(popup, 'Read this page');
  await pressButton(popup, 'Discard');
  await popup.waitForSelector('aria/Read this page[role="button"]');
  expect(await documentsKept()).toBe(0);
  await portal.close();
});

/** Points at what was read, saves it, and sees that the page was marked and otherwise neither changed nor asked for. */
async function saveLeavingAlone(popup: Page, portal: Page): Promise<void> {
  const line = await popup.waitForSelector('.sl-preview-line');
  await line?.hover();
  await portal.waitForSelector('spreadlight-marks');
  await pressButton(popup, 'Save');
  await popup.waitForSelector('::-p-text(Imported)');
  const { changes, acts } = await witnessOf(portal);
  expect(new Set(changes)).toEqual(new Set(['SPREADLIGHT-MARKS']));
  expect(acts).toEqual([]);
  expect(askedOf()).toEqual([]);
}

test('the claims of a page are shown, marked and kept, and nothing in it is changed or sent', async () => {
  const portal = await openOn('/claim');
  const popup = await openPopupOn(portal);
  await pressButton(popup, 'Read this page');
  await saveLeavingAlone(popup, portal);

  const app = await extension.open('app.html#/sessions');
  const sessions = await readTable(app, 'Sessions');
  expect(sessions.map((row) => [row['Date'], row['Code'], row['Allowed'], row['Status']])).toEqual([
    ['Mar 11, 2026', '90834', '$111.75', 'No payout found'],
    ['Mar 4, 2026', '90837', '$138.50', 'No payout found'],
  ]);
  await app.close();
  await portal.close();
});

test('a claim in a frame of the page is read, and known to be kept already', async () => {
  const portal = await openOn('/shell');
  const popup = await openPopupOn(portal);
  await pressButton(popup, 'Read this page');
  const preview = await popup.waitForSelector('aria/What was read');
  const words = await preview?.evaluate((element) => element.textContent);
  expect(words).toContain('EM9000000301');
  expect(words).toMatch(/Already saved from the page Claim detail/);
  await portal.close();
});

test('the payouts of a platform’s page are shown, marked and kept, and paired with the claims', async () => {
  const portal = await openOn('/earnings');
  const popup = await openPopupOn(portal);
  await pressButton(popup, 'Read this page');
  const preview = await popup.waitForSelector('aria/What was read');
  expect(await preview?.evaluate((element) => element.textContent)).toContain('3 payout rows');
  await saveLeavingAlone(popup, portal);

  const app = await extension.open('app.html#/sessions');
  const sessions = await readTable(app, 'Sessions');
  expect(sessions.map((each) => [each['Date'], each['Allowed'], each['Received']])).toEqual(
    expect.arrayContaining([
      ['Mar 11, 2026', '$111.75', '$80.00'],
      ['Mar 4, 2026', '$138.50', '$95.00'],
    ]),
  );
  await app.close();
  await portal.close();
});

test('the PDF that the tab shows is read, and the site is asked for nothing else', async () => {
  const tab = await openOn('/eob.pdf');
  const popup = await openPopupOn(tab);
  await pressButton(popup, 'Read this page');
  await pressButton(popup, 'Save');
  await popup.waitForSelector('::-p-text(Imported)');
  expect(await popup.$eval('main', (main) => main.innerText)).toContain('3 claims, 3 sessions');
  expect(new Set(askedOf())).toEqual(new Set(['/eob.pdf']));
  await tab.close();
});

test('a PDF that only the page holds leads to the import page with what to do', async () => {
  const portal = await openOn('/claim');
  const opened = extension.browser.waitForTarget((target) => target.url().startsWith('blob:'));
  await portal.evaluate(() => {
    window.open(URL.createObjectURL(new Blob(['%PDF-1.7'], { type: 'application/pdf' })));
  });
  const tab = await (await opened).asPage();
  const app = extension.browser.waitForTarget((target) => target.url().includes('#/import?save=1'));
  const popup = await openPopupOn(tab);
  await pressButton(popup, 'Read this page');
  const importPage = await (await app).asPage();
  const notice = await importPage.waitForSelector('::-p-text(save the PDF, then drop it here)');
  expect(notice).not.toBeNull();
  await importPage.close();
  await portal.close();
});

/** Opens the screen that reads all EOBs of a page, as the popup offers it there. */
async function openCollect(path: string): Promise<Readonly<Record<'portal' | 'collect', Page>>> {
  const portal = await openOn(path);
  const popup = await openPopupOn(portal);
  const opened = extension.browser.waitForTarget((target) => target.url().includes('#/collect/'));
  await pressButton(popup, 'Read all 3 EOBs on this page');
  return { portal, collect: await (await opened).asPage() };
}

test('all EOBs that a page links to are read one after the other, on a press only', async () => {
  const { portal, collect } = await openCollect('/eobs');
  await collect.waitForSelector('aria/Read all 3 EOBs[role="button"]');
  expect(askedOf()).toEqual([]);
  await pressButton(collect, 'Read all 3 EOBs');
  const outcomes = await importOutcomes(collect, 3);
  expect(outcomes.map(({ result }) => result.split('.')[0])).toEqual([
    'Already there',
    'Could not be read',
    'Imported',
  ]);
  expect(outcomes[1]?.result).toContain('no PDF for this link');
  expect(askedOf()).toEqual(['/documents/1001', '/documents/1002', '/documents/1003']);
  await collect.close();
  await portal.close();
});

test('reading all EOBs can be stopped, and goes on with the others', async () => {
  const { portal, collect } = await openCollect('/eobs?again');
  await pressButton(collect, 'Read all 3 EOBs');
  await waitUntil('the first request', () => (askedOf().length > 0 ? true : undefined));
  await pressButton(collect, 'Cancel');
  await importOutcomes(collect, 3);
  const before = askedOf().length;
  expect(before).toBeLessThan(3);
  await collect.waitForSelector('::-p-text(Read the other)');
  await collect.locator('::-p-text(Read the other)').click();
  await waitUntil('the last request', () =>
    askedOf().includes('/documents/1003') ? true : undefined,
  );
  await collect.close();
  await portal.close();
});
