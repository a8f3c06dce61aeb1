import { namesProcedure, ownDates } from '#lib/eob/facts/service-dates.ts';
import type { Section } from '#lib/eob/tables/find-sections.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A title of a service has no more lines. */
const LONGEST_TITLE = 5;

/**
 * The sections, each without the title of the next: where several small tables stand under the procedure and the day
 * of their service, the lines over the next headings are of the next service, however near they stand to the amounts
 * of this one. How long a title is, the shortest one tells: over the others may stand words of the row above it. But
 * rows under a day of their own take none from the next title. The first table tells whether tables have titles, for
 * no row stands above it; rows with days between them have those.
 */
export function withoutNextTitles(
  lines: readonly Line[],
  sections: readonly Section[],
): readonly Section[] {
  const titles = sections.map((section) => titleOver(lines, section));
  if (titles[0] === undefined || titles[0].length === 0) return sections;
  if (sections.some((section) => hasDaysBetweenRows(lines, section))) return sections;
  const shortest = Math.min(...titles.flatMap(({ length }) => (length > 0 ? [length] : [])));
  return sections.map((section, index) => {
    const begin = beginningOf(lines, sections, index);
    const [own, next] = [titles[begin], titles[index + 1]];
    if (own === undefined || next === undefined || own.length === 0 || next.length === 0) {
      return section;
    }
    const length = own.days > 0 ? Math.max(shortest, next.days) : shortest;
    return { ...section, to: Math.max(section.bodyFrom, section.to - length) };
  });
}

/** The first of the sections of one service: headings right under the only amounts of others go on with their service. */
function beginningOf(lines: readonly Line[], sections: readonly Section[], index: number): number {
  const [before, section] = [sections[index - 1], sections[index]];
  if (before === undefined || section === undefined) return index;
  const [only, ...others] = lines.slice(before.bodyFrom, section.from);
  const isUnder = only !== undefined && others.length === 0 && hasMoney(only);
  return isUnder ? beginningOf(lines, sections, index - 1) : index;
}

/** Whether between rows of a section stand lines with a day and without amounts. */
function hasDaysBetweenRows(lines: readonly Line[], { bodyFrom, to }: Section): boolean {
  const body = lines.slice(bodyFrom, to);
  const between = body.slice(
    body.findIndex(hasMoney) + 1,
    Math.max(0, body.findLastIndex(hasMoney)),
  );
  return between.some((line) => !hasMoney(line) && ownDates(line).length > 0);
}

/** How many lines over headings begins what names a procedure or a day; and how many, a day. 0: nothing does. */
interface Title {
  readonly length: number;
  readonly days: number;
}

/**
 * The lines right over the headings of a section, below any amounts. Where its first row has its own day, beside its
 * amounts or on the line over them, one over its headings is of something else: of the claim, or of its decision.
 */
function titleOver(lines: readonly Line[], { from, bodyFrom, to }: Section): Title {
  const above = lines.slice(Math.max(0, from - LONGEST_TITLE), from);
  const amounts = above.findLastIndex(hasMoney);
  const under = above.slice(amounts + 1);
  const lengthFrom = (isOf: (line: Line) => boolean) => {
    const begin = under.findIndex(isOf);
    return begin < 0 ? 0 : under.length - begin;
  };
  const body = lines.slice(bodyFrom, to);
  const first = body.slice(0, body.findIndex(hasMoney) + 1);
  if (first.some((line) => ownDates(line).length > 0)) {
    return { length: lengthFrom(namesProcedure), days: 0 };
  }
  return {
    length: lengthFrom((line) => namesProcedure(line) || ownDates(line).length > 0),
    days: lengthFrom((line) => ownDates(line).some((day) => day.to === undefined)),
  };
}

function hasMoney(line: Line): boolean {
  return lineTokens(line).money.length > 0;
}
