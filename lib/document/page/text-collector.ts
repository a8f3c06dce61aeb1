import type { Budget } from '#lib/document/page/budget.ts';
import type { TextBlock } from '#lib/document/page/schema.ts';

/** Gathers the texts around the tables, in the order in which they are met. */
export interface TextCollector {
  readonly blocks: readonly TextBlock[];
  /** A piece of the running text. */
  readonly part: (text: string) => void;
  /** Ends the running text, and a label that got no value. */
  readonly end: () => void;
  readonly heading: (text: string) => void;
  readonly label: (text: string) => void;
  /** What a label stands for; without one it is a text like any other. */
  readonly value: (text: string) => void;
}

/** A text block before it is known how many tables stand before it. */
type Text =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'pair'; readonly label: string; readonly value: string }
  | { readonly kind: 'text'; readonly parts: readonly string[] };

/** An empty collector. `countTables`: how many tables were met so far. */
export function createTextCollector(budget: Budget, countTables: () => number): TextCollector {
  const blocks: TextBlock[] = [];
  let parts: string[] = [];
  let openLabel: string | undefined;

  function add(text: Text): void {
    if (budget.take('textBlocks')) blocks.push({ ...text, tablesBefore: countTables() });
  }

  function end(): void {
    if (openLabel !== undefined) add({ kind: 'text', parts: [openLabel] });
    if (parts.length > 0) add({ kind: 'text', parts });
    openLabel = undefined;
    parts = [];
  }

  return {
    blocks,
    end,
    part(text) {
      if (text !== '') parts.push(budget.cut(text));
    },
    heading(text) {
      end();
      if (text !== '') add({ kind: 'heading', text: budget.cut(text) });
    },
    label(text) {
      end();
      if (text !== '') openLabel = budget.cut(text);
    },
    value(given) {
      const label = openLabel;
      openLabel = undefined;
      end();
      const value = budget.cut(given);
      if (label !== undefined) add({ kind: 'pair', label, value });
      else if (value !== '') add({ kind: 'text', parts: [value] });
    },
  };
}
