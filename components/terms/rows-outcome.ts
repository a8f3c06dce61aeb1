/** A row of a form. `id` tells it apart as long as the form is open. */
export interface DraftRow {
  readonly id: string;
}

/** The rows are either sound, or there are errors, by the id of each row, that keep them from being so. */
export type RowsOutcome<Value, Errors> =
  | { readonly status: 'sound'; readonly value: Value }
  | { readonly status: 'unsound'; readonly errors: ReadonlyMap<string, Errors> };

/** What is wrong with each row; rows with nothing wrong are left out. */
export function errorsByRow<Row extends DraftRow, Errors extends object>(
  rows: readonly Row[],
  findErrors: (row: Row) => Errors,
): ReadonlyMap<string, Errors> {
  return new Map(
    rows.flatMap((row) => {
      const found = findErrors(row);
      return Object.keys(found).length === 0 ? [] : [[row.id, found] as const];
    }),
  );
}
