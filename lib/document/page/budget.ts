import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';

/** Counts what is taken from a page, and remembers whether anything was refused. */
export interface Budget {
  /** Whether one more of this kind may be taken. */
  readonly take: (kind: 'tables' | 'rows' | 'textBlocks') => boolean;
  /** Whether a column of this index may be taken. */
  readonly allowsColumn: (column: number) => boolean;
  /** The text, shortened to what is left. */
  readonly cut: (text: string) => string;
  /** Whether nothing was refused so far. */
  readonly isKept: () => boolean;
}

/** A full budget, for one frame. */
export function createBudget(): Budget {
  const taken = { tables: 0, rows: 0, textBlocks: 0, characters: 0 };
  let isKept = true;
  function allow(condition: boolean): boolean {
    isKept = isKept && condition;
    return condition;
  }
  return {
    take(kind) {
      taken[kind] += 1;
      return allow(taken[kind] <= CAPTURE_LIMITS[kind]);
    },
    allowsColumn: (column) => allow(column < CAPTURE_LIMITS.columns),
    cut(text) {
      const left = CAPTURE_LIMITS.totalLength - taken.characters;
      const short = text.slice(0, Math.min(CAPTURE_LIMITS.textLength, left));
      taken.characters += short.length;
      allow(short.length === text.length);
      return short;
    },
    isKept: () => isKept,
  };
}
