import type { Mark } from '#components/original/line-marks.ts';

/** Pixels that stay free beside a mark that does not fit in the middle. */
const MARGIN = 24;

/**
 * Scrolls the window over a page so that these marks stand in the middle of its height. Sideways it moves no more
 * than it must, so that the beginning of the row stays in view where it can.
 */
export function showRect(window: HTMLElement, marks: readonly Mark[], scale: number): void {
  if (marks.length === 0) return;
  const left = Math.min(...marks.map(({ box }) => box[0])) * scale;
  const top = Math.min(...marks.map(({ box }) => box[1])) * scale;
  const right = Math.max(...marks.map(({ box }) => box[2])) * scale;
  const bottom = Math.max(...marks.map(({ box }) => box[3])) * scale;
  const toRightEdge = Math.max(0, right + MARGIN - window.clientWidth);
  window.scrollTo({
    left: Math.min(toRightEdge, left - MARGIN),
    top: (top + bottom - window.clientHeight) / 2,
  });
}
