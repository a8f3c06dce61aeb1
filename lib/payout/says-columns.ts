import type { ColumnMapping } from '#lib/payout/schema.ts';

/** Whether a person said how the columns are to be read, and not only which platform the statement is from. */
export function saysColumns({ columns, without, dateOrder }: ColumnMapping): boolean {
  return Object.keys(columns).length > 0 || without !== undefined || dateOrder !== undefined;
}
