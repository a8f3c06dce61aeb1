import { readFile as readBytes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Audit } from '#lib/findings/schema.ts';
import { type Terms, TermsSchema } from '#lib/findings/terms-schema.ts';
import { auditToCsv } from '#lib/report/audit-to-csv.ts';
import { auditToJson } from '#lib/report/audit-to-json.ts';
import { auditToPdf } from '#lib/report/audit-to-pdf.ts';
import { auditToTable } from '#lib/report/audit-to-table.ts';
import { auditToXlsx } from '#lib/report/audit-to-xlsx.ts';
import { documentIdOf } from '#lib/values/document-id.ts';
import { ReadError } from '#lib/values/read-error.ts';
import { type ServiceDate, ServiceDateSchema } from '#lib/values/service-date.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import { AUDIT_USAGE, type AuditArguments, parseAuditArguments } from '#scripts/audit-arguments.ts';
import { createNodeOcr } from '#scripts/node-ocr.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { parseTerms } from '#scripts/parse-terms.ts';

/** A file could not be opened or written; the others are reported all the same. */
const UNOPENED_STATUS = 1;
const USAGE_STATUS = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseAuditArguments(words);
  if (parsed.status === 'help') {
    process.stdout.write(`${AUDIT_USAGE}\n`);
    return 0;
  }
  if (parsed.status === 'wrong') return refuse([parsed.reason, '', AUDIT_USAGE]);
  const { format, outPath, termsPath, paths } = parsed.arguments;
  const isBinary = format === 'pdf' || format === 'xlsx';
  if (isBinary && outPath === undefined && process.stdout.isTTY) {
    const name = format === 'pdf' ? 'A PDF' : 'A workbook';
    return refuse([`${name} is no text for a screen: say with --out where to write it.`]);
  }
  const terms = await readTerms(termsPath);
  if (!('platforms' in terms)) return refuse(terms);
  const { documents, unopened } = await readDocuments(paths);
  const audit = auditDocuments({ documents, decisions: [], terms });
  const output = await render(audit, terms, parsed.arguments);
  if (outPath === undefined) process.stdout.write(output);
  else if (!(await writeOutput(outPath, output))) return UNOPENED_STATUS;
  return unopened === 0 ? 0 : UNOPENED_STATUS;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function refuse(reasons: readonly string[]): number {
  say(reasons.join('\n'));
  return USAGE_STATUS;
}

async function readTerms(termsPath: string | undefined): Promise<Terms | readonly string[]> {
  if (termsPath === undefined) return TermsSchema.parse({});
  const bytes = await openFile(termsPath);
  if (bytes === undefined) return ['The terms cannot be read.'];
  const parsed = parseTerms(new TextDecoder().decode(bytes));
  if (parsed.status === 'terms') return parsed.terms;
  return parsed.reasons.map((reason) => `${termsPath}: ${reason}`);
}

async function readDocuments(paths: readonly string[]) {
  const ocr = createNodeOcr();
  try {
    return await readAll(paths, { pdfEngine: await loadNodePdfEngine(), ocr });
  } finally {
    await ocr.engine.close();
  }
}

async function readAll(paths: readonly string[], environment: ReadEnvironment) {
  const documents = new Map<string, StoredDocument>();
  let unopened = 0;
  for (const filePath of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time bounds the memory
    const bytes = await openFile(filePath);
    if (bytes === undefined) {
      unopened += 1;
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    const document = await readDocument(filePath, fileNameOf(filePath, paths), bytes, environment);
    if (document === undefined) continue;
    const twin = documents.get(document.id);
    if (twin === undefined) documents.set(document.id, document);
    else say(`${filePath}: the same file as ${twin.fileName}; it is counted once.`);
  }
  return { documents: [...documents.values()], unopened };
}

/** A file's bytes, or undefined, said on standard error, where the system does not give them. */
async function openFile(filePath: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readBytes(filePath));
  } catch (error) {
    say(`${filePath}: could not be opened: ${systemReason(error)}`);
    return undefined;
  }
}

async function writeOutput(outPath: string, output: string | Uint8Array): Promise<boolean> {
  try {
    await writeFile(outPath, output);
    return true;
  } catch (error) {
    say(`${outPath}: could not be written: ${systemReason(error)}`);
    return false;
  }
}

/** What the system says about a file; any other error is a mistake of this program and goes on. */
function systemReason(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return error.code === 'EISDIR' ? 'it is a folder' : error.message;
}

/** The name alone, unless another file of this run bears the same. */
function fileNameOf(filePath: string, paths: readonly string[]): string {
  const name = path.basename(filePath);
  return paths.filter((other) => path.basename(other) === name).length > 1 ? filePath : name;
}

async function readDocument(
  filePath: string,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  environment: ReadEnvironment,
): Promise<StoredDocument | undefined> {
  try {
    const id = await documentIdOf(bytes);
    const addedAt = new Date().toISOString();
    const { byteLength } = bytes;
    // A reader may hand the bytes on to a worker, which empties them, so it is given a copy.
    const reading = await readFile({ name: fileName, bytes: bytes.slice() }, environment);
    if (reading.notice !== null) say(`${filePath}: ${reading.notice}`);
    if (reading.needsMapping) {
      say(`${filePath}: its columns are unclear, so nothing of it is counted.`);
    }
    if (reading.outcome !== 'read') return undefined;
    return { id, fileName, byteLength, addedAt, mapping: null, reading };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    say(`${filePath}: ${error.message}`);
    return undefined;
  }
}

async function render(
  audit: Audit,
  terms: Terms,
  { format, redact }: AuditArguments,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(auditToJson(audit, { redact }), null, 2)}\n`;
    case 'csv':
      return auditToCsv(audit, { redact });
    case 'pdf':
      return auditToPdf(audit, { redact, generatedOn: today(), terms });
    case 'xlsx':
      return auditToXlsx(audit, { redact });
    case 'table':
      return auditToTable(audit, { redact });
  }
}

/** Today where this computer is. */
function today(): ServiceDate {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return ServiceDateSchema.parse(`${now.getFullYear()}-${month}-${day}`);
}
