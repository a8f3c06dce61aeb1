import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import type { FoundRun } from '#lib/document/pdf/place-runs.ts';
import { isElement, spanIdsIn } from '#lib/document/pdf/tag-tables.ts';

/** Elements that hold text themselves. What describes a table, a picture or a link replaces none of its words. */
const OF_TEXT = /^(?:TH|TD|P|H\d?|Span|NonStruct|Lbl|LBody|Em|Strong|Quote|Note|Code)$/;

/**
 * Marks the runs that the file's structure gives other figures for (`/ActualText`, `/Alt`): which of the two counts
 * is not known. pdf.js gives both under one name.
 */
export function markReplaced(
  runs: readonly FoundRun[],
  tags: StructTreeNode | null,
): readonly FoundRun[] {
  const alternatives = tags === null ? [] : alternativesIn(tags);
  if (alternatives.length === 0) return runs;
  const textOf = (ids: ReadonlySet<string>) =>
    runs.flatMap(({ item, spanId }) => (isAmong(ids, spanId) ? [item.str] : [])).join('');
  const replaced = new Set(
    alternatives.flatMap(({ spanIds, text }) =>
      figuresIn(text) === figuresIn(textOf(new Set(spanIds))) ? [] : spanIds,
    ),
  );
  return runs.map((run) => (isAmong(replaced, run.spanId) ? { ...run, mark: 'replaced' } : run));
}

interface Alternative {
  readonly spanIds: readonly string[];
  readonly text: string;
}

function alternativesIn(node: StructTreeNode): readonly Alternative[] {
  const inside = node.children.filter(isElement).flatMap(alternativesIn);
  if (!('alt' in node) || typeof node.alt !== 'string' || !OF_TEXT.test(node.role)) return inside;
  return [{ spanIds: spanIdsIn(node), text: node.alt }, ...inside];
}

function isAmong(ids: ReadonlySet<string>, id: string | undefined): boolean {
  return id !== undefined && ids.has(id);
}

function figuresIn(text: string): string {
  return text.replace(/\D/g, '');
}
