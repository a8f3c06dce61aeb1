import type { ReadProgress } from '#lib/workflow/read-environment.ts';

/** Tells how far the rows of a statement are. */
export interface RowTeller {
  readonly read: (progress: ReadProgress) => void;
  readonly handOver: (done: number, total: number) => void;
}

/**
 * Joins two ways that each row goes, half of the whole each: it is read, and it is handed over to the page. A statement
 * that is read more than once, as it stands and as a person said, takes no step back. What is no row is told as it is.
 */
export function createRowTeller(tell: (progress: ReadProgress) => void): RowTeller {
  let furthest = -1;
  function tellShare(share: number, total: number): void {
    if (share <= furthest) return;
    furthest = share;
    tell({ done: Math.floor(share * total), total, unit: 'row' });
  }
  return {
    read: (progress) => {
      const { done, total, unit } = progress;
      if (unit !== 'row' || total === null) tell(progress);
      else tellShare(done / total / 2, total);
    },
    handOver: (done, total) => tellShare((1 + done / total) / 2, total),
  };
}
