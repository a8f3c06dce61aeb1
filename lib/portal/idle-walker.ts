import { type WalkVisitor, walkPage } from '#lib/portal/page-walk.ts';
import type { PendingNodes } from '#lib/portal/pending-nodes.ts';
import { LONGEST_WAIT_MS } from '#lib/portal/settle-timer.ts';

/** The longest that one look may keep the page waiting, in milliseconds. */
const SLICE_MS = 8;
/** How many nodes are visited between two looks at the clock. */
const NODES_PER_CHECK = 64;

export interface IdleWalkRequest {
  readonly pending: PendingNodes;
  readonly visitor: WalkVisitor;
  /** Told each time that all pending nodes have been walked. */
  readonly onDone: () => void;
  readonly signal: AbortSignal;
}

/** Walks pending nodes in slices while the page is idle. */
export interface IdleWalker {
  readonly start: () => void;
  /** Leaves the walk under way. */
  readonly clear: () => void;
}

/** A walker at rest. */
export function createIdleWalker(request: IdleWalkRequest): IdleWalker {
  const { pending, visitor, onDone, signal } = request;
  let walk: Generator<void, void, void> | undefined;
  let isAsked = false;

  function start(): void {
    if (isAsked) return;
    isAsked = true;
    requestIdleCallback(walkForASlice, { timeout: LONGEST_WAIT_MS });
  }

  function walkForASlice(): void {
    isAsked = false;
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      walk ??= nextWalk();
      if (walk === undefined) {
        onDone();
        return;
      }
      if (isWalked(walk)) walk = undefined;
    }
    start();
  }

  function nextWalk(): Generator<void, void, void> | undefined {
    const node = pending.take();
    return node === undefined ? undefined : walkPage(node, visitor);
  }

  return {
    start,
    clear() {
      walk = undefined;
    },
  };
}

/** Goes on with a walk for some nodes; true when it has come to its end. */
function isWalked(walk: Generator<void, void, void>): boolean {
  for (let count = 0; count < NODES_PER_CHECK; count += 1) {
    if (walk.next().done === true) return true;
  }
  return false;
}
