import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';

/** Counts what is taken from a page, and remembers whether anything was refused. */
export interface Budget {
  /** Whether one more of this kind may be taken. */
  readonly take: (kind: 'elements' | 'tables' | 'rows' | 'blocks') => boolean;
  /** Whether a column of this index, or elements nested so deep, may be taken. */
  readonly allows: (kind: 'columns' | 'depth', index: number) => boolean;
  /** The text, shortened to what is left. */
  readonly cut: (text: string) => string;
  /** Whether nothing was refused so far. */
  readonly isKept: () => boolean;
}

/** A full budget, for one frame. */
export function createBudget(): Budget {
  const taken = { elements: 0, tables: 0, rows: 0, blocks: 0, characters: 0 };
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
    allows: (kind, index) => allow(index < CAPTURE_LIMITS[kind]),
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
