import type { Mark } from '#lib/document/image/find-marks.ts';

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
 * The direction in which the lines of these letters run, in degrees down from the right, above -90 and at most 90; 0
 * where it is not clear. The letter nearest to a letter stands on its line (docstrum, O'Gorman 1993).
 */
export function findDirection(letters: readonly Mark[]): number {
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

/** The direction from each letter to the nearest like it, in degrees between -180 and 180. */
function anglesToNeighbours(letters: readonly Mark[]): readonly number[] {
  const places = letters.map((mark) => placeOf(mark));
  const lengths = places.map(({ length }) => length).toSorted((a, b) => a - b);
  const reach = FARTHEST * (lengths[Math.floor(lengths.length / 2)] ?? 1);
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

function placeOf({ left, top, right, bottom }: Mark) {
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    length: Math.max(right - left, bottom - top),
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
