import { z } from 'zod';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';

const TextSchema = z.string().max(CAPTURE_LIMITS.textLength);

/**
 * The way to an element in its frame, to show it again: from the root element on, its place among the children that
 * the page shows, each step after a slash. Open shadow roots and slots are passed through. Texts of one element
 * share its place.
 */
const PlaceSchema = z
  .string()
  .max(CAPTURE_LIMITS.placeLength)
  .regex(/^(?:\/\d+)*$/);

/** A cell of a table; a line end in its text parts blocks within it. `label`: what the page names it in its markup. */
const CellSchema = z
  .object({ text: TextSchema, place: PlaceSchema, label: TextSchema.optional() })
  .readonly();
export type CapturedCell = z.infer<typeof CellSchema>;

/** A row as wide as its table: a cell over several places stands in each of them, with the same `place`. */
const RowSchema = z
  .object({
    cells: z.array(CellSchema).max(CAPTURE_LIMITS.columns).readonly(),
    isShown: z.boolean(),
  })
  .readonly();
export type CapturedRow = z.infer<typeof RowSchema>;

const RowsSchema = z.array(RowSchema).max(CAPTURE_LIMITS.rows).readonly();

/** Where a block stands, and whether the page shows it; what a closed fold holds counts as shown. */
const BLOCK = { place: PlaceSchema, isShown: z.boolean() };

/** A heading of the page; the pairs, texts and tables up to the next heading of its level are its section. */
const HeadingBlockSchema = z
  .object({ kind: z.literal('heading'), level: z.int().min(1).max(6), text: TextSchema, ...BLOCK })
  .readonly();
export type HeadingBlock = z.infer<typeof HeadingBlockSchema>;

/** A label and what it stands for: in a definition list, or as two texts side by side or one under the other. */
const PairBlockSchema = z
  .object({ kind: z.literal('pair'), label: TextSchema, value: TextSchema, ...BLOCK })
  .readonly();

/** A text, split where an element begins or ends within it. `isControl`: it stands on a button. */
const TextBlockSchema = z
  .object({
    kind: z.literal('text'),
    parts: z.array(TextSchema).min(1).readonly(),
    isControl: z.boolean(),
    ...BLOCK,
  })
  .readonly();
export type TextBlock = z.infer<typeof TextBlockSchema>;

/** A table, whether of table elements, of a grid's roles, or of rows of other elements that are built alike. */
const TableBlockSchema = z
  .object({
    kind: z.literal('table'),
    caption: TextSchema.nullable(),
    headingRows: RowsSchema,
    rows: RowsSchema,
    /** How many rows the page says that the table has, headings included, where it says so. */
    statedRows: z.int().positive().nullable(),
    ...BLOCK,
  })
  .readonly();
export type TableBlock = z.infer<typeof TableBlockSchema>;

/** One piece of a page, in reading order. */
const PageBlockSchema = z.discriminatedUnion('kind', [
  HeadingBlockSchema,
  PairBlockSchema,
  TextBlockSchema,
  TableBlockSchema,
]);
export type PageBlock = z.infer<typeof PageBlockSchema>;

/** What one frame of a page shows: plain texts, never markup. `path` is without query and fragment. */
export const CapturedPageSchema = z
  .object({
    host: TextSchema,
    path: TextSchema,
    title: TextSchema,
    contentType: TextSchema,
    isTopFrame: z.boolean(),
    /** False when a limit cut something off. */
    complete: z.boolean(),
    blocks: z.array(PageBlockSchema).max(CAPTURE_LIMITS.blocks).readonly(),
  })
  .readonly();
export type CapturedPage = z.infer<typeof CapturedPageSchema>;
