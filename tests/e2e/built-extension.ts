import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launchWithExtension } from '#scripts/browser.ts';
import { waitUntil } from '#scripts/wait-until.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DESKTOP = { width: 1280, height: 900 } as const;

/** The path of a fixture below `tests/fixtures`. */
export function fixture(name: string): string {
  return path.join(ROOT, 'tests/fixtures', name);
}

export const UNITED_EOB = fixture('eob/unitedhealthcare.pdf');
export const CIGNA_EOB = fixture('eob/cigna.pdf');
export const ALMA_PAYOUTS = fixture('eob/alma-payouts.csv');

/** The built extension in a browser of its own. */
export interface BuiltExtension extends ExtensionBrowser {
  /** The web addresses that the pages opened here asked for. */
  readonly webRequests: readonly string[];
  /** What the pages opened here threw or logged as an error. */
  readonly pageErrors: readonly string[];
  /** Opens one of the extension's pages, such as `app.html#/import`. */
  open(page: string, viewport?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** The bytes of the download of that ending, once it is complete; it is then removed. */
  takeDownload(ending: string): Promise<Buffer>;
}

/** The folder of the extension as it was built for Chromium. */
export const BUILT_EXTENSION = path.join(ROOT, '.output/chrome-mv3');

export interface BuiltExtensionRequest {
  readonly extensionDir?: string;
  readonly flags?: readonly string[];
}

/** Starts a browser with a new profile and the extension as it was built. */
export async function startBuiltExtension({
  extensionDir = BUILT_EXTENSION,
  flags = [],
}: BuiltExtensionRequest = {}): Promise<BuiltExtension> {
  const downloadDir = mkdtempSync(path.join(tmpdir(), 'spreadlight-downloads-'));
  const running = await launchWithExtension({ extensionDir, headless: true, downloadDir, flags });
  const webRequests: string[] = [];
  const pageErrors: string[] = [];
  return {
    ...running,
    webRequests,
    pageErrors,
    async open(name, viewport = DESKTOP) {
      const page = await running.browser.newPage();
      page.on('request', (request) => {
        if (/^(?:https?|wss?|ftp):/.test(request.url())) webRequests.push(request.url());
      });
      page.on('pageerror', (error) => pageErrors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') pageErrors.push(message.text());
      });
      await page.setViewport({ ...viewport });
      await page.goto(running.pageUrl(name));
      return page;
    },
    takeDownload: (ending) => takeDownload(downloadDir, ending),
    async close() {
      await running.close();
      rmSync(downloadDir, { recursive: true, force: true });
    },
  };
}

/** Chromium writes under another name, may hold the file's own with nothing in it, and renames when the file is whole. */
function takeDownload(folder: string, ending: string): Promise<Buffer> {
  return waitUntil(`a download that ends in ${ending}`, () => {
    const name = readdirSync(folder).find((candidate) => candidate.endsWith(ending));
    if (name === undefined) return undefined;
    const bytes = readFileSync(path.join(folder, name));
    if (bytes.length === 0) return undefined;
    rmSync(path.join(folder, name));
    return bytes;
  });
}
