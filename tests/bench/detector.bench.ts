import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, test } from 'vitest';
import type { watchPage } from '#lib/portal/watch-page.ts';
import { type ExtensionBrowser, ensureChromium } from '#scripts/browser.ts';

// In Chromium: the detector's own work on pages without claims. The bars are 5 ms for 1,000 nodes and 50 ms for
// 20,000, and no task of it over 50 ms.

const WATCH = path.resolve(import.meta.dirname, '../../lib/portal/watch-page.ts');

let browser: ExtensionBrowser['browser'];
let script: string;

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
  const bundle = await rolldown({ input: WATCH, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name: 'detector' });
  script = output[0].code;
});
afterAll(() => browser.close());

/** A page of so many nodes, text and elements, as a portal's pages without claims are. */
async function openPage(nodes: number): Promise<Page> {
  const page = await browser.newPage();
  const rows = Array.from(
    { length: Math.round(nodes / 10) },
    (_, at) =>
      `<div class="row"><span>Message ${at}</span><a href="#${at}">Open</a><p>Your visit of last week was <b>received</b></p></div>`,
  );
  await page.setContent(`<main>${rows.join('')}</main>`);
  await page.evaluate(script);
  await page.evaluate(() => {
    // The detector's own tasks, timed where the browser calls them.
    const idle = globalThis.requestIdleCallback.bind(globalThis);
    globalThis.detectorTasks = [];
    globalThis.requestIdleCallback = (task) =>
      idle((deadline) => {
        const start = performance.now();
        task(deadline);
        globalThis.detectorTasks?.push(performance.now() - start);
      });
  });
  return page;
}

declare global {
  var detectorTasks: number[] | undefined;
  var detector: { readonly watchPage: typeof watchPage } | undefined;
}

/** Looks at the page once, from a fresh start, and gives the milliseconds of each task. */
function lookOnce(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const tasks: number[] = [];
    globalThis.detectorTasks = tasks;
    const ending = new AbortController();
    globalThis.detector?.watchPage({
      document,
      signal: ending.signal,
      isAlive: () => true,
      onSigns: () => undefined,
    });
    let seen = -1;
    while (tasks.length === 0 || seen !== tasks.length) {
      seen = tasks.length;
      // oxlint-disable-next-line no-await-in-loop -- waiting is what this is for
      await new Promise((resolve) => {
        setTimeout(resolve, 600);
      });
    }
    ending.abort();
    return tasks;
  });
}

const ROUNDS = 9;

// oxlint-disable-next-line vitest/expect-expect -- a bench: it tells figures, and passes or fails on none
test.for([1000, 20_000])('the detector on a page of %d nodes without claims', async (nodes) => {
  const page = await openPage(nodes);
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other, as on a real page
    rounds.push(await lookOnce(page));
  }
  const totals = rounds.map((tasks) => tasks.reduce((sum, task) => sum + task, 0));
  const [first] = totals;
  const median = totals.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)];
  console.log(
    `${nodes} nodes: first look ${first?.toFixed(1)} ms, median ${median?.toFixed(1)} ms, ` +
      `longest task ${Math.max(...rounds.flat()).toFixed(1)} ms`,
  );
  await page.close();
});
