import { createBudget } from '#lib/document/page/budget.ts';
import { computedStyle, type PageStyle } from '#lib/document/page/page-style.ts';
import { squeeze } from '#lib/document/page/page-tree.ts';
import { readPageTree } from '#lib/document/page/read-page-tree.ts';
import type { CapturedPage } from '#lib/document/page/schema.ts';
import { treeToBlocks } from '#lib/document/page/tree-to-blocks.ts';

/**
 * What one frame of a page shows, as plain texts. Only looks: it changes, clicks and requests nothing. Sees through
 * open shadow roots; other frames are read by a call of their own.
 */
export function captureFrame(
  root: Document | Element,
  style: PageStyle = computedStyle,
): CapturedPage {
  const budget = createBudget();
  const start = 'documentElement' in root ? root.documentElement : root;
  const blocks = treeToBlocks(readPageTree(start, style, budget), budget);
  const { location, title, contentType, defaultView } = start.ownerDocument;
  return {
    host: budget.cut(location?.host ?? ''),
    path: budget.cut(location?.pathname ?? ''),
    title: budget.cut(squeeze(title)),
    contentType,
    isTopFrame: defaultView === defaultView?.top,
    complete: budget.isKept(),
    blocks,
  };
}
