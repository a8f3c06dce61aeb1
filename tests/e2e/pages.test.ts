import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CapturedPageSchema } from '#lib/document/page/schema.ts';
import { readingToJson } from '#lib/workflow/reading-to-json.ts';
import { openPageBrowser, type PageBrowser } from '#scripts/page-browser.ts';
import { ExpectedSchema, untruths } from '#tests/golden/golden-lines.ts';

const FOLDER = 'tests/golden/page';
const WIDE = 1440;
const NARROW = 800;

let browser: PageBrowser;
let scratch: string;

beforeAll(async () => {
  browser = await openPageBrowser();
  scratch = await mkdtemp(path.join(tmpdir(), 'spreadlight-pages-'));
});
afterAll(async () => {
  await browser.close();
  await rm(scratch, { recursive: true });
});

/** What a page with this body gives, as its content settles. */
async function capture(markup: string) {
  const file = path.join(scratch, 'index.html');
  await writeFile(file, `<!doctype html><meta charset="utf-8">${markup}`);
  const [top] = await browser.capture(file, WIDE);
  return CapturedPageSchema.parse(top);
}

describe.concurrent.for(readdirSync(FOLDER))('%s', (name) => {
  test.concurrent.for([NARROW, WIDE])(
    'reads in a window of %d pixels as its case says',
    async (width) => {
      const file = path.join(FOLDER, name, 'index.html');
      const reading = readingToJson(file, '', await browser.read(file, width));
      const text = readFileSync(path.join(FOLDER, name, 'expected.json'), 'utf8');
      const expected = ExpectedSchema.parse(JSON.parse(text));
      const lines = reading.claims.flatMap((claim) => claim.lines);
      const expectedLines = expected.claims.flatMap((claim) => claim.lines);
      expect(reading.outcome).toBe(expected.outcome);
      expect(untruths(lines, expectedLines)).toEqual([]);
      expect(lines).toHaveLength(expectedLines.length);
    },
  );
});

test('reads what components draw late in open shadow roots', async () => {
  const { blocks } = await capture(`<x-claim></x-claim><script>
    customElements.define('x-claim', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        setTimeout(() => {
          root.innerHTML = '<dl><dt>Claim number</dt><dd>25A1</dd></dl>';
          this.textContent = '';
        }, 500);
      }
    });</script>`);
  expect(blocks).toMatchObject([{ kind: 'pair', label: 'Claim number', value: '25A1' }]);
});

test('text that looks like markup runs nothing and stays text', async () => {
  const { blocks } = await capture(`<p></p><script>
    document.querySelector('p').textContent = '<img src=x onerror="document.title=1">';
  </script>`);
  expect(blocks).toMatchObject([
    { kind: 'text', parts: ['<img src=x onerror="document.title=1">'] },
  ]);
});

// Chromium itself gives a page up that is nested much deeper.
test.for([
  [
    '2,000 elements in each other',
    'let at = b; for (let i = 0; i < 2000; i++) at = at.appendChild(document.createElement("div")); at.textContent = "end";',
  ],
  [
    '100,000 elements beside each other',
    'for (let i = 0; i < 20000; i++) b.append(Object.assign(document.createElement("p"), { textContent: "word " + i }));',
  ],
  ['a text of 20 million characters', 'b.append("long ".repeat(4000000));'],
] as const)('a page of %s is captured in part, says so, and gives way', async ([, script]) => {
  const page = await capture(`<body><script>const b = document.body; ${script}</script></body>`);
  expect(page.complete).toBe(false);
});
