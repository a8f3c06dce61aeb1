/** Where a letter stands, in pixels; `level` is where it would stand were its line not bent. */
export interface Foot {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly level: number;
}

/** Feet of one line's letters differ by less than this from one to the next, in heights of capitals. */
const STEP = 0.3;
/** Feet farther off those around them are tails, as of a "p", in heights of capitals. */
const TAIL = 0.15;
/** So many letters around one tell where its line runs. */
const AROUND = 7;
/** A line has at least so many letters. */
const FEWEST_IN_LINE = 4;

/** Letters that follow each other on one line, tails left out. `capitals` in pixels, `gap` in heights of capitals. */
export function letterLines(
  feet: readonly Foot[],
  capitals: number,
  gap: number,
): readonly (readonly Foot[])[] {
  const lines: Foot[][] = [];
  const open = new Set<Foot[]>();
  for (const foot of feet.toSorted((a, b) => a.left - b.left)) {
    for (const line of open) if (foot.left - endOf(line) > gap * capitals) open.delete(line);
    const own = nearestLine(open, foot, STEP * capitals);
    if (own === undefined) {
      const line = [foot];
      lines.push(line);
      open.add(line);
    } else {
      own.push(foot);
    }
  }
  return lines
    .map((line) => withoutTails(line, TAIL * capitals))
    .filter(({ length }) => length >= FEWEST_IN_LINE);
}

function endOf(line: readonly Foot[]): number {
  return line.at(-1)?.right ?? 0;
}

function nearestLine(
  lines: ReadonlySet<Foot[]>,
  { level }: Foot,
  step: number,
): Foot[] | undefined {
  let [own, nearest]: [Foot[] | undefined, number] = [undefined, step];
  for (const line of lines) {
    const apart = Math.abs((line.at(-1)?.level ?? 0) - level);
    if (apart < nearest) [own, nearest] = [line, apart];
  }
  return own;
}

function withoutTails(line: readonly Foot[], tail: number): readonly Foot[] {
  return line.filter(({ level }, index) => {
    const first = Math.max(0, Math.min(index - Math.floor(AROUND / 2), line.length - AROUND));
    const around = line
      .slice(first, first + AROUND)
      .map((foot) => foot.level)
      .toSorted((a, b) => a - b);
    return Math.abs(level - (around[Math.floor(around.length / 2)] ?? level)) < tail;
  });
}
