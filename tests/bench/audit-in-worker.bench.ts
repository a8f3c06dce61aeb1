import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ensureChromium } from '#scripts/browser.ts';
import { gatheredDocuments } from '#tests/bench/gathered-documents.ts';

const WORKER = path.resolve(import.meta.dirname, 'audit-in-worker.ts');
const LINES = 100_000;
const TIMEOUT = 900_000;
const KB_PER_MB = 1024;

/** Milliseconds. `oneMore`: of the audit after one more document. */
const FiguresSchema = z.object({
  sessions: z.number(),
  findings: z.number(),
  parsing: z.number(),
  auditing: z.number(),
  oneMore: z.number(),
});

/** Serves an empty page, the worker's script, and the documents as JSON; gives its address. */
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
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function bundleWorker(): Promise<string> {
  const bundle = await rolldown({ input: WORKER, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  return output[0].code;
}

async function auditInWorker(browser: Browser, url: string, count: number) {
  const page = await browser.newPage();
  await page.goto(url);
  const told: unknown = await page.evaluate(
    (documents) =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/worker.js');
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.postMessage(documents);
      }),
    count,
  );
  return { ...FiguresSchema.parse(told), megabytes: await mostMemory(browser) };
}

/** The most memory that the page's process has taken, its worker with it; null where the system does not say. */
async function mostMemory(browser: Browser): Promise<number | null> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const most = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id));
  return most.every((each) => each !== null) ? Math.max(...most) : null;
}

/** The high-water mark of a process in megabytes, as Linux keeps it. */
function peakOf(id: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / KB_PER_MB;
  } catch {
    return null;
  }
}

test('a worker in Chromium audits 100,000 lines in at most 12 times the parsing of their JSON, in 1 GB', {
  timeout: TIMEOUT,
}, async () => {
  const documents = gatheredDocuments(LINES);
  const site = await serve(documents, await bundleWorker());
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox'],
    protocolTimeout: TIMEOUT,
  });
  try {
    const figures = await auditInWorker(browser, site.url, documents.length);
    const { sessions, parsing, auditing, oneMore, megabytes } = figures;
    console.log(
      `${sessions} sessions in Chromium's worker: audited in ${auditing.toFixed(0)} ms, ` +
        `${(auditing / parsing).toFixed(1)} × JSON.parse; after one more document ${oneMore.toFixed(0)} ms; ` +
        `${megabytes?.toFixed(0) ?? 'unknown'} MB at most`,
    );
    expect(sessions).toBe(LINES);
    expect(auditing / parsing).toBeLessThanOrEqual(12);
    expect(megabytes ?? 0).toBeLessThanOrEqual(1000);
  } finally {
    await browser.close();
    site.close();
  }
});
