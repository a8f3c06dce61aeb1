import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import { ensureChromium } from '#scripts/browser.ts';
import type { BenchPage } from '#tests/bench/audit-page.ts';

/** A page in Chromium with a worker that does as it is told. */
export interface WorkerPage extends BenchPage {
  /** The most memory that the page and its worker have taken, in megabytes; null where the system does not say. */
  mostMegabytes(): Promise<number | null>;
  close(): Promise<void>;
}

/** The scripts by the path at which the site has them. */
const SCRIPTS: Readonly<Record<string, string>> = {
  '/worker.js': path.resolve(import.meta.dirname, 'audit-in-worker.ts'),
  '/page.js': path.resolve(import.meta.dirname, 'audit-page.ts'),
};
const PAGE = '<!doctype html><script src="/page.js"></script>';
const TIMEOUT = 900_000;
const KB_PER_MB = 1024;

/** Starts Chromium with an empty page and the bundled worker, and serves these documents to it. `flags`: the engine's. */
export async function openWorkerPage(
  documents: readonly object[],
  flags: string,
): Promise<WorkerPage> {
  const site = await serve(documents, await bundleScripts());
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', `--js-flags=${flags}`],
    protocolTimeout: TIMEOUT,
  });
  const page = await browser.newPage();
  await page.goto(site.address);
  return {
    async ask(command) {
      return z
        .number()
        .parse(await page.evaluate((asked) => globalThis.benchPage?.ask(asked), command));
    },
    async takeInAudit() {
      return z.number().parse(await page.evaluate(() => globalThis.benchPage?.takeInAudit()));
    },
    mostMegabytes: () => mostMegabytes(browser),
    async close() {
      await browser.close();
      site.close();
    },
  };
}

/** The scripts' text by the path at which the site has them. */
async function bundleScripts(): Promise<ReadonlyMap<string, string>> {
  const bundled = Object.entries(SCRIPTS).map(async ([at, input]) => {
    const bundle = await rolldown({ input, logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'iife' });
    return [at, output[0].code] as const;
  });
  return new Map(await Promise.all(bundled));
}

/** Serves the page, its scripts, and each document as JSON by its number. */
async function serve(documents: readonly object[], scripts: ReadonlyMap<string, string>) {
  const server = createServer(({ url = '/' }, response) => {
    const document = documents[Number(/^\/documents\/(\d+)$/.exec(url)?.[1])];
    const script = scripts.get(url);
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? (document === undefined ? PAGE : JSON.stringify(document)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The site has no port.');
  return {
    address: `http://127.0.0.1:${String(bound.port)}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function mostMegabytes(browser: Browser): Promise<number | null> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => peakOf(id) ?? []);
  return peaks.length === 0 ? null : Math.max(...peaks);
}

/** The high-water mark of a process in megabytes, as Linux tells it. */
function peakOf(id: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'));
    return kilobytes === null ? null : Number(kilobytes[1]) / KB_PER_MB;
  } catch {
    return null; // Another system, or the process has ended meanwhile.
  }
}
