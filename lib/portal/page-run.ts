/** One run of the detector in a page. `isAlive`: false once its extension was updated or removed. */
interface PageRun {
  readonly isAlive: () => boolean;
  readonly end: () => void;
}

declare global {
  // Kept in the extension's own world of the page, which the page's scripts cannot see.
  var spreadlightRun: PageRun | undefined;
}

/**
 * Makes this the page's run: true unless another one is at work. One that outlived its extension is ended first.
 */
export function takePage(run: PageRun): boolean {
  const other = globalThis.spreadlightRun;
  if (other?.isAlive() === true) return false;
  other?.end();
  globalThis.spreadlightRun = run;
  return true;
}

/** Lets another run take the page. */
export function leavePage(run: PageRun): void {
  if (globalThis.spreadlightRun === run) globalThis.spreadlightRun = undefined;
}
