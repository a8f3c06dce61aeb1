import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Reading } from '#lib/vault/schema.ts';
import { joinReadings, readFrames } from '#lib/workflow/read-frames.ts';
import { readPage } from '#lib/workflow/read-page.ts';
import { ensureChromium } from '#scripts/browser.ts';
import { bundleCapture } from '#scripts/bundle-capture.ts';
import { serveFolder } from '#scripts/serve-folder.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];
const HEIGHT = 900;
/** A page has settled when nothing in it has changed for so long; one that never rests is read after the limit. */
const QUIET_MS = 2000;
const LONGEST_WAIT_MS = 10_000;

/** A browser that reads web pages from files. */
export interface PageBrowser {
  /** What each frame of the page gives, the top frame first. `width`: of the window, in CSS pixels. */
  readonly capture: (file: string, width: number) => Promise<readonly unknown[]>;
  readonly read: (file: string, width: number) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

/** Starts headless Chromium for pages that stand on the disk. Nothing but their own folder can be reached. */
export async function openPageBrowser(): Promise<PageBrowser> {
  const script = await bundleCapture();
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    headless: true,
    pipe: true,
    args: FLAGS,
  });
  const capture = (file: string, width: number) => captureFile(browser, script, file, width);
  return {
    capture,
    read: async (file, width) => joinReadings(readFrames(await capture(file, width), readPage)),
    close: () => browser.close(),
  };
}

async function captureFile(browser: Browser, script: string, file: string, width: number) {
  const folder = await serveFolder(path.dirname(file));
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: HEIGHT });
    await page.goto(folder.addressOf(path.basename(file)), { waitUntil: 'load' });
    await settle(page);
    const answers: unknown[] = [];
    for (const frame of page.frames()) {
      // oxlint-disable-next-line no-await-in-loop -- frames in their order
      answers.push(await frame.evaluate(script));
    }
    return answers;
  } finally {
    await page.close();
    folder.close();
  }
}

/** Waits until the page rests: apps draw their content some time after loading. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    (quiet, longest) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet);
        setTimeout(resolve, longest);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document, { subtree: true, childList: true, characterData: true });
      }),
    QUIET_MS,
    LONGEST_WAIT_MS,
  );
}
