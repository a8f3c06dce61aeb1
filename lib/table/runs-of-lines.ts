import type { Line } from '#lib/table/lines.ts';

/** Lines that follow each other, by the places of the first and the last one. */
export interface RunOfLines {
  readonly from: number;
  readonly to: number;
}

/** The longest runs of lines that all keep to a rule, in order. */
export function runsOfLines(
  lines: readonly Line[],
  keeps: (line: Line) => boolean,
): readonly RunOfLines[] {
  const runs: { from: number; to: number }[] = [];
  for (const [at, line] of lines.entries()) {
    if (!keeps(line)) continue;
    const run = runs.at(-1);
    if (run?.to === at - 1) run.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs;
}
