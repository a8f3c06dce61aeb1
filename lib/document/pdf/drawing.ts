import type { Bounds } from '#lib/document/pdf/bounds.ts';
import type { Point } from '#lib/document/pdf/matrix.ts';

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What paint is laid on with. `alpha`: 1 where nothing shines through, as far as is known. */
export interface Ink {
  /** Undefined for patterns and pictures, and where it is unclear. */
  readonly colour: Colour | undefined;
  readonly alpha: number;
  /** Mixed with what lies below, or shown through a mask: its look is not known. */
  readonly isUnclear: boolean;
}

/** A string that a page draws, by the line through the middle of its small letters, in the PDF's own space. */
export interface DrawnText {
  /** Its place in the order of drawing: what comes later lies above. */
  readonly order: number;
  /** Its letters as pdf.js lists them: most are never asked for as a text. */
  readonly glyphs: unknown;
  readonly isBlank: boolean;
  readonly from: Point;
  readonly to: Point;
  readonly size: number;
  /** What its letters are filled and outlined with; empty when nothing of them is painted. */
  readonly inks: readonly Ink[];
  readonly isInHiddenLayer: boolean;
  /** The annotation that it is drawn for, by pdf.js's name; undefined for the page's own content. */
  readonly annotation: string | undefined;
  /** What lies outside is cut off. */
  readonly clip: Bounds;
}

/** An area that a page paints. */
export interface PaintedArea {
  readonly order: number;
  readonly bounds: Bounds;
  /** Whether all of its bounds is painted. */
  readonly isWhole: boolean;
  readonly isPicture: boolean;
  readonly ink: Ink;
}

/** What a page draws, in the order in which it does. */
export interface Drawing {
  readonly texts: readonly DrawnText[];
  readonly areas: readonly PaintedArea[];
}
