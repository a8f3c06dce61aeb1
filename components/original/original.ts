/** One page of a document as it can be drawn. Size in points, upright, as the boxes of its figures are. */
export interface OriginalPage {
  readonly width: number;
  readonly height: number;
  /** Draws the page on a canvas, which takes its size in pixels from it. Stops when the signal fires. */
  draw(canvas: HTMLCanvasElement, pixelsPerPoint: number, signal: AbortSignal): Promise<void>;
}

/** The original of a document, opened to be looked at. */
export interface Original {
  readonly pageCount: number;
  /** A page by its number, from 1. */
  page(number: number): Promise<OriginalPage>;
  close(): void;
}
