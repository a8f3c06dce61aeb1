import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Side of the cells in which the paper's white is measured, in pixels. */
const CELL = 8;
/** The paper is as bright as the brightest quarter of a cell, which grain does not sway. */
const PAPER_SHARE = 0.25;
/** Ink is narrower than this many cells on each side; what is wider is light or shadow, or a band. */
const INK_REACH = 3;
/** A band is narrower than this many cells on each side. */
const BAND_REACH = 14;
/** Paper is taken to be at least this bright, for no cell is divided by nothing. */
const DARKEST_PAPER = 40;
/** What is much darker than the paper on both sides of it is printed, as a band for white letters is, and no shadow. */
const DARKEST_BETWEEN = 0.8;
/** What is darker than this share of the brightest paper is no paper but the table that it lies on. */
const DARKEST_SHADOW = 0.3;
/** Pixels this bright after flattening are paper. */
const NEARLY_WHITE = 250;

/** Divides each pixel by the white of the paper around it, so that shadows and coloured grounds turn white, and a dark table too. */
export function flattenPaper(image: GreyImage): GreyImage {
  const { width, height, data } = image;
  const paper = withoutBands(withoutInk(measurePaper(image)));
  const darkest = DARKEST_SHADOW * paper.white.reduce((most, white) => Math.max(most, white), 0);
  const flat = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = blendRows(paper, y);
    for (let x = 0; x < width; x += 1) {
      const [left, share] = placeBetween(x, paper.columns);
      const white = (row[left] ?? WHITE) * (1 - share) + (row[left + 1] ?? WHITE) * share;
      const shade = ((data[y * width + x] ?? WHITE) * WHITE) / white;
      flat[y * width + x] = shade > NEARLY_WHITE || white < darkest ? WHITE : shade;
    }
  }
  return { width, height, data: flat };
}

/** The white of the paper, cell by cell. */
interface Paper {
  readonly columns: number;
  readonly rows: number;
  readonly white: Float32Array;
}

function measurePaper({ width, height, data }: GreyImage): Paper {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const white = new Float32Array(columns * rows);
  const counts = new Uint32Array(WHITE + 1);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      let total = 0;
      for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y += 1) {
        for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x += 1) {
          const shade = data[y * width + x] ?? WHITE;
          counts[shade] = (counts[shade] ?? 0) + 1;
          total += 1;
        }
      }
      white[row * columns + column] = Math.max(brightest(counts, total), DARKEST_PAPER);
    }
  }
  return { columns, rows, white };
}

/** The shade that the brightest `PAPER_SHARE` of the counted pixels reach. */
function brightest(counts: Uint32Array, total: number): number {
  let seen = 0;
  for (let shade = WHITE; shade > 0; shade -= 1) {
    seen += counts[shade] ?? 0;
    if (seen > total * PAPER_SHARE) return shade;
  }
  return 0;
}

/** Fills what is dark and narrow with the paper around it, and keeps the edges of shadows where they are (a closing). */
function withoutInk(paper: Paper): Paper {
  const spread = extreme(paper, Math.max, { from: -INK_REACH, to: INK_REACH });
  return extreme(spread, Math.min, { from: -INK_REACH, to: INK_REACH });
}

/** Lightens what has paper close by above and below it, or to its left and right. */
function withoutBands(paper: Paper): Paper {
  const { columns, rows, white } = paper;
  const before = { from: -BAND_REACH, to: 0 };
  const after = { from: 0, to: BAND_REACH };
  const [above, below] = [
    alongColumns(paper, Math.max, before),
    alongColumns(paper, Math.max, after),
  ];
  const [left, right] = [alongRows(paper, Math.max, before), alongRows(paper, Math.max, after)];
  const between = white.map((shade, at) => {
    const upright = Math.min(above.white[at] ?? shade, below.white[at] ?? shade);
    const level = Math.min(left.white[at] ?? shade, right.white[at] ?? shade);
    return Math.max(shade, DARKEST_BETWEEN * Math.max(upright, level));
  });
  return { columns, rows, white: between };
}

type Choice = (one: number, other: number) => number;

/** The cells from so many before each to so many behind it. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

function extreme(paper: Paper, choose: Choice, reach: Reach): Paper {
  return alongColumns(alongRows(paper, choose, reach), choose, reach);
}

function alongRows(paper: Paper, choose: Choice, reach: Reach): Paper {
  return along(paper, choose, reach, {
    step: 1,
    placeOf: (at) => at % paper.columns,
    length: paper.columns,
  });
}

function alongColumns(paper: Paper, choose: Choice, reach: Reach): Paper {
  const { columns, rows } = paper;
  return along(paper, choose, reach, {
    step: columns,
    placeOf: (at) => Math.floor(at / columns),
    length: rows,
  });
}

/** A way through the cells: from one to the next, and where a cell stands on its way. */
interface Way {
  readonly step: number;
  readonly length: number;
  readonly placeOf: (at: number) => number;
}

/** Each cell as the chosen of those within reach, cut at the edges. */
function along(
  paper: Paper,
  choose: Choice,
  { from, to }: Reach,
  { step, length, placeOf }: Way,
): Paper {
  const white = paper.white.map((shade, at) => {
    const place = placeOf(at);
    const [first, last] = [Math.max(from, -place), Math.min(to, length - 1 - place)];
    let chosen = shade;
    for (let off = first; off <= last; off += 1) {
      chosen = choose(chosen, paper.white[at + off * step] ?? shade);
    }
    return chosen;
  });
  return { ...paper, white };
}

/** The paper's white at each cell's middle, blended between the rows of cells around line `y`. */
function blendRows({ columns, rows, white }: Paper, y: number): Float32Array {
  const [above, share] = placeBetween(y, rows);
  const below = Math.min(rows - 1, above + 1);
  const blended = new Float32Array(columns + 1);
  for (let column = 0; column < columns; column += 1) {
    const [upper, lower] = [white[above * columns + column], white[below * columns + column]];
    blended[column] = (upper ?? WHITE) * (1 - share) + (lower ?? WHITE) * share;
  }
  blended[columns] = blended[columns - 1] ?? WHITE;
  return blended;
}

/** The cell whose middle lies before a pixel, and how far the pixel is on the way to the next middle. */
function placeBetween(pixel: number, cells: number): readonly [number, number] {
  const place = Math.min(Math.max(0, pixel / CELL - 0.5), cells - 1);
  const cell = Math.floor(place);
  return [cell, place - cell];
}
