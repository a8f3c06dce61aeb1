import { type Gutter, isLeftOf, SAME_LEFT } from '#lib/table/find-gutter.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { runsOfLines } from '#lib/table/runs-of-lines.ts';

/** What a panel of a year's balances speaks of, and how far a limit is used: "$1,988.40 of $2,000.00". */
const OF_BALANCES =
  /^\$?[\d,]+\.\d{2} (?:of|de) \$?[\d,]+\.\d{2}\b|\b(?:deductible|deducible|out[- ]of[- ]pocket|maximum|limit|balances?|remaining|met|used|applied|spent|visits|saldo)\b/i;
/** Fewer of its texts that say so, or that stand on no line of the table, are chance. */
const FEWEST_SAYING = 3;
const FEWEST_ALONE = 3;
/** Rows of the table beside it have several amounts; fewer such rows are no table. */
const FEWEST_AMOUNTS = 3;
const FEWEST_ROWS = 2;

/**
 * Finds the border between a table and the panel of a year's balances that stands right of it: its texts all begin at
 * one place, and some of them stand between the lines of the table, as no column's do.
 */
export function findSidePanel(lines: readonly Line[]): Gutter | undefined {
  const saying = lines.flatMap(({ segments }) => {
    const last = segments.at(-1);
    return last !== undefined && OF_BALANCES.test(last.text) ? [last.box[0]] : [];
  });
  for (const x of new Set(saying.map(Math.round))) {
    for (const run of runsOfLines(lines, (line) => keepsBeside(line, x))) {
      if (isPanel(lines.slice(run.from, run.to + 1), x)) return { x, starts: [x], ...run };
    }
  }
  return undefined;
}

/** Whether nothing of a line reaches into the border, and what is right of it begins at it. */
function keepsBeside({ segments }: Line, x: number): boolean {
  const right = segments.filter((segment) => !isLeftOf(segment, x));
  return right.length <= 1 && right.every(({ box }) => Math.abs(box[0] - x) < SAME_LEFT);
}

function isPanel(lines: readonly Line[], x: number): boolean {
  const isOf = (segment: Segment | undefined) => segment !== undefined && !isLeftOf(segment, x);
  const saying = lines.filter(({ segments }) => {
    const last = segments.at(-1);
    return isOf(last) && OF_BALANCES.test(last?.text ?? '');
  });
  const alone = lines.filter(({ segments }) => isOf(segments[0]));
  const rows = lines.filter(
    (line) => lineTokens(line).money.filter(({ box }) => box[2] < x).length >= FEWEST_AMOUNTS,
  );
  return (
    saying.length >= FEWEST_SAYING && alone.length >= FEWEST_ALONE && rows.length >= FEWEST_ROWS
  );
}
