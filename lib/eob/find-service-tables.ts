import { findSections } from '#lib/eob/find-sections.ts';
import type { ServiceTable } from '#lib/eob/schema.ts';
import { sectionToTable } from '#lib/eob/section-to-table.ts';
import type { Line } from '#lib/table/lines.ts';

/** All tables of amounts in a document, in its order. */
export function findServiceTables(lines: readonly Line[]): readonly ServiceTable[] {
  return findSections(lines).flatMap((section) => sectionToTable(lines, section) ?? []);
}
