/** A root below which changes are to be watched: a document's element or an open shadow root. */
export type WatchedRoot = Element | ShadowRoot;

/** What a walk meets. */
export interface WalkVisitor {
  readonly text: (text: Text) => void;
  /** An open shadow root or a frame of the same site. */
  readonly root: (root: WatchedRoot) => void;
  /** A frame, whose content may come later. */
  readonly frame: (frame: HTMLIFrameElement) => void;
  /** The page took away the node at which the walk stood: what follows it was not seen. */
  readonly lost: (start: Node) => void;
}

/** Elements whose content is no text of the page. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'canvas noscript object script select style svg template textarea video'.split(' '),
);

/** Walks below a node in the page's order, a step at a time, so that it can stop and go on; yields after each node. */
export function* walkPage(start: Node, visitor: WalkVisitor): Generator<void, void, void> {
  let node: Node | null = start;
  while (node !== null) {
    const current: Node = node;
    const goesIn = visit(current, visitor);
    yield;
    if (!current.isConnected) {
      visitor.lost(start);
      return;
    }
    node = nextNode(current, start, goesIn);
  }
}

/** Whether the walk goes on into the node. */
function visit(node: Node, visitor: WalkVisitor): boolean {
  if (isText(node)) {
    visitor.text(node);
    return false;
  }
  if (!isElement(node)) return true;
  if (WITHOUT_TEXT.has(node.localName)) return false;
  if (isFrame(node)) {
    visitor.frame(node);
    return false;
  }
  if (node.shadowRoot !== null) visitor.root(node.shadowRoot);
  return true;
}

function nextNode(node: Node, start: Node, goesIn: boolean): Node | null {
  if (goesIn && node.firstChild !== null) return node.firstChild;
  let at: Node | null = node;
  while (at !== null && at !== start) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

// Told by type and name, for each frame has classes of its own.
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame';
}
