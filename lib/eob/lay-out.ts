import type { Page, TaggedTable, Word } from '#lib/document/schema.ts';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import type { TaggedGrid } from '#lib/eob/marks/tagged-tables.ts';
import type { PageTable } from '#lib/eob/page/page-units.ts';
import { servicesOf, tableToServiceTables } from '#lib/eob/page/table-to-service-tables.ts';
import { findServiceTables } from '#lib/eob/tables/find-service-tables.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import { withLabelsFirst } from '#lib/eob/words/labels-first.ts';
import { findTurnedZones } from '#lib/eob/words/turned-headings.ts';
import { withLabelsUnstacked } from '#lib/eob/words/unstacked-labels.ts';
import { withoutBoxNumbers } from '#lib/table/box-numbers.ts';
import { withExplanationsApart } from '#lib/table/explained-rows.ts';
import { joinBrokenDays } from '#lib/table/join-broken-days.ts';
import { joinLabels } from '#lib/table/join-labels.ts';
import { joinSentences } from '#lib/table/join-sentences.ts';
import type { Line } from '#lib/table/lines.ts';
import { withPushedAmounts } from '#lib/table/pushed-amounts.ts';
import { pageToReadingLines } from '#lib/table/split-side-by-side.ts';

/** A document laid out to be read: its lines, and the tables and facts on them. */
export interface LaidOutDocument {
  readonly lines: readonly Line[];
  readonly tables: readonly ServiceTable[];
  readonly facts: readonly ClaimFact[];
}

/** The document by where its words stand. */
export function layOutByPlace(pages: readonly Page[]): LaidOutDocument {
  const lines = pages.flatMap(linesOfPage);
  const tables = findServiceTables(lines, pages.flatMap(findTurnedZones));
  return { lines, tables, facts: findClaimFacts(lines) };
}

/** The lines of a page in the order in which they are read: sentences whole, and labels before their amounts. */
function linesOfPage(page: Page): readonly Line[] {
  const printed = withPushedAmounts(withoutBoxNumbers(pageToReadingLines(page)));
  const lines = withExplanationsApart(printed);
  return withLabelsUnstacked(withLabelsFirst(joinSentences(joinLabels(joinBrokenDays(lines)))));
}

/** Whether a marked table has a row of a service. */
function isOfServices(grid: TaggedGrid): boolean {
  const lines: Line[] = [];
  return servicesOf(addGrid(lines, grid), lines).some(({ rows }) =>
    rows.some(({ kind, date, code }) => kind === 'service' && (date ?? code) !== undefined),
  );
}

/**
 * The document by the tables of services that the file itself marks; undefined where it marks none. `marked`: the
 * tables under headings of each page.
 */
export function layOutByTags(
  pages: readonly Page[],
  marked: readonly (readonly TaggedGrid[])[],
): LaidOutDocument | undefined {
  const lines: Line[] = [];
  const grids: PageTable[] = [];
  const ofServices = marked.map((onPage) => onPage.filter(isOfServices));
  if (ofServices.every((onPage) => onPage.length === 0)) return undefined;
  for (const [index, page] of pages.entries()) {
    const services = ofServices[index] ?? [];
    const others = (page.tagged?.tables ?? [])
      .filter((table) => !services.some((grid) => grid.table === table))
      .flatMap(wordsOf);
    const rest = page.tagged === undefined ? page.words : [...page.tagged.rest, ...others];
    grids.push(...addPage(lines, { ...page, words: rest }, services));
  }
  const read = grids.map((grid) => tableToServiceTables(grid, lines));
  const tagged = new Set(grids.flatMap(({ from, rows }) => linesOf(from, rows.at(-1)?.at ?? from)));
  const tables = findServiceTables(lines, pages.flatMap(findTurnedZones)).filter(
    ({ rows }) => !rows.some(({ at }) => tagged.has(at)),
  );
  const facts = [...findClaimFacts(lines), ...read.flatMap((each) => each.facts)];
  return {
    lines,
    tables: [...read.flatMap((each) => each.tables), ...tables],
    facts: facts.toSorted((a, b) => a.at - b.at),
  };
}

/** Adds the lines of a page, each tagged table where it stands among them. */
function addPage(lines: Line[], page: Page, grids: readonly TaggedGrid[]): readonly PageTable[] {
  const open = grids.toSorted((a, b) => topOf(a) - topOf(b));
  const tables: PageTable[] = [];
  for (const line of linesOfPage(page)) {
    while (open[0] !== undefined && topOf(open[0]) < line.box[1]) {
      const [grid] = open.splice(0, 1);
      if (grid !== undefined) tables.push(addGrid(lines, grid));
    }
    lines.push(line);
  }
  return [...tables, ...open.map((grid) => addGrid(lines, grid))];
}

function topOf({ table }: TaggedGrid): number {
  return Math.min(...wordsOf(table).map(({ box }) => box[1]));
}

function wordsOf({ rows }: TaggedTable): readonly Word[] {
  return rows.flatMap((row) => row.flatMap((cell) => cell.words));
}

function addGrid(lines: Line[], { headings, headingLines, rows }: TaggedGrid): PageTable {
  const from = lines.length;
  lines.push(...headingLines);
  const placed = rows.map(({ row, line }) => ({ row, at: lines.push(line) - 1 }));
  return { kind: 'table', place: '', from, headings, rows: placed };
}

function linesOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
