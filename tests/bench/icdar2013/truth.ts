import type { PlacedCell } from '#tests/bench/icdar2013/adjacency.ts';

/** One table region as the competition's organisers marked it: its page, its place and its cells. */
export interface TruthRegion {
  readonly page: number;
  /** The box around its cells in PDF points, origin bottom left: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly cells: readonly PlacedCell[];
}

const BOUNDING_BOX = /<bounding-box\s+(?<attributes>[^>]*)>/;
const CONTENT = /<content[^>]*>(?<text>[\s\S]*?)<\/content>/;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** The table regions of a `-str.xml` file of the ICDAR 2013 table competition, without blank cells. */
export function parseTruth(xml: string): readonly TruthRegion[] {
  return xml
    .split('<region ')
    .slice(1)
    .map(parseRegion)
    .filter(({ cells }) => cells.length > 0);
}

function parseRegion(region: string): TruthRegion {
  const found = region
    .split('<cell ')
    .slice(1)
    .map((cell) => ({ cell: parseCell(cell), box: parseBox(cell) }))
    .filter(({ cell }) => cell.text.trim() !== '');
  // A few cells were marked without a place.
  const boxes = found.map(({ box }) => box).filter((box) => box.every(Number.isFinite));
  return {
    page: numberAttribute(region, 'page') ?? 0,
    cells: found.map(({ cell }) => cell),
    box: [
      Math.min(...boxes.map(([left]) => left)),
      Math.min(...boxes.map(([, bottom]) => bottom)),
      Math.max(...boxes.map(([, , right]) => right)),
      Math.max(...boxes.map(([, , , top]) => top)),
    ],
  };
}

function parseCell(cell: string): PlacedCell {
  const firstRow = numberAttribute(cell, 'start-row') ?? 0;
  const firstColumn = numberAttribute(cell, 'start-col') ?? 0;
  return {
    firstRow,
    firstColumn,
    lastRow: numberAttribute(cell, 'end-row') ?? firstRow,
    lastColumn: numberAttribute(cell, 'end-col') ?? firstColumn,
    text: withoutEntities(CONTENT.exec(cell)?.groups?.['text'] ?? ''),
  };
}

function parseBox(cell: string): TruthRegion['box'] {
  const attributes = BOUNDING_BOX.exec(cell)?.groups?.['attributes'] ?? '';
  const at = (name: string) => numberAttribute(attributes, name) ?? Number.NaN;
  return [at('x1'), at('y1'), at('x2'), at('y2')];
}

function numberAttribute(tag: string, name: string): number | undefined {
  const [, value] = new RegExp(`${name}=['"](-?[\\d.]+)['"]`).exec(tag) ?? [];
  return value === undefined ? undefined : Number(value);
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return typeof name === 'string' ? (ENTITIES[name] ?? whole) : whole;
  });
}
