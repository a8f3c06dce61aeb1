import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, aPageOfWords } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';

/** Where the allowed amount of a service comes from whose cell has it so many points higher than the row is. */
function originOfLifted(points: number): string | undefined {
  const { words } = aPage([...TITLE, HEADINGS, FIRST, SECOND], { columnWidth: 80, pitch: 24 });
  const page = aPageOfWords(
    words.map((word) => {
      const [left, top, right, bottom] = word.box;
      return word.text === '142.80'
        ? { ...word, box: [left, top - points, right, bottom - points] as const }
        : word;
    }),
  );
  const reading = readEob([page]);
  const [line] = reading.outcome === 'read' ? reading.claims.flatMap(({ lines }) => lines) : [];
  return line?.figures.allowed?.origin;
}

test.for([
  [5, 'read'],
  [12, 'derived'],
] as const)('an amount %i points over its row is %s', ([points, origin]) =>
  expect(originOfLifted(points)).toBe(origin),
);
