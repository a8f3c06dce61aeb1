import { createSignCollector, type PageSigns } from '#lib/portal/claim-signs.ts';
import { createIdleWalker } from '#lib/portal/idle-walker.ts';
import type { WatchedRoot } from '#lib/portal/page-walk.ts';
import { createPendingNodes } from '#lib/portal/pending-nodes.ts';
import { createSettleTimer } from '#lib/portal/settle-timer.ts';

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
  const timer = createSettleTimer(look);
  const observer = new MutationObserver(note);
  const walker = createIdleWalker({
    pending,
    signal,
    onDone: tell,
    visitor: { text: collector.take, root: watchRoot, frame: watchFrame, lost: lookAt },
  });
  const framesHeard = new WeakSet<Element>();
  let watched = new WeakSet<Node>();
  let address = '';
  let told = '';

  function note(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) for (const node of addedNodes) pending.add(node);
    timer.wake();
  }

  function lookAt(node: Node): void {
    pending.add(node);
    timer.wake();
  }

  function look(): void {
    if (signal.aborted) return;
    if (!isAlive()) {
      stop();
      return;
    }
    if (document.location.href !== address) begin();
    walker.start();
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

  function watchFrame(frame: HTMLIFrameElement): void {
    if (!framesHeard.has(frame)) {
      framesHeard.add(frame);
      frame.addEventListener('load', () => lookAt(frame), { signal });
    }
    const root = documentOf(frame)?.documentElement;
    if (root !== undefined) watchRoot(root);
  }

  /** Another page stands here, or this one is seen again: all that was known is forgotten. */
  function begin(): void {
    address = document.location.href;
    observer.disconnect();
    collector.clear();
    pending.clear();
    walker.clear();
    watched = new WeakSet();
    watchRoot(document.documentElement);
  }

  function beginOrRest(): void {
    timer.stop();
    observer.disconnect();
    if (document.visibilityState === 'hidden') return;
    begin();
    timer.wake();
  }

  function stop(): void {
    timer.stop();
    observer.disconnect();
    pending.clear();
    onSigns({ claims: 0, hasPayouts: false });
  }

  signal.addEventListener('abort', stop, { once: true });
  document.addEventListener('visibilitychange', beginOrRest, { signal });
  beginOrRest();
}

/** The document of a frame of the same site; undefined for any other. */
function documentOf(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined; // the browser's word for another site
  }
}
