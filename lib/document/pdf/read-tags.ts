import type { PlacedTurnedText } from '#lib/document/pdf/place-runs.ts';
import type { TagCell, TagTable } from '#lib/document/pdf/tag-tables.ts';
import type { PlacedRun } from '#lib/document/pdf/text-items-to-words.ts';
import type { TaggedCell, TaggedContent, TaggedTable, Word } from '#lib/document/schema.ts';

/** What stands on a page, and how its runs become words. */
export interface PageRuns {
  readonly runs: readonly PlacedRun[];
  /** What was typed into fields; no table of the file's structure holds it. */
  readonly typed: readonly PlacedRun[];
  readonly turned: readonly PlacedTurnedText[];
  readonly toWords: (runs: readonly PlacedRun[]) => readonly Word[];
}

/** Tables with fewer rows or columns are lists of labels, or only lay out the page. */
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;
/** A table reaches over no more columns and rows than this. */
const MOST_PLACES = 200;

/** The tables of a page's structure with their words; undefined where it marks none that holds any. */
export function readTags(tags: readonly TagTable[], page: PageRuns): TaggedContent | undefined {
  const takeRuns = takerOf(page.runs);
  const takeTurned = takerOf(page.turned);
  const taken = new Set<PlacedRun>();
  const tables = tags.filter(isGrid).flatMap((rows): readonly TaggedTable[] => {
    const own = rows.map((row) =>
      row.map((cell) => {
        const runs = cell.spanIds.flatMap(takeRuns);
        const turned = cell.spanIds.flatMap(takeTurned).flatMap(turnedToWords);
        return { runs, tagged: toCell(cell, [...turned, ...page.toWords(runs)]) };
      }),
    );
    const all = own.flat().flatMap(({ runs }) => runs);
    if (all.length === 0) return [];
    for (const run of all) taken.add(run);
    return [{ rows: own.map((row) => row.map(({ tagged }) => tagged)) }];
  });
  if (tables.length === 0) return undefined;
  const others = page.runs.filter((run) => !taken.has(run));
  return { tables, rest: page.toWords([...others, ...page.typed]) };
}

interface InSpan {
  readonly spanId?: string | undefined;
}

/** Hands out what stands in a span, once: whatever else a file says, one text stands in one cell. */
function takerOf<Item extends InSpan>(items: readonly Item[]): (id: string) => readonly Item[] {
  const bySpan = Map.groupBy(items, ({ spanId }) => spanId);
  return (id) => {
    const found = bySpan.get(id) ?? [];
    bySpan.delete(id);
    return found;
  };
}

function isGrid(rows: TagTable): boolean {
  const wide = rows.filter((row) => row.length >= FEWEST_COLUMNS);
  return wide.length >= FEWEST_ROWS;
}

function toCell(
  { isHeading, columnSpan, rowSpan, id, under }: TagCell,
  words: readonly Word[],
): TaggedCell {
  return {
    words,
    isHeading,
    id,
    under,
    columnSpan: Math.min(columnSpan, MOST_PLACES),
    rowSpan: Math.min(rowSpan, MOST_PLACES),
  };
}

/** The words of a text at a right angle, all at its place. */
function turnedToWords({ text, box, size, mark }: PlacedTurnedText): readonly Word[] {
  return text.split(/\s+/).map((part) => ({ text: part, box, size, mark }));
}
