import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { countFilled } from '#lib/document/sheet.ts';
import { isDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/** Runs of lines that must be alike for them to be rows that were cut into lines. */
const RUNS_NEEDED = 2;
/** Lines of the longest run: a row of more cells is not pasted one below another. */
const LONGEST_RUN = 12;

/** What a line holds: a date, an amount, or a text; `-` for a line of several cells, which is a row already. */
type LineKind = 'd' | 'm' | 't' | '-';

/**
 * Joins rows that were pasted one cell below another: runs of lines of the same kinds (a date, two texts, an amount)
 * become rows without headings. Undefined when there are no such runs.
 */
export function runsToTable(sheet: Sheet): Sheet | undefined {
  const kinds = sheet.rows.map(kindOf);
  const run = findRun(kinds);
  if (run === undefined) return undefined;
  const rows: SheetRow[] = [];
  const line = kinds.join('');
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const lines = sheet.rows.slice(at, at + run.length);
    const [first] = lines;
    if (first === undefined) break;
    if (!line.startsWith(run, at)) {
      rows.push(first);
      continue;
    }
    rows.push({ row: first.row, ...joinLines(lines) });
    at += run.length - 1;
  }
  return { ...sheet, rows };
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

/** The kinds of line that come again and again with one date, a text and an amount at their end or beginning. */
function findRun(kinds: readonly LineKind[]): string | undefined {
  const counts = new Map<string, number>();
  let run = '';
  for (const kind of kinds) {
    run = kind === '-' ? '' : `${run}${kind}`.slice(-LONGEST_RUN);
    if (kind !== 'm') continue;
    counts.set(run, (counts.get(run) ?? 0) + 1);
    run = '';
  }
  const [best] = [...counts]
    .filter(([kindsOfRun, count]) => count >= RUNS_NEEDED && /t.*d|d.*t/.test(kindsOfRun))
    .toSorted(([one, m], [other, n]) => n - m || one.length - other.length);
  return best?.[0];
}
