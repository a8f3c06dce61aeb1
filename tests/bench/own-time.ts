import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';

/**
 * Compares what our own code takes to read EOBs with what pdf.js takes for the text of the same documents, in one run
 * and in plain Node. Arguments: folders of cases with a `document.pdf`; without any, the golden ones. Prints the times
 * and, as JSON on the last line, the share: our time for each millisecond of pdf.js. All calls into pdf.js and all that is
 * awaited from it count as its own (text, tag tree, operators, annotations, opening and closing), the rest as ours.
 */
const GOLDEN = path.resolve(import.meta.dirname, '../golden/eob');
const TURNS = 5;
/** Turns that are not counted, in which the engine learns what to compile. */
const WARM_UP = 2;

/** Milliseconds that pdf.js was called and waited for. */
class Waiting {
  total = 0;

  /** An object of pdf.js whose promises are timed, and those of the objects that they give. */
  watch<Watched extends object>(watched: Watched): Watched {
    const watchResult = (result: unknown) => this.#watchResult(result);
    return new Proxy(watched, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return watchResult(value);
        return (...given: readonly unknown[]) =>
          watchResult(this.call(() => Reflect.apply(value, target, given)));
      },
    });
  }

  /** What a call into pdf.js gives, with the time that it takes before it gives anything. */
  call<Result>(work: () => Result): Result {
    const start = performance.now();
    const result = work();
    this.total += performance.now() - start;
    return result;
  }

  #watchResult(result: unknown): unknown {
    return result instanceof Promise ? this.#time(result) : result;
  }

  async #time(awaited: Promise<unknown>): Promise<unknown> {
    const start = performance.now();
    const result = await awaited;
    this.total += performance.now() - start;
    return isDocumentOrPage(result) ? this.watch(result) : result;
  }
}

function isDocumentOrPage(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && ('getPage' in value || 'getTextContent' in value)
  );
}

function documentsIn(folder: string): readonly Uint8Array<ArrayBuffer>[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const files = readdirSync(path.join(folder, name));
      const isPdf = files.includes('document.pdf');
      return isPdf ? [new Uint8Array(readFileSync(path.join(folder, name, 'document.pdf')))] : [];
    });
}

const engine = await loadNodePdfEngine();
const waiting = new Waiting();
const watched: PdfEngine = {
  open: (parameters) => waiting.watch(waiting.call(() => engine.open(parameters))),
};

/** Reads a document; false where it has pages without text, which take OCR. */
async function read(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const pages = await readPdf(watched, bytes);
  if (pages.some(({ words }) => words.length === 0)) return false;
  readEob(pages);
  return true;
}

const folders = process.argv.slice(2);
const texts: Uint8Array<ArrayBuffer>[] = [];
for (const bytes of (folders.length === 0 ? [GOLDEN] : folders).flatMap(documentsIn)) {
  if (await read(bytes).catch(() => false)) texts.push(bytes);
}
const shares: number[] = [];
for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
  waiting.total = 0;
  const start = performance.now();
  for (const bytes of texts) await read(bytes);
  const own = performance.now() - start - waiting.total;
  if (turn < WARM_UP) continue;
  shares.push(own / waiting.total);
  console.log(
    `${texts.length} documents: pdf.js ${waiting.total.toFixed(0)} ms, our own ${own.toFixed(0)} ms`,
  );
}
const share = shares.toSorted((one, other) => one - other)[Math.floor(TURNS / 2)];
console.log(JSON.stringify({ share }));
