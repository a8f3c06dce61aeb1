import { createBudget } from '#lib/document/page/budget.ts';
import { elementText, isBlock, squeeze } from '#lib/document/page/element-text.ts';
import {
  childrenOf,
  isElement,
  isHeading,
  isHidden,
  isTable,
} from '#lib/document/page/flat-tree.ts';
import { readTable } from '#lib/document/page/read-table.ts';
import type { CapturedPage, CapturedTable } from '#lib/document/page/schema.ts';
import { createTextCollector } from '#lib/document/page/text-collector.ts';

/**
 * The tables of a page and the texts around them as plain texts. Only looks: it changes, clicks and
 * requests nothing. Sees through open shadow roots; other frames are read by a call of their own.
 */
export function readPageTables(root: Document | Element): CapturedPage {
  const budget = createBudget();
  const tables: CapturedTable[] = [];
  const texts = createTextCollector(budget, () => tables.length);

  /** Hidden parts give their tables, which say that they are hidden, and no texts. */
  function walk(element: Element, isShown: boolean): void {
    if (isTable(element)) {
      texts.end();
      if (!budget.take('tables')) return;
      const table = readTable(element, isShown, budget);
      if (table !== undefined) tables.push(table);
    }
    if (!isShown || isTable(element)) {
      walkTables(element, isShown);
      return;
    }
    if (takeWhole(element)) {
      walkTables(element, isShown);
      return;
    }
    if (isBlock(element)) texts.end();
    for (const child of childrenOf(element)) {
      if (isElement(child)) walk(child, isShown && !isHidden(child));
      else if (child.nodeType === 3) texts.part(squeeze(child.nodeValue ?? ''));
    }
    if (isBlock(element)) texts.end();
  }

  /** The tables inside an element whose text has been taken, or is not. */
  function walkTables(element: Element, isShown: boolean): void {
    for (const child of childrenOf(element)) {
      if (!isElement(child)) continue;
      const isChildShown = isShown && !isHidden(child);
      if (isTable(child)) walk(child, isChildShown);
      else walkTables(child, isChildShown);
    }
  }

  /** Takes headings, labels and values as one text each. */
  function takeWhole(element: Element): boolean {
    if (isHeading(element)) texts.heading(elementText(element));
    else if (element.localName === 'dt') texts.label(elementText(element));
    else if (element.localName === 'dd') texts.value(elementText(element));
    else return false;
    return true;
  }

  const start = isElement(root) ? root : root.documentElement;
  walk(start, !isHidden(start));
  texts.end();
  const { location, title, contentType, defaultView } = start.ownerDocument;
  return {
    host: budget.cut(location?.host ?? ''),
    path: budget.cut(location?.pathname ?? ''),
    title: budget.cut(squeeze(title)),
    contentType,
    isTopFrame: defaultView === defaultView?.top,
    complete: budget.isKept(),
    tables,
    textBlocks: texts.blocks,
  };
}
