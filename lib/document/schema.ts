import type { Box } from '#lib/values/source-ref.ts';

/**
 * What makes a word less than plain printed text: someone else's OCR, a layer that is switched off, text that is
 * drawn but not seen, our own OCR, our own OCR that no further look changes, or that two looks read differently.
 */
export type WordMark =
  | 'plain'
  | 'ocr-layer'
  | 'hidden-layer'
  | 'unseen'
  | 'replaced'
  | 'ocr'
  | 'ocr-clear'
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

/**
 * A cell of a table as the file itself marks it. Spans: over how many columns and rows it reaches. `id` names a
 * heading in all of the document, and `under` the headings of a cell, the highest first.
 */
export interface TaggedCell {
  readonly words: readonly Word[];
  readonly isHeading: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly id: string | undefined;
  readonly under: readonly string[];
}

/** A table as the file itself marks it. The marks may be wrong. */
export interface TaggedTable {
  readonly rows: readonly (readonly TaggedCell[])[];
}

/** What a file marks as tables on a page, and the words outside them. */
export interface TaggedContent {
  readonly tables: readonly TaggedTable[];
  readonly rest: readonly Word[];
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
  /** Left out where the file marks no table on the page. */
  readonly tagged?: TaggedContent;
}
