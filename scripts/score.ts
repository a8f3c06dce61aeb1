import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { type ColumnMapping, ColumnMappingSchema } from '#lib/payout/schema.ts';
import { ReadError } from '#lib/values/read-error.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import { readingToJson } from '#lib/workflow/reading-to-json.ts';
import { createNodeOcr } from '#scripts/node-ocr.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { openPageBrowser, type PageBrowser } from '#scripts/page-browser.ts';

const MIN_WHOLE_SHARE = 0.5;

/** What a corpus case says of itself, as far as running it needs. */
const CaseSchema = z.object({
  medium: z.string().optional(),
  password: z.string().optional(),
  needsMapping: z.boolean().optional(),
  mapping: z.record(z.string(), z.string()).optional(),
  dateOrder: z.string().optional(),
});
type CaseFacts = z.infer<typeof CaseSchema>;

/** The scorers' last line. */
const ScoreSchema = z.object({
  silentTotal: z.int(),
  casesWhole: z.int().default(0),
  casesWithLines: z.int().default(0),
});
type Score = z.infer<typeof ScoreSchema>;

interface Folder {
  readonly name: 'eob' | 'payouts' | 'portal' | 'portal-payouts';
  readonly scorer: string;
  readonly files: RegExp;
}

/** Pages are opened in a browser; a saved statement is read as the file that a person drops. */
const PAGE_FILE = 'index.html';
/** The window in which pages are read, in CSS pixels. */
const PAGE_WIDTH = 1440;

const FOLDERS: readonly Folder[] = [
  { name: 'eob', scorer: 'score-extract.mjs', files: /^document\.(?:pdf|png|jpe?g)$/ },
  { name: 'payouts', scorer: 'score-payouts.mjs', files: /^statement\.(?:csv|xlsx|pdf|txt|html)$/ },
  { name: 'portal', scorer: 'score-extract.mjs', files: /^index\.html$/ },
  { name: 'portal-payouts', scorer: 'score-payouts.mjs', files: /^index\.html$/ },
];

const pdfEngine = await loadNodePdfEngine();
const ocr = createNodeOcr();
const crashes: string[] = [];
let pages: PageBrowser | undefined;

const corpus = process.env['SPREADLIGHT_CORPUS'];
if (corpus === undefined || !existsSync(path.join(corpus, 'score'))) {
  console.log(
    'No corpus (SPREADLIGHT_CORPUS names no folder with scorers), so nothing was scored.',
  );
} else {
  try {
    process.exitCode = await scoreCorpus(corpus);
  } finally {
    await ocr.engine.close();
    await pages?.close();
  }
}

/** Reads every case with the readers of `lib` and has the corpus's own scorers judge; 1 when they must not pass. */
async function scoreCorpus(root: string): Promise<number> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'spreadlight-score-'));
  try {
    for (const folder of FOLDERS.filter(({ name }) => existsSync(path.join(root, name)))) {
      // oxlint-disable-next-line no-await-in-loop -- one document after another bounds the memory
      await readFolder(path.join(root, folder.name), scratch, folder);
    }
    return judge(root, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Leaves one `<case>.json` per document in `<scratch>/<folder>`, and copies of the cases' expectations beside
 * them: of those that were read in `<folder>-cases`, of those with a text layer in `<folder>-text`.
 */
async function readFolder(source: string, scratch: string, folder: Folder): Promise<void> {
  const actuals = path.join(scratch, folder.name);
  mkdirSync(actuals, { recursive: true });
  for (const name of readdirSync(source).toSorted()) {
    const expected = path.join(source, name, 'expected.json');
    const file = existsSync(expected)
      ? readdirSync(path.join(source, name)).find((candidate) => folder.files.test(candidate))
      : undefined;
    if (file === undefined) continue;
    const about = CaseSchema.parse(JSON.parse(readFileSync(expected, 'utf8')));
    cpSync(expected, path.join(scratch, `${folder.name}-cases`, name, 'expected.json'));
    if (about.medium !== 'image') {
      cpSync(expected, path.join(scratch, `${folder.name}-text`, name, 'expected.json'));
    }
    // oxlint-disable-next-line no-await-in-loop -- one document after another bounds the memory
    await leaveActual(actuals, name, path.join(source, name, file), { password: about.password });
    const mapping = answersOf(about);
    if (mapping === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    await leaveActual(`${actuals}-mapped`, name, path.join(source, name, file), { mapping });
  }
}

/** What a person would say about a statement that cannot be read without. */
function answersOf({
  needsMapping,
  mapping = {},
  dateOrder,
}: CaseFacts): ColumnMapping | undefined {
  if (needsMapping !== true) return undefined;
  const { dateOrder: named = dateOrder, ...columns } = mapping;
  return ColumnMappingSchema.parse({ columns, ...(named !== undefined && { dateOrder: named }) });
}

async function leaveActual(
  folder: string,
  name: string,
  file: string,
  given: GivenByPerson,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const document = await readDocument(file, given);
  const actual = { version: 1, unit: 'cents', documents: [document] };
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(actual));
}

interface GivenByPerson {
  readonly password?: string | undefined;
  readonly mapping?: ColumnMapping;
}

/** What the command line would print of a file. A reader that breaks is told, and scored as having read nothing. */
async function readDocument(file: string, { password, mapping }: GivenByPerson) {
  const bytes = new Uint8Array(readFileSync(file));
  const name = path.basename(file);
  try {
    if (name === PAGE_FILE) {
      pages ??= await openPageBrowser();
      return readingToJson(file, '', await pages.read(file, PAGE_WIDTH));
    }
    const given = {
      ...(password !== undefined && { password }),
      ...(mapping !== undefined && { mapping }),
    };
    const reading = await readFile({ name, bytes }, { pdfEngine, ocr, ...given });
    return readingToJson(file, '', reading);
  } catch (error) {
    if (!(error instanceof ReadError)) crashes.push(`${file}: ${String(error)}`);
    return { file, kind: 'unknown', outcome: 'unreadable', needsMapping: false, claims: [] };
  }
}

function judge(root: string, scratch: string): number {
  const present = FOLDERS.filter(({ name }) => existsSync(path.join(root, name)));
  const runs = present.map((folder) => ({ folder, ...runScorer(root, scratch, folder, 'cases') }));
  const silent = runs.reduce((sum, { score }) => sum + score.silentTotal, 0);
  console.log(`SILENT WRONG: ${silent}`);
  for (const crash of crashes) console.log(`CRASHED ${crash}`);
  for (const { folder, lines } of runs) {
    console.log(`\n${folder.name}`);
    for (const line of lines.filter(isTotal)) console.log(line);
  }
  const [eob] = FOLDERS;
  if (eob === undefined) return 1;
  const { casesWhole, casesWithLines } = runScorer(root, scratch, eob, 'text').score;
  console.log(`\ntext documents whole: ${casesWhole} of ${casesWithLines}`);
  const isGood = silent === 0 && crashes.length === 0;
  return !isGood || casesWhole < casesWithLines * MIN_WHOLE_SHARE ? 1 : 0;
}

function runScorer(
  root: string,
  scratch: string,
  folder: Folder,
  cases: 'cases' | 'text',
): { readonly score: Score; readonly lines: readonly string[] } {
  const scorer = path.join(root, 'score', folder.scorer);
  const expectations = path.join(scratch, `${folder.name}-${cases}`);
  const actuals = path.join(scratch, folder.name);
  const mapped = `${actuals}-mapped`;
  const words = [scorer, expectations, actuals, ...(existsSync(mapped) ? [mapped] : [])];
  const output = execFileSync(process.execPath, words, { encoding: 'utf8' });
  const lines = output.trimEnd().split('\n');
  return { score: ScoreSchema.parse(JSON.parse(lines.at(-1) ?? 'null')), lines };
}

/** The heading and the sum of a scorer's table, what it found wrong in silence, and its counts per field. */
function isTotal(line: string): boolean {
  return /^(?:case|TOTAL|SILENT|EXTRA|extra verified|fields right|type right)/.test(line.trim());
}
