import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { pressButton, readTable } from '#scripts/app-driver.ts';
import { waitUntil } from '#scripts/wait-until.ts';
import { type BuiltExtension, fixture } from '#tests/e2e/built-extension.ts';
import { startPortalExtension } from '#tests/e2e/portal-extension.ts';
import {
  badgeBox,
  badgeToGo,
  panelFrame,
  pressBadge,
  watchFromWithin,
  witnessOf,
} from '#tests/e2e/portal-page.ts';
import { type PortalSite, servePortals } from '#tests/e2e/portal-site.ts';
import { storedRows } from '#tests/e2e/stored-rows.ts';

const PORTAL = 'member.uhc.com';

/** What the extension's pages see of their scripts. */
declare const chrome: {
  readonly permissions: { request: (wanted: unknown) => Promise<boolean> };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  readonly action: { getBadgeText(of: { readonly tabId: number }): Promise<string> };
  readonly tabs: {
    query(of: {
      readonly active?: boolean;
    }): Promise<readonly { readonly id: number; readonly title: string }[]>;
  };
};

let extension: BuiltExtension;
let site: PortalSite;
let settings: Page;

beforeAll(async () => {
  site = await servePortals({
    [`${PORTAL}/claim`]: { file: fixture('portal/claim.html') },
    [`${PORTAL}/shell`]: { file: fixture('portal/shell.html') },
    [`${PORTAL}/app`]: { file: fixture('portal/single-page-app.html') },
    [`${PORTAL}/plain`]: { text: '<title>Messages</title><h1>No claims</h1>', type: 'text/html' },
    'www.humana.com/claim': { file: fixture('portal/claim.html') },
  });
  extension = await startPortalExtension(site, [
    PORTAL,
    'www.uhcprovider.com',
    'secure.uhcprovider.com',
    'www.myuhc.com',
  ]);
  settings = await extension.open('app.html#/settings');
});
afterAll(async () => {
  await extension.close();
  site.close();
});

async function openPortal(address: string): Promise<Page> {
  const page = await extension.browser.newPage();
  await watchFromWithin(page);
  await page.goto(`https://${address}`);
  return page;
}

const ManifestSchema = z.object({
  host_permissions: z.array(z.string()).optional(),
  content_scripts: z.array(z.unknown()).optional(),
  permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()).min(1),
});

test.for(['chrome-mv3', 'firefox-mv3'])('%s asks for no host when it is installed', (build) => {
  const manifest = ManifestSchema.parse(
    JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8')),
  );
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.permissions.filter((permission) => /[:*/]|tabs/.test(permission))).toEqual([]);
  expect(manifest.optional_host_permissions.join(' ')).not.toMatch(/all_urls|\/\/\*/);
});

test('a portal that is switched on shows its badge, and reading, marking and saving change and send nothing', async () => {
  const page = await openPortal(`${PORTAL}/claim`);
  await badgeBox(page);
  site.requests.length = 0;
  await pressBadge(page);
  const panel = await panelFrame(page);
  const preview = await panel.waitForSelector('aria/What was read');
  const words = await preview?.evaluate((element) => element.textContent);
  expect(words).toContain('1 claim, 2 sessions');
  expect(words).toContain('EM9000000301');
  const line = await panel.waitForSelector('.sl-preview-line');
  await line?.hover();
  await page.waitForSelector('spreadlight-marks');
  const save = await panel.waitForSelector('aria/Save[role="button"]');
  await save?.click();
  await panel.waitForSelector('::-p-text(Imported)');

  const { changes, acts } = await witnessOf(page);
  expect(changes.filter((name) => !/^SPREADLIGHT-(?:BADGE|MARKS)$/.test(name))).toEqual([]);
  expect(changes).toContain('SPREADLIGHT-MARKS');
  expect(acts).toEqual([]);
  expect(site.requests).toEqual([]);

  const app = await extension.open('app.html#/sessions');
  const sessions = await readTable(app, 'Sessions');
  expect(sessions.map((row) => [row['Date'], row['Code'], row['Allowed']])).toEqual([
    ['Mar 11, 2026', '90834', '$111.75'],
    ['Mar 4, 2026', '90837', '$138.50'],
  ]);
  expect(await storedRows(app)).toMatchObject({ places: 1 });
  await app.close();
  await page.close();
});

test('a claim that is kept already is told when its page is read again', async () => {
  const page = await openPortal(`${PORTAL}/claim?again`);
  await pressBadge(page);
  const panel = await panelFrame(page);
  await panel.waitForSelector('main');
  const words = await waitUntil('the end of reading', async () => {
    const text = await panel.$eval('main', (main) => main.innerText);
    return text.includes('Already') ? text : undefined;
  });
  expect(words).toContain('Already');
  await page.close();
});

test('claims in a frame of the portal are found and read', async () => {
  const page = await openPortal(`${PORTAL}/shell`);
  await pressBadge(page);
  const panel = await panelFrame(page);
  expect(await panel.waitForSelector('::-p-text(EM9000000301)')).not.toBeNull();
  await page.close();
});

test('a page without claims gets no badge', async () => {
  const page = await openPortal(`${PORTAL}/plain`);
  await new Promise((resolve) => {
    setTimeout(resolve, 1500);
  });
  const { changes } = await witnessOf(page);
  expect(changes).toEqual([]);
  await page.close();
});

/** What the extension's button shows over the tab in front, once it is this. */
function countOnButton(text: string): Promise<string> {
  return waitUntil(`"${text}" on the button`, async () => {
    const shown = await settings.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return tab === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
    });
    return shown === text ? shown : undefined;
  });
}

test('a single-page app is followed: late claims, other claims, no claims', async () => {
  const page = await openPortal(`${PORTAL}/app`);
  const show = (screen: string) => page.evaluate(`show('${screen}')`);
  await show('claims');
  await badgeBox(page);
  expect(await countOnButton('3')).toBe('3');
  await show('one');
  expect(await countOnButton('1')).toBe('1');
  await show('home');
  await badgeToGo(page);
  expect(await countOnButton('')).toBe('');
  await page.close();
});

test('a portal that is not on the list of those switched on gets nothing', async () => {
  const page = await openPortal('www.humana.com/claim');
  await new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });
  expect(await page.$('spreadlight-badge')).toBeNull();
  await page.close();
});

test('switched off, the badge leaves the open page and does not come back', async () => {
  const page = await openPortal(`${PORTAL}/claim`);
  await badgeBox(page);
  await settings.bringToFront();
  await pressButton(settings, 'Switch off UnitedHealthcare');
  await settings.waitForSelector('aria/Switch on UnitedHealthcare[role="button"]');
  await badgeToGo(page);
  await waitUntil('the script to be taken back', async () => {
    const scripts = await settings.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.length === 0 ? true : undefined;
  });
  site.requests.length = 0;
  await page.reload();
  await new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });
  expect(await page.$('spreadlight-badge')).toBeNull();
  await page.close();
});

test('switching on asks the browser, within the press, for the hosts of that portal and for no other', async () => {
  await settings.bringToFront();
  // The browser's own prompt, which no program can press, is left out; that it is opened is all that is seen here.
  const asked = settings.evaluate(
    () =>
      new Promise((resolve) => {
        chrome.permissions.request = (wanted) => {
          resolve({ wanted, isWithinPress: navigator.userActivation.isActive });
          return Promise.resolve(false);
        };
      }),
  );
  await pressButton(settings, 'Switch on Optum Pay');
  expect(await asked).toEqual({
    isWithinPress: true,
    wanted: {
      origins: [
        'https://myservices.optumhealthpaymentservices.com/*',
        'https://optumhealthfinancial.com/*',
      ],
    },
  });
});
