import { findLabelPairs, isCard } from '#lib/eob/find-label-pairs.ts';
import { findSections } from '#lib/eob/find-sections.ts';
import { pairsToTables } from '#lib/eob/pairs-to-tables.ts';
import type { ServiceTable } from '#lib/eob/schema.ts';
import { sectionToTable } from '#lib/eob/section-to-table.ts';
import type { TurnedZone } from '#lib/eob/turned-headings.ts';
import type { Line } from '#lib/table/lines.ts';

/** All tables of amounts in a document: printed as tables, as cards, or as labels with an amount after them. */
export function findServiceTables(
  lines: readonly Line[],
  turnedZones: readonly TurnedZone[] = [],
): readonly ServiceTable[] {
  const sections = findSections(lines, turnedZones).flatMap(
    (section) => sectionToTable(lines, section) ?? [],
  );
  const cards = sections.filter((table) => isCard(lines, table));
  const tables = sections.filter((table) => !cards.includes(table));
  return [...tables, ...pairsToTables(lines, findLabelPairs(lines, tables, cards))];
}
