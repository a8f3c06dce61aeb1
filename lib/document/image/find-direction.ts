import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';

/** Pixels darker than this are ink. */
const INK = 140;
/** The longer side of a letter, in pixels and as a share of the page's. */
const SHORTEST_LETTER = 6;
const LONGEST_LETTER = 1 / 20;
/** A letter is no thinner than this share of its length; a line is. */
const THINNEST = 1 / 8;
/** With fewer letters, their places say nothing. */
const FEWEST_LETTERS = 40;
/** A neighbour is at most so many usual letters away, and at most so many times as long or as short. */
const FARTHEST = 3;
const UNLIKE = 2;
/** Letters of one line stand within so many degrees of its direction, for they differ in height. */
const SPREAD = 12;
/** So many times as many neighbours stand along the lines as across them. */
const CLEARLY_MORE = 1.5;
const HALF_TURN = 180;

/**
 * The direction in which lines of text run, in degrees down from the right, above -90 and at most 90; 0 where it is
 * not clear. The letter nearest to a letter stands on its line (docstrum, O'Gorman 1993).
 */
export function findDirection(image: GreyImage): number {
  const letters = findMarks(image, INK).filter((mark) => isLetter(mark, image));
  if (letters.length < FEWEST_LETTERS) return 0;
  const counts = new Uint32Array(HALF_TURN);
  for (const angle of anglesToNeighbours(letters)) {
    const bin = Math.round(angle + HALF_TURN) % HALF_TURN;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const around = (angle: number) => countAround(counts, angle);
  const angles = Array.from(counts.keys(), (bin) => (bin > HALF_TURN / 2 ? bin - HALF_TURN : bin));
  const along = angles.reduce((best, angle) => (around(angle) > around(best) ? angle : best), 0);
  const isClear = around(along) > CLEARLY_MORE * around(along + HALF_TURN / 2);
  return isClear ? along : 0;
}

function isLetter(mark: Mark, { width, height }: GreyImage): boolean {
  const [longer, shorter] = sides(mark);
  if (longer < SHORTEST_LETTER || longer > LONGEST_LETTER * Math.max(width, height)) return false;
  return shorter >= THINNEST * longer;
}

function sides({ left, top, right, bottom }: Mark): readonly [longer: number, shorter: number] {
  const [width, height] = [right - left, bottom - top];
  return [Math.max(width, height), Math.min(width, height)];
}

/** The direction from each letter to the nearest like it, in degrees between -180 and 180. */
function anglesToNeighbours(letters: readonly Mark[]): readonly number[] {
  const lengths = letters.map((mark) => sides(mark)[0]).toSorted((a, b) => a - b);
  const reach = FARTHEST * (lengths[Math.floor(lengths.length / 2)] ?? 1);
  const places = letters.map((mark) => placeOf(mark));
  const byPlace = Map.groupBy(places, ({ x, y }) => keyOf(x / reach, y / reach));
  return places.flatMap((place) => {
    const near = [-1, 0, 1].flatMap((down) =>
      [-1, 0, 1].flatMap(
        (right) => byPlace.get(keyOf(place.x / reach + right, place.y / reach + down)) ?? [],
      ),
    );
    let [angle, nearest]: [number | undefined, number] = [undefined, reach];
    for (const other of near) {
      const [dx, dy] = [other.x - place.x, other.y - place.y];
      const distance = Math.hypot(dx, dy);
      if (other === place || distance >= nearest || !isLike(place.length, other.length)) continue;
      [angle, nearest] = [(Math.atan2(dy, dx) * HALF_TURN) / Math.PI, distance];
    }
    return angle ?? [];
  });
}

function placeOf(mark: Mark) {
  return {
    x: (mark.left + mark.right) / 2,
    y: (mark.top + mark.bottom) / 2,
    length: sides(mark)[0],
  };
}

function keyOf(column: number, row: number): string {
  return `${Math.floor(column)}/${Math.floor(row)}`;
}

function isLike(one: number, other: number): boolean {
  return Math.max(one, other) <= UNLIKE * Math.min(one, other);
}

/** Neighbours about an angle, those next to it most. */
function countAround(counts: Uint32Array, angle: number): number {
  let sum = 0;
  for (let off = -SPREAD; off <= SPREAD; off += 1) {
    const bin = (angle + off + 2 * HALF_TURN) % HALF_TURN;
    sum += (counts[bin] ?? 0) * (SPREAD + 1 - Math.abs(off));
  }
  return sum;
}
