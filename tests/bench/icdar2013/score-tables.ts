import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PdfEngine } from '#lib/document/pdf/engine.ts';
import { readPdf } from '#lib/document/pdf/read-pdf.ts';
import type { Page, Word } from '#lib/document/schema.ts';
import type { Grid, GridCell } from '#lib/table/grid.ts';
import { regionToGrid } from '#lib/table/region-to-grid.ts';
import { ReadError } from '#lib/values/read-error.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import {
  type AdjacencyCounts,
  addCounts,
  compareAdjacency,
  f1,
  NO_PAIRS,
  type PlacedCell,
} from '#tests/bench/icdar2013/adjacency.ts';
import { parseTruth, type TruthRegion } from '#tests/bench/icdar2013/truth.ts';

/** How well the tables of one document were found, from 0 to 1. */
interface DocumentScore {
  readonly name: string;
  readonly regions: number;
  /** F1 of all pairs of neighbouring cells, and of pairs of figures. */
  readonly all: number;
  readonly figures: number;
  /** Service lines that the reader of EOBs sees in it; none of these documents is an EOB. */
  readonly serviceLines: number;
}

/** The scores of all documents, and their means. */
export interface TableScore {
  readonly documents: readonly DocumentScore[];
  readonly all: number;
  readonly figures: number;
}

/** Words this far outside of the box around a region's cells, in points, are still in it. */
const MARGIN = 2;
/** The middle of small letters above the bottom of a word's box, as a share of its size. */
const MIDDLE = 0.52;

/** Finds the tables of the documents with ground truth in a folder, given their regions, and compares. */
export async function scoreTables(folder: string, engine: PdfEngine): Promise<TableScore> {
  const documents: DocumentScore[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    const truth = path.join(folder, file.replace(/\.pdf$/, '-str.xml'));
    if (!file.endsWith('.pdf') || !existsSync(truth)) continue;
    const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
    const regions = parseTruth(readFileSync(truth, 'utf8'));
    // oxlint-disable-next-line no-await-in-loop -- one document after another bounds the memory
    documents.push(await scoreDocument(file, bytes, regions, engine));
  }
  return {
    documents,
    all: mean(documents.map(({ all }) => all)),
    figures: mean(documents.map(({ figures }) => figures)),
  };
}

async function scoreDocument(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  regions: readonly TruthRegion[],
  engine: PdfEngine,
): Promise<DocumentScore> {
  const pages = await readPdf(engine, bytes);
  let sum: AdjacencyCounts = { all: NO_PAIRS, figures: NO_PAIRS };
  for (const region of regions) {
    const page = pages.find(({ number }) => number === region.page);
    const grid = regionToGrid(page === undefined ? [] : wordsInRegion(page, region));
    const counts = compareAdjacency(region.cells, gridToCells(grid));
    sum = {
      all: addCounts(sum.all, counts.all),
      figures: addCounts(sum.figures, counts.figures),
    };
  }
  return {
    name: path.basename(file, '.pdf'),
    regions: regions.length,
    all: f1(sum.all),
    figures: f1(sum.figures),
    serviceLines: await countServiceLines(file, bytes, engine),
  };
}

/** The truth counts heights from the bottom of the page, a page from its top. */
function wordsInRegion(
  { height, words }: Page,
  { box: [left, bottom, right, top] }: TruthRegion,
): readonly Word[] {
  return words.filter(({ box: [wordLeft, , wordRight, wordBottom], size }) => {
    const x = (wordLeft + wordRight) / 2;
    const y = height - wordBottom + MIDDLE * size;
    return x > left - MARGIN && x < right + MARGIN && y > bottom - MARGIN && y < top + MARGIN;
  });
}

function gridToCells({ rows }: Grid): readonly PlacedCell[] {
  const placed = new Map<GridCell, PlacedCell>();
  for (const [firstRow, { cells }] of rows.entries()) {
    for (const cell of cells) {
      if (cell === undefined || placed.has(cell)) continue;
      const { text, firstColumn, columnSpan, rowSpan } = cell;
      placed.set(cell, {
        text,
        firstRow,
        firstColumn,
        lastRow: firstRow + rowSpan - 1,
        lastColumn: firstColumn + columnSpan - 1,
      });
    }
  }
  return [...placed.values()];
}

async function countServiceLines(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  pdfEngine: PdfEngine,
): Promise<number> {
  try {
    const { claims } = await readFile({ name, bytes }, { pdfEngine });
    return claims.reduce((count, { lines }) => count + lines.length, 0);
  } catch (error) {
    if (error instanceof ReadError) return 0;
    throw error;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
