/** A column of a table in plain text. Figures stand at the right. */
export interface TextColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

const GAP = '  ';

/** A table with aligned columns for a screen of fixed-width letters; one line a row, headings underlined. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map(({ heading }, index) =>
    Math.max(...[heading, ...rows.map((row) => row[index] ?? '')].map((cell) => widthOf(cell))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? '';
        const blank = ' '.repeat((widths[index] ?? 0) - widthOf(cell));
        return align === 'right' ? blank + cell : cell + blank;
      })
      .join(GAP)
      .trimEnd();
  const headings = line(columns.map(({ heading }) => heading));
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [headings, rule, ...rows.map((row) => line(row))];
}

/** Letters as they are seen: an accent takes no place of its own. */
function widthOf(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
