import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { waitUntil } from '#scripts/wait-until.ts';
import type { PortalSite } from '#tests/e2e/portal-site.ts';

/** As in the manifest; with it goes an address that is otherwise drawn anew for each profile. */
const ADDON_ID = 'spreadlight@spreadlight.invalid';
const ADDRESS_ID = '5f1d7a52-0c3b-4e57-9a51-3d6f5e0a7c11';

/** A running Firefox with the extension in it. */
export interface ExtensionFirefox {
  readonly browser: Browser;
  /** Opens one of the extension's pages, such as `app.html#/import`, and waits until it shows something. */
  open(name: string): Promise<Page>;
}

/** Starts a headless Firefox with a new profile and the extension loaded as a temporary add-on. */
export async function launchFirefox(
  executablePath: string,
  extensionDir: string,
  site?: PortalSite,
): Promise<ExtensionFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: site !== undefined,
    // Without it Firefox lets no program navigate to an extension's page.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDRESS_ID }),
      // Firefox grants what an extension asks for within a press, without the prompt that no program can answer.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(site !== undefined && proxyPreferences(site)),
    },
  });
  await browser.installExtension(path.resolve(extensionDir));
  return {
    browser,
    async open(name) {
      const page = await browser.newPage();
      // Firefox never tells that an extension's page has loaded, so we look for ourselves.
      page.goto(`moz-extension://${ADDRESS_ID}/${name}`).catch(() => undefined);
      await waitUntil(`the heading of ${name}`, () => hasHeading(page));
      return page;
    },
  };
}

/** A page that is about to be another one answers with a failure of the protocol: then it is asked again. */
async function hasHeading(page: Page): Promise<true | undefined> {
  const heading = await page.$('h1').catch(() => null);
  return heading === null ? undefined : true;
}

/** Firefox then reaches the stand-ins of portals and nothing else. */
function proxyPreferences({ proxy }: PortalSite): Readonly<Record<string, string | number>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': proxy.host,
    'network.proxy.ssl_port': proxy.port,
    'network.proxy.http': proxy.host,
    'network.proxy.http_port': proxy.port,
  };
}
