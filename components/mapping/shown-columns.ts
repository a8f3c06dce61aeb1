import { columnLabel } from '#components/mapping/column-label.ts';
import type { ShownColumn } from '#components/mapping/MappingColumns.tsx';
import { columnNames } from '#lib/payout/header-signature.ts';
import type { Reading } from '#lib/vault/schema.ts';

/** The columns of a statement as they are asked about; their values are known only while something is unclear. */
export function shownColumns({ columns, headings = [] }: Reading): readonly ShownColumn[] {
  const named =
    columns.length > 0 ? columns : columnNames(headings).map((column) => ({ column, samples: [] }));
  return named.map(({ column, samples }) => ({
    column,
    label: columnLabel(column, headings),
    samples,
  }));
}
