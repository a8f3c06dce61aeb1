import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Dark pixels side by side in one row of a picture; `to` is the first that is no longer dark. */
interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Dark pixels that touch each other: a letter, a line, a grid. Its box ends before `right` and `bottom`. */
export interface Mark {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How many pixels are dark. */
  readonly area: number;
  readonly runs: readonly Run[];
}

/** All marks of a picture whose pixels are darker than `threshold`; pixels that touch at a corner belong together. */
export function findMarks(image: GreyImage, threshold: number): readonly Mark[] {
  const runs: Run[] = [];
  const parents: number[] = [];
  let [above, here] = [0, 0];
  for (let y = 0; y < image.height; y += 1) {
    [above, here] = [here, runs.length];
    addRuns(runs, image, y, threshold);
    for (let index = here; index < runs.length; index += 1) parents.push(index);
    joinRows(runs, parents, above, here);
  }
  return gather(runs, parents);
}

function addRuns(runs: Run[], { width, data }: GreyImage, y: number, threshold: number): void {
  const offset = y * width;
  let from = -1;
  for (let x = 0; x < width; x += 1) {
    const isDark = (data[offset + x] ?? WHITE) < threshold;
    if (isDark && from < 0) from = x;
    if (isDark || from < 0) continue;
    runs.push({ y, from, to: x });
    from = -1;
  }
  if (from >= 0) runs.push({ y, from, to: width });
}

/** Joins the runs from `here` on with those of the row above that they touch, corners included. */
function joinRows(runs: readonly Run[], parents: number[], above: number, here: number): void {
  let upper = above;
  for (let lower = here; lower < runs.length; lower += 1) {
    const run = runs[lower];
    if (run === undefined) return;
    while (upper < here && (runs[upper]?.to ?? 0) < run.from) upper += 1;
    for (let index = upper; index < here; index += 1) {
      if ((runs[index]?.from ?? 0) > run.to) break;
      const [one, other] = [rootOf(parents, index), rootOf(parents, lower)];
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  }
}

function rootOf(parents: number[], index: number): number {
  let root = index;
  for (let parent = parents[root]; parent !== undefined && parent !== root; ) {
    const grandparent = parents[parent] ?? parent;
    parents[root] = grandparent;
    root = parent;
    parent = parents[root];
  }
  return root;
}

function gather(runs: readonly Run[], parents: number[]): readonly Mark[] {
  const groups = new Map<number, Run[]>();
  for (const [index, run] of runs.entries()) {
    const root = rootOf(parents, index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [run]);
    else group.push(run);
  }
  return [...groups.values()].map(toMark);
}

function toMark(runs: readonly Run[]): Mark {
  let [left, right, area] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const { from, to } of runs) {
    left = Math.min(left, from);
    right = Math.max(right, to);
    area += to - from;
  }
  const top = runs[0]?.y ?? 0;
  const bottom = (runs.at(-1)?.y ?? 0) + 1;
  return { left, top, right, bottom, area, runs };
}
