import { countFilled, type Sheet, type SheetRow } from '#lib/document/sheet.ts';
import { hasOwnText, joinCells, kindsOfCells, RUN_OF_PAYOUT } from '#lib/payout/cell-kinds.ts';

/** Runs of lines that must be alike for them to be rows that were cut into lines. */
const RUNS_NEEDED = 2;
/** Lines of the longest run: a row of more cells is not pasted one below another. */
const LONGEST_RUN = 10;

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
    rows.push(starts.has(at) ? { row: first.row, ...joinCells(ofRun) } : first);
    at += ofRun.length - 1;
  }
  return { ...sheet, rows };
}

interface Lines {
  readonly rows: readonly SheetRow[];
  /** One letter for each row; `-` for one of several cells, which is a row already. */
  readonly kinds: string;
}

function kindOf(row: SheetRow): string {
  return countFilled(row) === 1 ? kindsOfCells([row]) : '-';
}

function onlyText({ cells }: SheetRow): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

/** The kinds of the lines of a payout: the only way to cut the lines most often. */
function findRun(lines: Lines): string | undefined {
  const between = new Set(lines.kinds.split(/(?<=m)|-+/));
  const candidates = new Set([...between].flatMap(rotationsOf));
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

function rotationsOf(run: string): readonly string[] {
  return Array.from(run, (_, at) => run.slice(at) + run.slice(0, at));
}

/** Where runs begin, one after another. One whose texts are all labels of the page is none. */
function findStarts({ rows, kinds }: Lines, run: string): readonly number[] {
  const starts: number[] = [];
  for (let at = kinds.indexOf(run); at !== -1; ) {
    const isNamed = hasOwnText(rows.slice(at, at + run.length).map(onlyText), run);
    if (isNamed) starts.push(at);
    at = kinds.indexOf(run, isNamed ? at + run.length : at + 1);
  }
  return starts;
}
