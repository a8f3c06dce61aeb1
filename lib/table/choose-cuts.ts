import type { LineGap } from '#lib/table/line-gaps.ts';

/** What one line tells of the columns: where words stand, and the gaps between them. */
export interface LineOfGaps {
  readonly extents: readonly { readonly left: number; readonly right: number }[];
  readonly gaps: readonly LineGap[];
}

/** Cuts are tried at steps of this share of the font's size, or wider where that would be too many. */
const STEP = 0.1;
const MOST_STEPS = 1000;
/** What it costs to cut through a word; less where the line has one cell only, as titles and notes have. */
const CUT_WORD = 1;
const CUT_WORD_OF_LONE_CELL = 0.3;
/** A cut through a blank is less bad than one through the words beside it, by this factor. */
const CUT_BLANK = 0.8;
/** What a cut costs anyhow, and how that grows with the root of the lines: a column is more than chance. */
const CUT = 0.8;
const CUT_PER_ROOT_OF_LINES = 0.1;
/** Of equally good places, the one inside most gaps is better by this share of their evidence. */
const INSIDE_GAPS = 0.01;

/**
 * Where the borders between columns run: the vertical cuts that together leave the least evidence of borders
 * uncut and cut through the fewest words. Exact, by dynamic programming over places a tenth of the font apart.
 */
export function chooseCuts(lines: readonly LineOfGaps[], size: number): readonly number[] {
  const extents = lines.flatMap((line) => line.extents);
  const left = extents.reduce((least, extent) => Math.min(least, extent.left), Infinity);
  const right = extents.reduce((most, extent) => Math.max(most, extent.right), -Infinity);
  if (!(right > left)) return [];
  const step = Math.max(STEP * size, (right - left) / MOST_STEPS);
  const scale = { left, step, steps: Math.ceil((right - left) / step) + 1 };
  const costs = cutCosts(lines, scale);
  const uncut = uncutCosts(lines, scale);
  const each = CUT + CUT_PER_ROOT_OF_LINES * Math.sqrt(lines.length);
  return cheapestCuts(costs, uncut, each).map((at) => left + middleOfRun(costs, at) * step);
}

/** Edges nearer to a place than this share of a step are on it, however the page was moved or scaled. */
const ROUNDING = 1e-4;

interface Scale {
  readonly left: number;
  readonly step: number;
  readonly steps: number;
}

/** For each place, what a cut there costs by the words and the blanks that it goes through. */
function cutCosts(lines: readonly LineOfGaps[], scale: Scale): Float64Array {
  const changes = new Float64Array(scale.steps + 1);
  const add = (left: number, right: number, cost: number) => {
    const from = Math.max(0, Math.ceil((left - scale.left) / scale.step - ROUNDING));
    const to = Math.min(scale.steps - 1, Math.floor((right - scale.left) / scale.step + ROUNDING));
    if (to < from) return;
    changes[from] = (changes[from] ?? 0) + cost;
    changes[to + 1] = (changes[to + 1] ?? 0) - cost;
  };
  for (const { extents, gaps } of lines) {
    const isLone = gaps.every(({ evidence }) => evidence <= 0);
    const word = isLone ? CUT_WORD_OF_LONE_CELL : CUT_WORD;
    for (const { left, right } of extents) add(left, right, word);
    for (const { left, right, evidence } of gaps) {
      add(left, right, evidence > 0 ? -INSIDE_GAPS * evidence : -evidence * word * CUT_BLANK);
    }
  }
  let sum = 0;
  return changes.map((change) => (sum += change));
}

/** `uncut(i, j)`: the evidence of the gaps that lie wholly between places i and j, where no cut meets them. */
function uncutCosts(
  lines: readonly LineOfGaps[],
  { left: origin, step, steps }: Scale,
): (from: number, to: number) => number {
  const width = steps + 2;
  // sums[(i, j)]: evidence of gaps that begin after place i and end before place j.
  const sums = new Float64Array(width * width);
  for (const { gaps } of lines) {
    for (const { left, right, evidence } of gaps) {
      if (evidence <= 0) continue;
      const from = Math.max(0, Math.ceil((left - origin) / step - ROUNDING));
      const to = Math.min(steps, Math.floor((right - origin) / step + ROUNDING) + 1);
      sums[from * width + to] = (sums[from * width + to] ?? 0) + evidence;
    }
  }
  for (let i = steps; i >= 0; i--) {
    let row = 0;
    for (let j = 0; j <= steps + 1; j++) {
      row += sums[i * width + j] ?? 0;
      sums[i * width + j] = row + (sums[(i + 1) * width + j] ?? 0);
    }
  }
  return (from, to) => sums[(from + 1) * width + to] ?? 0;
}

function cheapestCuts(
  costs: Float64Array,
  uncut: (from: number, to: number) => number,
  each: number,
): readonly number[] {
  const steps = costs.length - 1;
  const best = new Float64Array(steps + 1);
  const cameFrom = new Int32Array(steps + 1);
  for (let to = 0; to <= steps; to++) {
    let least = uncut(-1, to);
    let from = -1;
    for (let at = 0; at < to; at++) {
      const total = (best[at] ?? 0) + uncut(at, to);
      if (total >= least) continue;
      least = total;
      from = at;
    }
    // The last place is the region's end, and no cut.
    best[to] = least + (to === steps ? 0 : each + (costs[to] ?? 0));
    cameFrom[to] = from;
  }
  const cuts: number[] = [];
  for (let at = cameFrom[steps] ?? -1; at >= 0; at = cameFrom[at] ?? -1) cuts.push(at);
  return cuts.toReversed();
}

/** The middle of the places beside `at` that are as good. */
function middleOfRun(costs: Float64Array, at: number): number {
  const isAsGood = (place: number) =>
    Math.abs((costs[place] ?? Infinity) - (costs[at] ?? 0)) < 1e-9;
  let [first, last] = [at, at];
  while (isAsGood(first - 1)) first -= 1;
  while (isAsGood(last + 1)) last += 1;
  return (first + last) / 2;
}
