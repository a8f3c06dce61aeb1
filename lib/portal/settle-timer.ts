/** A page counts as settled when nothing was added for so long, in milliseconds. */
const SETTLE_MS = 400;
/** A page that never settles is looked at after this long all the same, in milliseconds. */
export const LONGEST_WAIT_MS = 2000;

/** Waits for a page to settle. */
export interface SettleTimer {
  /** Something was added: the wait begins anew, but does not last for ever. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/** Calls back once the page has settled after each time that it was woken. */
export function createSettleTimer(onSettled: () => void): SettleTimer {
  let wokenAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    wake() {
      const now = performance.now();
      wokenAt ??= now;
      clearTimeout(timer);
      const patience = LONGEST_WAIT_MS - (now - wokenAt);
      timer = setTimeout(
        () => {
          wokenAt = undefined;
          onSettled();
        },
        Math.max(0, Math.min(SETTLE_MS, patience)),
      );
    },
    stop() {
      wokenAt = undefined;
      clearTimeout(timer);
    },
  };
}
