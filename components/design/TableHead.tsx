/** One column of a table: what its heading says, and how the column is shown. */
export interface TableColumn {
  readonly heading: string;
  /** Its cells are figures, set to the right. */
  readonly isNumber?: boolean;
  /** Left out where the screen is narrow. */
  readonly isOnlyWide?: boolean;
  /** The heading is read out and not shown. */
  readonly isUnseen?: boolean;
}

export interface TableHeadProps {
  readonly columns: readonly TableColumn[];
}

/** The head of a table that is not sorted by a press on it. */
export function TableHead({ columns }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.heading} scope="col" className={classOf(column)}>
            {column.isUnseen === true ? (
              <span className="sl-visually-hidden">{column.heading}</span>
            ) : (
              column.heading
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function classOf({ isNumber = false, isOnlyWide = false }: TableColumn): string | undefined {
  const names = [...(isNumber ? ['sl-number'] : []), ...(isOnlyWide ? ['sl-only-wide'] : [])];
  return names.length === 0 ? undefined : names.join(' ');
}
