import { createSignCollector, type PageSigns } from '#lib/portal/claim-signs.ts';
import { type WalkVisitor, type WatchedRoot, walkPage } from '#lib/portal/page-walk.ts';
import { createPendingNodes } from '#lib/portal/pending-nodes.ts';

/** A page counts as settled when nothing was added for so long, in milliseconds. */
const SETTLE_MS = 400;
/** A page that never settles is looked at after this long all the same, in milliseconds. */
const LONGEST_WAIT_MS = 2000;
/** The longest that one look may keep the page waiting, in milliseconds. */
const SLICE_MS = 8;
/** How many nodes are visited between two looks at the clock. */
const NODES_PER_CHECK = 64;

export interface WatchRequest {
  readonly document: Document;
  /** Told when what the page seems to hold has changed, and when another page is shown in its place. */
  readonly onSigns: (signs: PageSigns) => void;
  /** False once the extension was updated or removed: the watch then ends by itself. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Looks for signs of claims in a page and in what is added to it later. Reads only. One observer, which only notes
 * what was added; the looking is done in slices when the page is idle, never again over the whole page, but for
 * another page in its place. It rests while the tab is hidden.
 */
export function watchPage({ document, onSigns, isAlive, signal }: WatchRequest): void {
  const collector = createSignCollector();
  const pending = createPendingNodes();
  const observer = new MutationObserver(note);
  let watched = new WeakSet<Node>();
  let walk: Generator<void, void, void> | undefined;
  let firstNoteAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let address = document.location.href;
  let told = '';
  let isLooking = false;

  function note(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) for (const node of addedNodes) pending.add(node);
    wake();
  }

  function lookAt(node: Node): void {
    pending.add(node);
    wake();
  }

  /** Waits until the page has settled, but not for ever. */
  function wake(): void {
    const now = performance.now();
    firstNoteAt ??= now;
    clearTimeout(timer);
    const patience = LONGEST_WAIT_MS - (now - firstNoteAt);
    timer = setTimeout(look, Math.max(0, Math.min(SETTLE_MS, patience)));
  }

  function look(): void {
    if (signal.aborted) return;
    if (!isAlive()) {
      stop();
      return;
    }
    firstNoteAt = undefined;
    if (document.location.href !== address) begin();
    if (!isLooking) lookWhenIdle();
  }

  function lookWhenIdle(): void {
    isLooking = true;
    requestIdleCallback(lookForASlice, { timeout: LONGEST_WAIT_MS });
  }

  function lookForASlice(): void {
    isLooking = false;
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      walk ??= nextWalk();
      if (walk === undefined) {
        tell();
        return;
      }
      if (isWalked(walk)) walk = undefined;
    }
    lookWhenIdle();
  }

  function nextWalk(): Generator<void, void, void> | undefined {
    const node = pending.take();
    return node === undefined ? undefined : walkPage(node, visitor);
  }

  function tell(): void {
    const signs = collector.signs();
    const text = `${signs.claims}/${signs.hasPayouts}`;
    if (text === told) return;
    told = text;
    onSigns(signs);
  }

  function watchRoot(root: WatchedRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, subtree: true });
    pending.add(root);
  }

  const visitor: WalkVisitor = {
    text: collector.take,
    root: watchRoot,
    lost: lookAt,
    frame(frame) {
      if (!watched.has(frame)) {
        watched.add(frame);
        frame.addEventListener('load', () => lookAt(frame), { signal });
      }
      const root = documentOf(frame)?.documentElement;
      if (root !== undefined) watchRoot(root);
    },
  };

  /** Another page stands here, or this one is seen again: all that was known is forgotten. */
  function begin(): void {
    address = document.location.href;
    observer.disconnect();
    collector.clear();
    pending.clear();
    walk = undefined;
    watched = new WeakSet();
    watchRoot(document.documentElement);
  }

  function rest(): void {
    clearTimeout(timer);
    observer.disconnect();
    if (document.visibilityState === 'hidden') return;
    begin();
    wake();
  }

  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
    pending.clear();
    onSigns({ claims: 0, hasPayouts: false });
  }

  signal.addEventListener('abort', stop, { once: true });
  document.addEventListener('visibilitychange', rest, { signal });
  rest();
}

/** Goes on with a walk for some nodes; true when it has come to its end. */
function isWalked(walk: Generator<void, void, void>): boolean {
  for (let count = 0; count < NODES_PER_CHECK; count += 1)
    if (walk.next().done === true) return true;
  return false;
}

/** The document of a frame of the same site; undefined for any other. */
function documentOf(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined; // the browser's word for another site
  }
}
