import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import { ensureChromium } from '#scripts/browser.ts';
import type { Command } from '#tests/bench/audit-in-worker.ts';

/** A page in Chromium with a worker that does as it is told. */
export interface WorkerPage {
  /** The milliseconds that the worker took. */
  ask(command: Command): Promise<number>;
  /** The most memory that the page and its worker have taken, in megabytes; null where the system does not say. */
  mostMegabytes(): Promise<number | null>;
  close(): Promise<void>;
}

const WORKER = path.resolve(import.meta.dirname, 'audit-in-worker.ts');
const TIMEOUT = 900_000;
const KB_PER_MB = 1024;

declare global {
  var benchWorker: Worker | undefined;
}

/** Starts Chromium with an empty page and the bundled worker, and serves these documents to it. `flags`: the engine's. */
export async function openWorkerPage(
  documents: readonly object[],
  flags: string,
): Promise<WorkerPage> {
  const site = await serve(documents, await bundleWorker());
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', `--js-flags=${flags}`],
    protocolTimeout: TIMEOUT,
  });
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.evaluate(() => {
    globalThis.benchWorker = new Worker('/worker.js');
  });
  return {
    ask: (command) => askWorker(page, command),
    mostMegabytes: () => mostMegabytes(browser),
    async close() {
      await browser.close();
      site.close();
    },
  };
}

async function bundleWorker(): Promise<string> {
  const bundle = await rolldown({ input: WORKER, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife' });
  return output[0].code;
}

/** Serves an empty page, the worker's script, and each document as JSON by its number. */
async function serve(documents: readonly object[], script: string) {
  const server = createServer(({ url = '/' }, response) => {
    const document = documents[Number(/^\/documents\/(\d+)$/.exec(url)?.[1])];
    response.setHeader('content-type', url === '/worker.js' ? 'text/javascript' : 'text/html');
    if (url === '/worker.js') response.end(script);
    else response.end(document === undefined ? '<!doctype html>' : JSON.stringify(document));
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

async function askWorker(page: Page, command: Command): Promise<number> {
  const told: unknown = await page.evaluate(
    (asked) =>
      new Promise((resolve, reject) => {
        const worker = globalThis.benchWorker;
        worker?.addEventListener('message', ({ data }) => resolve(data), { once: true });
        worker?.addEventListener('error', ({ message }) => reject(new Error(message)), {
          once: true,
        });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker?.postMessage(asked);
      }),
    command,
  );
  return z.number().parse(told);
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
