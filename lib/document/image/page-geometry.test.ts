import { expect, test } from 'vitest';
import { FLAT, type PageGeometry, quarterTurns } from '#lib/document/image/page-geometry.ts';
import { turnSheet } from '#lib/document/image/turn-sheet.ts';

const SHEET = { width: 300, height: 400, perspective: [1, 0, 0, 0, 1, 0, 0, 0, 1] } as const;

/** The geometry of a sheet whose lines run in a direction, in degrees down from the right. */
function aSheetRunning(degrees: number): PageGeometry {
  return { ...turnSheet(SHEET, degrees), scale: 1, slopes: { top: 0, bottom: 0 }, bend: FLAT };
}

test.for([
  [0, undefined],
  [8, undefined],
  [90, 3],
  [86, 3],
  [180, 2],
  [-90, 1],
  [270, 1],
] as const)(
  'a page whose lines run %d degrees down from the right is turned right by %s quarters',
  ([degrees, expected]) => {
    expect(quarterTurns(aSheetRunning(degrees))).toBe(expected);
  },
);
