import { CLAIM_NUMBER, CLAIM_NUMBER_LABEL } from '#lib/reference/claim-page-words.ts';

/** How many texts after its label a claim's number may come. */
const TEXTS_TO_NUMBER = 2;
/** More rows of one table are not counted. */
const MOST_ROWS = 1000;

/** Gathers the claim numbers of a page. */
export interface ClaimNumberCollector {
  readonly take: (text: string, node: Text) => void;
  /** Whether the next text may be a number, whatever it looks like. */
  readonly isWaiting: () => boolean;
  /** How many different numbers stand in the page now. */
  readonly count: () => number;
  readonly clear: () => void;
}

/** An empty collector: numbers beside their label, and columns under one. */
export function createClaimNumberCollector(): ClaimNumberCollector {
  const beside = new Map<string, Text>();
  const headings = new Set<Element>();
  let textsToNumber = 0;

  return {
    take(text, node) {
      const label = CLAIM_NUMBER_LABEL.exec(text);
      const heading = label === null ? null : headingOf(node);
      if (heading !== null) headings.add(heading);
      const rest = label === null ? text : text.slice(label[0].length);
      const number = label === null && textsToNumber === 0 ? undefined : claimNumberIn(rest);
      if (number !== undefined) beside.set(number, node);
      if (label !== null) textsToNumber = TEXTS_TO_NUMBER + 1;
      textsToNumber = number === undefined ? Math.max(0, textsToNumber - 1) : 0;
    },
    isWaiting: () => textsToNumber > 0,
    count() {
      const numbers = new Set<string>();
      for (const [number, node] of beside) if (node.isConnected) numbers.add(number);
      for (const heading of headings) {
        if (heading.isConnected) for (const number of numbersBelow(heading)) numbers.add(number);
      }
      return numbers.size;
    },
    clear() {
      beside.clear();
      headings.clear();
      textsToNumber = 0;
    },
  };
}

function claimNumberIn(text: string): string | undefined {
  return CLAIM_NUMBER.exec(text.replace(/^[\s:#.]+/, ''))?.[1]?.toUpperCase();
}

/** The heading cell that a text stands in. */
function headingOf(node: Text): Element | null {
  return node.parentElement?.closest('th, [role="columnheader"]') ?? null;
}

/** The numbers in the cells below a heading; none where the heading heads a row. */
function numbersBelow(heading: Element): readonly string[] {
  const table = heading.closest('table, [role="table"], [role="grid"], [role="treegrid"]');
  const headings = heading.parentElement?.children;
  if (table === null || headings === undefined) return [];
  const column = [...headings].indexOf(heading);
  const rows = [...table.querySelectorAll('tr, [role="row"]')].slice(0, MOST_ROWS);
  return rows.flatMap((row) => {
    const cell = row.children[column];
    if (cell === undefined || row.children.length !== headings.length) return [];
    return claimNumberIn(cell.textContent.trim()) ?? [];
  });
}
