import { ownDates } from '#lib/eob/facts/service-dates.ts';
import { type Section, startOfHeadings } from '#lib/eob/tables/find-sections.ts';
import { headingCandidates } from '#lib/eob/words/full-label.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { isSurelyProcedureCode } from '#lib/reference/procedure-codes.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Fewer amounts are no row. */
const FEWEST_AMOUNTS = 3;
/** A heading whose words say less names no field for sure. */
const TELLING_WEIGHT = 0.5;

/** Headings of what stands on the line over the amounts: when, what was done, whose it is. */
const OF_SERVICE = /\b(?:dates?|dos|proc(?:edure)?s?|cpt|hcpcs|svc|name|units?)\b/i;

/**
 * A section with the headings of its amounts alone, where each service has a line of words and under it one of amounts,
 * and so have its headings: Medicaid's remittances print "Service date", "Proc" over "Billed", "Allowed". Stacked, the
 * upper ones would be read into the lower. The section as it was where they say no more alone.
 */
export function withHeadingsOfAmounts(lines: readonly Line[], section: Section): Section {
  if (section.others !== undefined || !areOfTwoLines(lines, section)) return section;
  const from = startOfHeadings(lines, section.bodyFrom);
  let best: Section = section;
  for (let at = from + 1; at < section.bodyFrom; at++) {
    const [upper, lower] = [lines.slice(from, at), lines.slice(at, section.bodyFrom)];
    if (!upper.some(headsService) || lower.some(headsService)) continue;
    const headings = linesToHeaderCells(lower);
    if (weightOf(headings) > weightOf(best.headings)) best = { ...section, headings };
  }
  return best;
}

/** Whether every line of amounts has no day and no procedure of its own, and the line over it has one. */
function areOfTwoLines(lines: readonly Line[], { bodyFrom, to }: Section): boolean {
  const rows = lines.slice(bodyFrom, to).flatMap((line, index) => {
    const isRow = lineTokens(line).money.length >= FEWEST_AMOUNTS && !hasTotalWords(textOf(line));
    return isRow ? [bodyFrom + index] : [];
  });
  return (
    rows.length > 0 && rows.every((at) => !namesService(lines[at]) && isOfWords(lines[at - 1]))
  );
}

function namesService(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const code = codeAmong(line.words)?.code;
  return ownDates(line).length > 0 || (code !== undefined && isSurelyProcedureCode(code));
}

function isOfWords(line: Line | undefined): boolean {
  return line !== undefined && namesService(line) && lineTokens(line).money.length === 0;
}

function headsService(line: Line): boolean {
  return OF_SERVICE.test(textOf(line));
}

/** How much headings say of amounts, each field once. */
function weightOf(headings: readonly HeaderCell[]): number {
  const told = new Map(
    headings.flatMap((heading) => {
      const [best] = headingCandidates(heading);
      const isTelling = best !== undefined && best.weight >= TELLING_WEIGHT;
      return isTelling && best.field !== 'decoy' ? [[best.field, best.weight] as const] : [];
    }),
  );
  return [...told.values()].reduce((sum, weight) => sum + weight, 0);
}
