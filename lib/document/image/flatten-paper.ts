import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Side of the blocks in which the paper's white is measured, in pixels. */
const BLOCK = 48;
/** The paper is as bright as the brightest tenth of a block. */
const PAPER_SHARE = 0.1;
/** A block darker than this is no paper; brightening it further would show noise only. */
const DARKEST_PAPER = 40;
/** Paper darkens slowly: a block much darker than those around it is printed, as white letters on a band are. */
const NEIGHBOURS = 2;
const DARKEST_NEIGHBOUR = 0.8;
/** Pixels this bright after flattening are paper. */
const NEARLY_WHITE = 250;

/** Divides each pixel by the white of the paper around it, so that shadows and coloured grounds turn white. */
export function flattenPaper(image: GreyImage): GreyImage {
  const { width, height, data } = image;
  const paper = measurePaper(image);
  const flat = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = blendRows(paper, y);
    for (let x = 0; x < width; x += 1) {
      const [left, share] = placeBetween(x, paper.columns);
      const white = (row[left] ?? WHITE) * (1 - share) + (row[left + 1] ?? WHITE) * share;
      const shade = ((data[y * width + x] ?? WHITE) * WHITE) / white;
      flat[y * width + x] = shade > NEARLY_WHITE ? WHITE : shade;
    }
  }
  return { width, height, data: flat };
}

interface Paper {
  readonly columns: number;
  readonly rows: number;
  readonly white: Float32Array;
}

function measurePaper({ width, height, data }: GreyImage): Paper {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const white = new Float32Array(columns * rows);
  const counts = new Uint32Array(WHITE + 1);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      let total = 0;
      for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y += 2) {
        for (let x = column * BLOCK; x < Math.min(width, (column + 1) * BLOCK); x += 2) {
          const shade = data[y * width + x] ?? WHITE;
          counts[shade] = (counts[shade] ?? 0) + 1;
          total += 1;
        }
      }
      white[row * columns + column] = Math.max(brightest(counts, total), DARKEST_PAPER);
    }
  }
  return { columns, rows, white: withoutBands(white, columns, rows) };
}

function withoutBands(white: Float32Array, columns: number, rows: number): Float32Array {
  const corrected = white.slice();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let around = 0;
      for (
        let y = Math.max(0, row - NEIGHBOURS);
        y <= Math.min(rows - 1, row + NEIGHBOURS);
        y += 1
      ) {
        const [from, to] = [
          Math.max(0, column - NEIGHBOURS),
          Math.min(columns, column + NEIGHBOURS + 1),
        ];
        for (const shade of white.subarray(y * columns + from, y * columns + to)) {
          around = Math.max(around, shade);
        }
      }
      const at = row * columns + column;
      corrected[at] = Math.max(white[at] ?? WHITE, DARKEST_NEIGHBOUR * around);
    }
  }
  return corrected;
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

/** The paper's white at each block's middle, blended between the block rows around line `y`. */
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

/** The block whose middle lies before a pixel, and how far the pixel is on the way to the next middle. */
function placeBetween(pixel: number, blocks: number): readonly [number, number] {
  const place = Math.min(Math.max(0, pixel / BLOCK - 0.5), blocks - 1);
  const block = Math.floor(place);
  return [block, place - block];
}
