import type { Section } from '#lib/eob/find-sections.ts';
import { namesProcedure, ownDates } from '#lib/eob/service-dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A title of a service has no more lines. */
const LONGEST_TITLE = 4;

/**
 * The sections, each without the title of the next: where several small tables stand under the procedure and the day
 * of their service, the lines over the next headings are of the next service, however near they stand to the amounts
 * of this one. How long a title is, the shortest one tells: over the others may stand words of the row above it.
 */
export function withoutNextTitles(
  lines: readonly Line[],
  sections: readonly Section[],
): readonly Section[] {
  const titles = sections.map(({ from }) => titleOver(lines, from));
  const shortest = Math.min(...titles.filter((length) => length > 0));
  return sections.map((section, index) => {
    const next = sections[index + 1];
    const isTitled = titles[index] !== 0 && next !== undefined && titles[index + 1] !== 0;
    if (!isTitled || next.from - shortest <= section.bodyFrom) return section;
    return { ...section, to: next.from - shortest };
  });
}

/** How many lines over some headings their title begins, which names a procedure or a day; 0 where there is none. */
function titleOver(lines: readonly Line[], headings: number): number {
  const above = lines.slice(Math.max(0, headings - LONGEST_TITLE), headings);
  const amounts = above.findLastIndex((line) => lineTokens(line).money.length > 0);
  const begin = above.findIndex(
    (line, at) => at > amounts && (namesProcedure(line) || ownDates(line).length > 0),
  );
  return begin < 0 ? 0 : above.length - begin;
}
