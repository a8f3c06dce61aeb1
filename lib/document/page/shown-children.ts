/** The children of an element as the page shows them: through open shadow roots and slots. */
export function shownChildren(element: Element): readonly Node[] {
  if (element.shadowRoot !== null) return [...element.shadowRoot.childNodes];
  if (isSlot(element)) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...element.childNodes];
}

/** Told by its type, for each frame has an `Element` class of its own. */
export function isElementNode(node: Node): node is Element {
  return node.nodeType === 1;
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && 'assignedNodes' in element;
}
