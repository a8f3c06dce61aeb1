import { countFilled, type Sheet, type SheetRow } from '#lib/document/sheet.ts';
import { isKnownLabel, normaliseLabel } from '#lib/payout/label.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/** Runs of lines that must be alike for them to be rows that were cut into lines. */
const RUNS_NEEDED = 2;
/** Lines of the longest run: a row of more cells is not pasted one below another. */
const LONGEST_RUN = 10;
/** A run has a date, an amount, and a text beside them. */
const RUN_OF_PAYOUT = /^(?=.*d)(?=.*t)[^-]*m[^-]*$/;

/** What a line holds: a date, an amount, or a text; `-` for a line of several cells, which is a row already. */
type LineKind = 'd' | 'm' | 't' | '-';

/**
 * Joins rows that were pasted one cell below another: runs of lines of the same kinds (a date, two texts, an amount)
 * become rows without headings. Undefined when there are none, or when nothing tells where a run begins.
 */
export function runsToTable(sheet: Sheet): Sheet | undefined {
  const lines: Lines = { rows: sheet.rows, kinds: sheet.rows.map(kindOf).join('') };
  const run = findRun(lines);
  if (run === undefined) return undefined;
  const starts = new Set(findStarts(lines, run));
  const rows: SheetRow[] = [];
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const ofRun = sheet.rows.slice(at, starts.has(at) ? at + run.length : at + 1);
    const [first] = ofRun;
    if (first === undefined) break;
    rows.push(starts.has(at) ? { row: first.row, ...joinLines(ofRun) } : first);
    at += ofRun.length - 1;
  }
  return { ...sheet, rows };
}

interface Lines {
  readonly rows: readonly SheetRow[];
  readonly kinds: string;
}

function kindOf(row: SheetRow): LineKind {
  if (countFilled(row) !== 1) return '-';
  const text = onlyText(row);
  if (isDate(text)) return 'd';
  return parseStatementMoney(text)?.explicit === true ? 'm' : 't';
}

function onlyText({ cells }: SheetRow): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

function joinLines(lines: readonly SheetRow[]): Pick<SheetRow, 'cells' | 'places'> {
  const places = lines.map(
    ({ cells, places: all }) => all?.[cells.findIndex((cell) => cell.trim() !== '')],
  );
  const cells = lines.map(onlyText);
  return places.some((place) => place !== undefined) ? { cells, places } : { cells };
}

/** The kinds of lines of a payout: of blocks between blank lines, else the only way to cut the lines most often. */
function findRun(lines: Lines): string | undefined {
  const blocks = countEach(kindsOfBlocks(lines).filter((kinds) => RUN_OF_PAYOUT.test(kinds)));
  const [block] = [...blocks].filter(([, count]) => count >= RUNS_NEEDED).toSorted(byCount);
  if (block !== undefined) return block[0];
  const between = countEach(lines.kinds.split(/(?<=m)|-+/));
  const candidates = new Set([...between.keys()].flatMap(rotationsOf));
  const counts = [...candidates]
    .filter((run) => RUN_OF_PAYOUT.test(run) && run.length <= LONGEST_RUN)
    .map((run) => [run, findStarts(lines, run).length] as const)
    .toSorted(byCount);
  const [best, next] = counts;
  if (best === undefined || best[1] < RUNS_NEEDED || best[1] === next?.[1]) return undefined;
  return best[0];
}

function byCount([, one]: readonly [string, number], [, other]: readonly [string, number]): number {
  return other - one;
}

function countEach(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The kinds of the lines of each block that no blank line parts. */
function kindsOfBlocks({ rows, kinds }: Lines): readonly string[] {
  const blocks: string[] = [];
  for (const [index, { row }] of rows.entries()) {
    const kind = kinds[index] ?? '';
    const isNext = rows[index - 1]?.row === row - 1;
    if (isNext) blocks.push(`${blocks.pop() ?? ''}${kind}`);
    else blocks.push(kind);
  }
  return blocks;
}

function rotationsOf(run: string): readonly string[] {
  return Array.from(run, (_, at) => run.slice(at) + run.slice(0, at));
}

/** Where runs begin, one after another. One whose texts are all labels of the page is none. */
function findStarts({ rows, kinds }: Lines, run: string): readonly number[] {
  const starts: number[] = [];
  for (let at = kinds.indexOf(run); at !== -1; ) {
    const texts = rows.slice(at, at + run.length).filter((_, index) => run[index] === 't');
    const isNamed = texts.some((row) => !isKnownLabel(normaliseLabel(onlyText(row))));
    if (isNamed) starts.push(at);
    at = kinds.indexOf(run, isNamed ? at + run.length : at + 1);
  }
  return starts;
}
