/** Nodes that wait to be looked at. */
export interface PendingNodes {
  readonly add: (node: Node) => void;
  /** The next node that is still in the page, or undefined when none is left. */
  readonly take: () => Node | undefined;
  readonly clear: () => void;
}

/** More than these are not kept one by one: the element around them is looked at instead. */
const MOST_NODES = 500;

/** An empty queue. */
export function createPendingNodes(): PendingNodes {
  let nodes = new Set<Node>();
  return {
    add(node) {
      nodes.add(node);
      if (nodes.size > MOST_NODES) nodes = gather(nodes);
    },
    take() {
      for (const node of nodes) {
        nodes.delete(node);
        if (node.isConnected && !isInside(node, nodes)) return node;
      }
      return undefined;
    },
    clear: () => nodes.clear(),
  };
}

/** A node inside another one that waits is looked at with that one. */
function isInside(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}

/** Of each document or shadow root the one element that holds all the nodes waiting there. */
function gather(nodes: ReadonlySet<Node>): Set<Node> {
  const holders = new Map<Node, Node>();
  for (const node of nodes) {
    if (!node.isConnected) continue;
    const root = node.getRootNode();
    let holder: Node = holders.get(root) ?? node;
    while (!holder.contains(node)) holder = holder.parentNode ?? root;
    holders.set(root, holder);
  }
  return new Set(holders.values());
}
