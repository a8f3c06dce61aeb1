import { readFile as readBytes } from 'node:fs/promises';
import { documentIdOf } from '#lib/values/document-id.ts';
import { ReadError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { OcrEnvironment, ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import { readingToJson } from '#lib/workflow/reading-to-json.ts';
import {
  EXTRACT_USAGE,
  type ExtractArguments,
  parseExtractArguments,
} from '#scripts/extract-arguments.ts';
import { createNodeOcr } from '#scripts/node-ocr.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { readHtmlFile } from '#scripts/read-html-file.ts';

/** A file could not be opened at all; the others are reported all the same. */
const UNOPENED_STATUS = 1;
const USAGE_STATUS = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseExtractArguments(words);
  if (parsed.status === 'help') {
    process.stdout.write(`${EXTRACT_USAGE}\n`);
    return 0;
  }
  if (parsed.status === 'wrong') {
    process.stderr.write(`${parsed.reason}\n\n${EXTRACT_USAGE}\n`);
    return USAGE_STATUS;
  }
  const { documents, unopened } = await extract(parsed.arguments);
  const output = { version: 1, unit: 'cents', documents };
  process.stdout.write(
    `${JSON.stringify(output, null, parsed.arguments.pretty ? 2 : undefined)}\n`,
  );
  return unopened > 0 ? UNOPENED_STATUS : 0;
}

async function extract(given: ExtractArguments) {
  const ocr = given.ocr ? createNodeOcr() : undefined;
  try {
    return await extractAll(given, ocr);
  } finally {
    await ocr?.engine.close();
  }
}

async function extractAll(
  { paths, password, mapping, frameWidth }: ExtractArguments,
  ocr: OcrEnvironment | undefined,
) {
  const environment: ReadEnvironment = {
    pdfEngine: await loadNodePdfEngine(),
    ...(ocr !== undefined && { ocr }),
    ...(password !== undefined && { password }),
    ...(mapping !== undefined && { mapping }),
  };
  const documents: ReturnType<typeof readingToJson>[] = [];
  let unopened = 0;
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time bounds the memory
    const bytes = await openFile(path);
    if (bytes === undefined) {
      unopened += 1;
      continue;
    }
    const read = isPage(path)
      ? () => readHtmlFile(path, frameWidth)
      : () => readFile({ name: path, bytes }, environment);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const [id, reading] = [await documentIdOf(bytes), await readOne(read)];
    if (reading.notice !== null) process.stderr.write(`${path}: ${reading.notice}\n`);
    documents.push(readingToJson(path, id, reading));
  }
  return { documents, unopened };
}

/** A page is told by its name, for it needs its folder: what it loads stands beside it. */
function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

async function openFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readBytes(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'EISDIR' ? 'it is a folder' : error.message;
    process.stderr.write(`${path}: could not be opened: ${reason}\n`);
    return undefined;
  }
}

/** A file that defeats the readers is reported as unreadable, with what to do. */
async function readOne(read: () => Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return {
      kind: 'unknown',
      outcome: 'unreadable',
      notice: error.message,
      complete: false,
      preliminary: false,
      needsMapping: false,
      warnings: [],
      columns: [],
      claims: [],
      payouts: [],
    };
  }
}
