import { balancedAdjustments, findAdjustmentLists } from '#lib/eob/tables/adjustment-lists.ts';
import { withCodesInStep } from '#lib/eob/tables/codes-in-step.ts';
import { findCards } from '#lib/eob/tables/find-cards.ts';
import { findLabelPairs } from '#lib/eob/tables/find-label-pairs.ts';
import { findSections, type Section } from '#lib/eob/tables/find-sections.ts';
import { findTransposedTables, linesOfTransposed } from '#lib/eob/tables/find-transposed.ts';
import { withHeadingsOfAmounts } from '#lib/eob/tables/headings-of-amounts.ts';
import { findInterest } from '#lib/eob/tables/interest-lines.ts';
import { layeredToTable } from '#lib/eob/tables/layered-rows.ts';
import { withListsUnderRows } from '#lib/eob/tables/lists-under-rows.ts';
import { withoutNextTitles } from '#lib/eob/tables/next-title.ts';
import { withOuterRows } from '#lib/eob/tables/outer-rows.ts';
import { pairsToTables } from '#lib/eob/tables/pairs-to-tables.ts';
import { withReasonsBeneath } from '#lib/eob/tables/reasons-beneath.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import { sectionToTable } from '#lib/eob/tables/section-to-table.ts';
import { withSentencesUnderRows } from '#lib/eob/tables/sentences-under-rows.ts';
import { stackedToTable } from '#lib/eob/tables/stacked-cells.ts';
import { withTaggedShares } from '#lib/eob/tables/tagged-shares.ts';
import { withTiersApart } from '#lib/eob/tables/tiered-headings.ts';
import { findToldServices } from '#lib/eob/tables/told-services.ts';
import type { TurnedZone } from '#lib/eob/words/turned-headings.ts';
import type { Line } from '#lib/table/lines.ts';

/** All tables of amounts: printed upright or on their side, as cards, as labels with an amount, or in sentences. */
export function findServiceTables(
  lines: readonly Line[],
  turnedZones: readonly TurnedZone[] = [],
): readonly ServiceTable[] {
  const adjusted = balancedAdjustments(lines);
  const transposed = findTransposedTables(lines).filter(
    ({ rows }) => !rows.some(({ at }) => adjusted.has(at)),
  );
  const told = findToldServices(lines);
  const onTheirSide = linesOfTransposed(transposed);
  const sections = withOuterRows(lines, withoutNextTitles(lines, findSections(lines, turnedZones)));
  const found = withTiersApart(lines, sections)
    .flatMap((section) => beside(section, transposed) ?? [])
    .map((section) => withHeadingsOfAmounts(lines, section))
    .flatMap(
      (section) =>
        layeredToTable(lines, section) ??
        stackedToTable(lines, section) ??
        sectionToTable(lines, section) ??
        [],
    )
    .filter(({ rows }) => !rows.some(({ at }) => told.lines.has(at)));
  const upright = withTaggedShares(lines, withReasonsBeneath(lines, found));
  const cards = findCards(lines, upright);
  const tables = [
    ...upright.filter((table) => !cards.includes(table)),
    ...transposed,
    ...told.tables,
  ];
  const taken = [...onTheirSide, ...told.lines, ...linesOfListsUnder(lines, upright)];
  const pairs = findLabelPairs(lines, tables, cards, new Set(taken));
  const explained = withSentencesUnderRows(lines, tables, pairs);
  const listed = withListsUnderRows(
    explained.tables,
    pairsToTables(lines, explained.pairs, explained.tables),
  );
  const rows = new Set(listed.flatMap((table) => table.rows.map(({ at }) => at)));
  return [...withCodesInStep(lines, listed), ...findInterest(lines, rows)];
}

/** The lines of adjustments that explain a row of some tables. */
function linesOfListsUnder(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly number[] {
  const lists = findAdjustmentLists(lines).filter(({ isBalanced }) => isBalanced);
  if (lists.length === 0) return [];
  const rows = new Set(tables.flatMap((table) => table.rows.map(({ at }) => at)));
  return lists.flatMap((list) =>
    rows.has(list.under ?? -1) ? list.lines.map(({ at }) => at) : [],
  );
}

/** A section without what lies on its side under its rows; undefined where its headings are labels of such a table. */
function beside(section: Section, transposed: readonly ServiceTable[]): Section | undefined {
  if (transposed.some(({ from, to }) => section.from < to && section.bodyFrom > from)) {
    return undefined;
  }
  const below = transposed.filter(({ from }) => from >= section.bodyFrom);
  return { ...section, to: Math.min(section.to, ...below.map(({ from }) => from)) };
}
