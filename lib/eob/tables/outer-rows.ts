import type { Section } from '#lib/eob/tables/find-sections.ts';
import { sectionTokens } from '#lib/eob/tables/section-tokens.ts';
import { headingCandidates } from '#lib/eob/words/full-label.ts';
import { type Column, columnOf, findColumns } from '#lib/table/columns.ts';
import type { Line } from '#lib/table/lines.ts';
import type { MoneyToken } from '#lib/table/money-tokens.ts';

/** Rows of fewer amounts may stand in the columns of another table by chance. */
const FEWEST_AMOUNTS = 3;

/**
 * The sections with the rows of an outer table given back to its headings: where each claim is a row with a table of
 * its services under it, only the inner headings are printed again, and the next claim stands under them.
 */
export function withOuterRows(
  lines: readonly Line[],
  sections: readonly Section[],
): readonly Section[] {
  const found: Section[] = [];
  for (const section of sections) {
    const outer = found.findLast((each) => labelsOf(each) !== labelsOf(section));
    found.push(...(outer === undefined ? [section] : partAtOuterRow(lines, section, outer)));
  }
  return found;
}

function labelsOf({ headings }: Section): string {
  return headings.map(({ text }) => text).join('|');
}

/**
 * A section up to its last own row, and what stands below it under the outer headings: from the first row on that has
 * an amount in each of the outer columns, which are more than the section's own headings name, or name the same amounts
 * in the same order, in columns of their own.
 */
function partAtOuterRow(
  lines: readonly Line[],
  section: Section,
  outer: Section,
): readonly Section[] {
  const columns = columnsOf(lines, outer);
  const named = fieldsOf(section);
  const isSame = named.join() === fieldsOf(outer).join() && columns.length === named.length;
  if (columns.length < FEWEST_AMOUNTS || (columns.length <= named.length && !isSame)) {
    return [section];
  }
  const inner = isSame ? columnsOf(lines, section) : [];
  const own = lines.slice(section.bodyFrom, section.to).map((line) => moneyOn(line, section));
  const first = own.findIndex((money) => fills(money, columns) && !fills(money, inner));
  const last = own.slice(0, first).findLastIndex((money) => money.length > 0);
  if (first < 0 || last < 0) return [section];
  const at = section.bodyFrom + last + 1;
  return [
    { ...section, to: at },
    { ...outer, from: at, bodyFrom: at, to: section.to },
  ];
}

/** What the headings of amounts name, left to right. */
function fieldsOf({ headings }: Section): readonly string[] {
  return headings.flatMap((heading) => headingCandidates(heading)[0]?.field ?? []);
}

/** The columns that the first row under headings fills. */
function columnsOf(lines: readonly Line[], section: Section): readonly Column[] {
  const first = lines
    .slice(section.bodyFrom, section.to)
    .map((line) => moneyOn(line, section))
    .find((money) => money.length >= FEWEST_AMOUNTS);
  return first === undefined ? [] : findColumns([first]);
}

function moneyOn(line: Line, { headings }: Section): readonly MoneyToken[] {
  return sectionTokens(line, headings).money;
}

/** Whether amounts stand one in each of the columns. */
function fills(money: readonly MoneyToken[], columns: readonly Column[]): boolean {
  const filled = new Set(money.map((token) => columnOf(columns, token)));
  return money.length === columns.length && filled.size === columns.length && !filled.has(-1);
}
