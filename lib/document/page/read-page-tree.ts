import type { Budget } from '#lib/document/page/budget.ts';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';
import type { ElementStyle, PageStyle } from '#lib/document/page/page-style.ts';
import {
  isElement,
  isTable,
  type PageElement,
  type PageNode,
} from '#lib/document/page/page-tree.ts';
import { isElementNode, shownChildren } from '#lib/document/page/shown-children.ts';

/** Elements whose content is no text of the page. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'audio canvas datalist head iframe link meta noscript object script select style svg template textarea video'.split(
    ' ',
  ),
);

/** The attributes in which pages name a cell for narrow windows. */
const LABEL_ATTRIBUTES = ['data-label', 'data-title', 'data-th', 'data-header', 'data-column-name'];

/** Copies what is below an element into plain values. Only looks: it changes, clicks and requests nothing. */
export function readPageTree(root: Element, style: PageStyle, budget: Budget): PageElement {
  budget.take('elements');
  const own = style(root);
  return toElement(root, '', own, { style, budget, depth: 0, isShown: !own.isHidden });
}

interface Around {
  readonly style: PageStyle;
  readonly budget: Budget;
  readonly depth: number;
  readonly isShown: boolean;
}

function toElement(
  element: Element,
  place: string,
  { isInline, isSideBySide }: ElementStyle,
  around: Around,
): PageElement {
  const { isShown } = around;
  const children = childrenOf(element, place, around);
  const inner = children.filter(isElement);
  return {
    tag: element.localName,
    role: element.getAttribute('role'),
    signature: `${element.localName}.${element.getAttribute('class') ?? ''}`,
    place,
    isShown,
    isInline,
    isSideBySide,
    label: labelOf(element),
    columnSpan: Math.max(1, spanOf(element, 'colspan')),
    rowSpan: spanOf(element, 'rowspan'),
    statedRows: statedRowsOf(element),
    ariaLabel: element.getAttribute('aria-label'),
    children,
    length: children.reduce((sum, node) => sum + node.length, 0),
    holdsTable: inner.some((child) => child.holdsTable || isTable(child)),
  };
}

function childrenOf(element: Element, place: string, around: Around): readonly PageNode[] {
  const { style, budget, depth } = around;
  if (!budget.allows('depth', depth)) return [];
  const children: PageNode[] = [];
  for (const [index, node] of shownChildren(element).entries()) {
    if (node.nodeType === 3) {
      const text = squeezeKeepingEnds(node.nodeValue ?? '');
      if (text !== '') children.push(text);
      continue;
    }
    if (!isElementNode(node) || isLeftOut(node)) continue;
    if (!budget.take('elements')) break;
    const own = style(node);
    const isShown = around.isShown && (!own.isHidden || isFolded(node));
    children.push(
      toElement(node, `${place}/${index}`, own, { ...around, depth: depth + 1, isShown }),
    );
  }
  const typed = typedText(element);
  return typed === undefined ? children : [...children, typed];
}

/** A view that the app has left is inert; its content is not what the person looks at. */
function isLeftOut(element: Element): boolean {
  return WITHOUT_TEXT.has(element.localName) || element.hasAttribute('inert');
}

/** What a page shows in fields that cannot be typed in. */
function typedText(element: Element): string | undefined {
  if (element.localName !== 'input') return undefined;
  const isFixed = element.hasAttribute('readonly') || element.hasAttribute('disabled');
  const type = element.getAttribute('type') ?? 'text';
  return isFixed && type === 'text' && 'value' in element ? String(element.value) : undefined;
}

/** Whether a hidden element is the content of a closed fold (an accordion): it belongs to what the page shows. */
function isFolded(element: Element): boolean {
  if (element.getAttribute('role') === 'tabpanel') return false;
  if (element.getAttribute('data-state') === 'closed') return true;
  const before = element.previousElementSibling;
  if (before !== null && isOrHolds(before, '[aria-expanded="false"]')) return true;
  if (element.id === '') return false;
  const root = element.getRootNode();
  const control = `[aria-expanded][aria-controls~="${CSS.escape(element.id)}"]`;
  return isParent(root) && root.querySelector(control) !== null;
}

function isParent(node: Node): node is Document | ShadowRoot {
  return node.nodeType === 9 || node.nodeType === 11;
}

function isOrHolds(element: Element, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}

function labelOf(element: Element): string | null {
  for (const attribute of LABEL_ATTRIBUTES) {
    const label = element.getAttribute(attribute);
    if (label !== null && label.trim() !== '') return label.trim();
  }
  return null;
}

/** How many rows or columns a cell covers. */
function spanOf(cell: Element, attribute: 'rowspan' | 'colspan'): number {
  const stated = cell.getAttribute(attribute) ?? cell.getAttribute(`aria-${attribute}`) ?? '1';
  const span = Number.parseInt(stated, 10);
  return span >= 0 && span <= CAPTURE_LIMITS.rows ? span : 1;
}

/** What a grid says about rows that it does not hold, as one that draws only what is scrolled to; -1 is unknown. */
function statedRowsOf(table: Element): number | null {
  const stated = Number(table.getAttribute('aria-rowcount'));
  return Number.isSafeInteger(stated) && stated > 0 ? stated : null;
}

/** Line ends of the source are spaces on the page. */
function squeezeKeepingEnds(text: string): string {
  return text.slice(0, 2 * CAPTURE_LIMITS.textLength).replace(/\s+/g, ' ');
}
