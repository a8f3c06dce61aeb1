import { expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { partCentredRows } from '#lib/payout/part-centred-rows.ts';
import { regionToGrid } from '#lib/table/region-to-grid.ts';
import { aWord } from '#tests/builders/page.ts';

const COLUMNS = [40, 140, 240, 420];
const LEADING = 10;

/** Rows from the top down whose cells of several lines (`a\nb`) are centred on the others, or begin beside them. */
function region(rows: readonly (readonly string[])[], isCentred = true): readonly Word[] {
  let top = 40;
  return rows.flatMap((row) => {
    const most = Math.max(...row.map((cell) => cell.split('\n').length));
    const words = row.flatMap((cell, column) => {
      const lines = cell.split('\n');
      const lead = isCentred ? ((most - lines.length) * LEADING) / 2 : 0;
      return lines.flatMap((line, at) =>
        line === '' ? [] : placeLine(line, COLUMNS[column] ?? 0, top + lead + at * LEADING),
      );
    });
    top += most * LEADING + 4;
    return words;
  });
}

function placeLine(line: string, left: number, top: number): readonly Word[] {
  let at = left;
  return line.split(' ').map((text) => {
    const word = aWord(text, at, top, { size: 8 });
    at = word.box[2] + 2;
    return word;
  });
}

const textsOf = (words: readonly Word[]) =>
  partCentredRows(regionToGrid(words)).map(({ cells }) => cells.map((cell) => cell?.text ?? ''));

const HEAD = ['Session date', 'Client', 'Appointment', 'Amount'];
const ROWS = [
  ['04/11/2025', 'K. A.', 'Missed\nappointment', '$70.00'],
  ['04/13/2025', 'T. M.', 'Session', '$94.00'],
  ['04/14/2025', 'B. O.', 'Late\ncancellation', '$70.00'],
  ['04/16/2025', 'E. N.', 'Session of\nthe couple\nand family', '$96.00'],
  ['04/17/2025', 'S. H.', 'Session', '$94.00'],
];
const whole = ROWS.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')));

test('cells that are centred on their day belong to it, lines above it and all', () =>
  expect(textsOf(region([HEAD, ...ROWS]))).toEqual([HEAD, ...whole]));

test('cells that begin beside their day are left as they were', () => {
  const words = region([HEAD, ...ROWS], false);
  const { rows } = regionToGrid(words);
  expect(partCentredRows(regionToGrid(words))).toEqual(rows);
});
