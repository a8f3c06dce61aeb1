/** Whether a node is an element. Told by its type, for each frame has an `Element` class of its own. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Elements whose content is no text of the page. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'canvas',
  'datalist',
  'iframe',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);

/** The children of an element as the page shows them: through open shadow roots and slots. */
export function childrenOf(element: Element): readonly Node[] {
  if (WITHOUT_TEXT.has(element.localName)) return [];
  if (element.shadowRoot !== null) return [...element.shadowRoot.childNodes];
  if (isSlot(element)) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...element.childNodes];
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && 'assignedNodes' in element;
}

/** Whether the page's style hides this element itself; not whether one around it does. */
export function isHidden(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'none' || style?.visibility === 'hidden';
}

/** Whether an element is a table or a grid that says that it is one. */
export function isTable(element: Element): boolean {
  return element.localName === 'table' || hasRole(element, ['table', 'grid', 'treegrid']);
}

/** Whether an element is a row of a table. */
export function isRow(element: Element): boolean {
  return element.localName === 'tr' || hasRole(element, ['row']);
}

/** Whether an element is a cell of a row. */
export function isCell(element: Element): boolean {
  const isTag = element.localName === 'td' || element.localName === 'th';
  return isTag || hasRole(element, ['cell', 'gridcell', 'columnheader', 'rowheader']);
}

/** Whether a cell heads something. */
export function isHeadingCell(element: Element): boolean {
  return element.localName === 'th' || hasRole(element, ['columnheader', 'rowheader']);
}

/** Whether an element is a heading of the page. */
export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName) || hasRole(element, ['heading']);
}

function hasRole(element: Element, roles: readonly string[]): boolean {
  return roles.includes(element.getAttribute('role') ?? '');
}

/** The elements below `root` that are wanted, in the page's order, without looking inside those or inside `barrier`s. */
export function findBelow(
  root: Element,
  isWanted: (element: Element) => boolean,
  isBarrier: (element: Element) => boolean,
): readonly Element[] {
  return childrenOf(root)
    .filter((node) => isElement(node))
    .flatMap((element) => {
      if (isWanted(element)) return [element];
      return isBarrier(element) ? [] : findBelow(element, isWanted, isBarrier);
    });
}
