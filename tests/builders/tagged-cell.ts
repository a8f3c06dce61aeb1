import type { TaggedCell } from '#lib/document/schema.ts';
import { aWord } from '#tests/builders/page.ts';

/** Nobody could tell from their places what belongs together: all cells stand on one heap. */
const HEAP = { left: 300, top: 400 };

export interface CellOptions {
  readonly isNamed?: boolean;
  readonly isHeading?: boolean;
}

/** A cell of a table that a file marks, under the heading of its column. Each line of the text is printed below the other. */
export function aTaggedCell(text: string, column: number, options: CellOptions = {}): TaggedCell {
  const { isNamed = true, isHeading = false } = options;
  const lines = text.split('\n');
  const words = lines.flatMap((line, index) =>
    line
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => aWord(word, HEAP.left + column, HEAP.top + 12 * index)),
  );
  const id = `heading ${column}`;
  return {
    words,
    isHeading,
    columnSpan: 1,
    rowSpan: 1,
    id: isHeading && isNamed ? id : undefined,
    under: isHeading || !isNamed ? [] : [id],
  };
}
