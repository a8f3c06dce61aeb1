import type { Box } from '#lib/values/source-ref.ts';

/**
 * What makes a word less than plain printed text: someone else's OCR, a layer that is switched off, text that is
 * drawn but not seen, our own OCR, or our own OCR that two looks read differently.
 */
export type WordMark =
  | 'plain'
  | 'ocr-layer'
  | 'hidden-layer'
  | 'unseen'
  | 'replaced'
  | 'ocr'
  | 'ocr-unsure';

/** A run of characters without a blank, and its place on the page. `size`: height of the font in points. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly mark: WordMark;
}

/** A text at a right angle to the lines of its page, as turned headings are printed. */
export interface TurnedText {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly isUpward: boolean;
}

/** One page of a document as words with places, in points, origin top left, already turned upright. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly turned: readonly TurnedText[];
  /** Pictures that cover most of the page: its text, if any, is likely someone else's OCR. */
  readonly isPicture: boolean;
}
