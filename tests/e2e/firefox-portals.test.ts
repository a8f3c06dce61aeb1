import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressButton, readTable } from '#scripts/app-driver.ts';
import { findFirefox } from '#scripts/find-browser.ts';
import { waitUntil } from '#scripts/wait-until.ts';
import { CIGNA_EOB, fixture } from '#tests/e2e/built-extension.ts';
import { type ExtensionFirefox, launchFirefox } from '#tests/e2e/firefox-extension.ts';
import {
  badgeBox,
  badgeToGo,
  pressBadge,
  watchFromWithin,
  witnessOf,
} from '#tests/e2e/portal-page.ts';
import { type PortalSite, servePortals } from '#tests/e2e/portal-site.ts';

const PORTAL = 'member.uhc.com';

/** What the extension's pages see of the tabs. */
declare const browser: {
  readonly tabs: {
    query(of: {
      readonly url: string;
    }): Promise<readonly { readonly id: number; readonly url: string }[]>;
  };
};

/** Short of a Firefox these tests are skipped, as their report says: only Chromium has to be there. */
const executable = findFirefox();

let site: PortalSite;
let firefox: ExtensionFirefox;
let settings: Page;

beforeAll(async () => {
  if (executable === undefined) return;
  site = await servePortals({
    [`${PORTAL}/claim`]: { file: fixture('portal/claim.html') },
    [`${PORTAL}/eob`]: { file: CIGNA_EOB },
  });
  firefox = await launchFirefox(executable, '.output/firefox-mv3', site);
  settings = await firefox.open('app.html#/settings');
});
afterAll(async () => {
  if (executable === undefined) return;
  await firefox.browser.close();
  site.close();
});

async function openPortal(path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(`https://${PORTAL}${path}`).catch(() => undefined);
  return page;
}

test.runIf(executable !== undefined)(
  'Firefox: a portal switched on by a press shows its badge in the page that is open, and changes nothing else',
  async () => {
    const page = await firefox.browser.newPage();
    await watchFromWithin(page);
    await page.goto(`https://${PORTAL}/claim`);
    expect(await page.$('spreadlight-badge')).toBeNull();
    await settings.bringToFront();
    await pressButton(settings, 'Switch on UnitedHealthcare');
    await settings.waitForSelector('aria/Switch off UnitedHealthcare[role="button"]');
    await page.bringToFront();
    await badgeBox(page);
    site.requests.length = 0;
    await pressBadge(page);
    const words = await waitUntil('the preview', () => panelWords(page));
    expect(words).toContain('1 claim, 2 sessions');
    const { changes, acts } = await witnessOf(page);
    expect(changes.filter((name) => name !== 'SPREADLIGHT-BADGE')).toEqual([]);
    expect(acts).toEqual([]);
    expect(site.requests).toEqual([]);
    await page.close();
  },
);

/** What the panel in a page says, once it has read the page. */
async function panelWords(page: Page): Promise<string | undefined> {
  const words = await page
    .frames()
    .at(-1)
    ?.evaluate(() => document.body.innerText);
  return words?.includes('EM9000000301') === true ? words : undefined;
}

/** Reads a tab on the screen of the app that does so, and keeps what was read. */
async function readTab(path: string): Promise<void> {
  const address = `https://${PORTAL}${path}`;
  const id = await settings.evaluate(async (url) => {
    const tabs = await browser.tabs.query({ url: 'https://member.uhc.com/*' });
    return tabs.find((tab) => tab.url === url)?.id;
  }, address);
  const screen = await firefox.open(`app.html#/capture/${id}`);
  await pressButton(screen, 'Save');
  await screen.waitForSelector('::-p-text(Imported)');
  await screen.close();
}

test.runIf(executable !== undefined)(
  'Firefox: a page of a portal that is switched on is read and kept',
  async () => {
    const page = await openPortal('/claim');
    await readTab('/claim');
    const app = await firefox.open('app.html#/sessions');
    const sessions = await readTable(app, 'Sessions');
    expect(sessions.map((row) => [row['Date'], row['Code'], row['Allowed']])).toEqual([
      ['Mar 11, 2026', '90834', '$111.75'],
      ['Mar 4, 2026', '90837', '$138.50'],
    ]);
    await app.close();
    await page.close();
  },
);

test.runIf(executable !== undefined)(
  'Firefox: a PDF in a tab of its own is read from another open tab of its site',
  async () => {
    const page = await openPortal('/claim');
    const pdf = await openPortal('/eob');
    site.requests.length = 0;
    await readTab('/eob');
    expect(new Set(site.requests)).toEqual(new Set([`${PORTAL}/eob`]));
    await pdf.close();
    await page.close();
  },
);

test.runIf(executable !== undefined)(
  'Firefox: switched off, the badge leaves the open page and does not come back',
  async () => {
    const page = await openPortal('/claim');
    await badgeBox(page);
    await settings.bringToFront();
    await pressButton(settings, 'Switch off UnitedHealthcare');
    await settings.waitForSelector('aria/Switch on UnitedHealthcare[role="button"]');
    await badgeToGo(page);
    await page.reload();
    await new Promise((resolve) => {
      setTimeout(resolve, 1000);
    });
    expect(await page.$('spreadlight-badge')).toBeNull();
    await page.close();
  },
);
