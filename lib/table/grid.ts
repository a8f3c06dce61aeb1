import type { Word } from '#lib/document/schema.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** The band of a page that the cells of one column take up, in points. */
export interface GridColumn {
  readonly left: number;
  readonly right: number;
}

/** One printed cell, its wrapped lines joined by blanks. */
export interface GridCell {
  readonly text: string;
  readonly box: Box;
  readonly words: readonly Word[];
  readonly firstColumn: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** One row: for each column the cell that covers it. A cell that spans several places stands at each of them. */
interface GridRow {
  readonly cells: readonly (GridCell | undefined)[];
}

/** A table as it is printed, whatever it is about. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}
