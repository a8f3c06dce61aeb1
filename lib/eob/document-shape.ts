import { z } from 'zod';
import type { Page } from '#lib/document/schema.ts';
import { isLabelText } from '#lib/eob/words/vocabulary.ts';

/**
 * A document without what it says: where its words stand, the labels that any EOB prints, and masks in place of
 * every name, date and figure. It tells a layout, and nothing about a person.
 */
export const DocumentShapeSchema = z
  .object({
    version: z.literal(1),
    pages: z
      .array(
        z
          .object({
            width: z.number(),
            height: z.number(),
            words: z
              .array(
                z
                  .object({
                    mask: z.string(),
                    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
                    size: z.number(),
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type DocumentShape = z.infer<typeof DocumentShapeSchema>;

/** Places are rounded to this many points: enough for a layout. */
const GRID = 0.5;

/** The shape of a document, safe to hand to a stranger. */
export function documentShape(pages: readonly Page[]): DocumentShape {
  return {
    version: 1,
    pages: pages.map(({ width, height, words }) => ({
      width: round(width),
      height: round(height),
      words: words.map(({ text, box: [left, top, right, bottom], size }) => ({
        mask: maskWord(text),
        size: round(size),
        box: [round(left), round(top), round(right), round(bottom)],
      })),
    })),
  };
}

function round(value: number): number {
  return Math.round(value / GRID) * GRID;
}

const MONEY = /^[-−(]?\$?[\d,]*\d\.\d{2}\)?[-−]?$/;
const DATE_FIGURES = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}[,.;]?$/;

/**
 * What a word may show: a word of headings as it is, a figure's form with every digit hidden, anything else as one
 * mark whatever its length.
 */
export function maskWord(text: string): string {
  if (isLabelText(text)) return text;
  if (MONEY.test(text) || DATE_FIGURES.test(text) || /^\d{5}$/.test(text)) {
    return text.replace(/\d/g, '#');
  }
  if (/^[^\p{L}\p{N}]+$/u.test(text)) return text;
  if (/\p{N}/u.test(text)) return /\p{L}/u.test(text) ? 'A#' : '#';
  return /^\p{Lu}/u.test(text) ? 'Xx' : 'xx';
}
