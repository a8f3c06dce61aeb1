import { z } from 'zod';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';

const TextSchema = z.string().max(CAPTURE_LIMITS.textLength);
const RowsSchema = z
  .array(z.array(TextSchema).max(CAPTURE_LIMITS.columns).readonly())
  .max(CAPTURE_LIMITS.rows)
  .readonly();

/** A table of the page as a grid of texts; a line end in a text parts blocks within the cell. */
const CapturedTableSchema = z
  .object({
    caption: TextSchema.nullable(),
    /** A heading over several columns stands over each of them. */
    headingRows: RowsSchema,
    /** A cell over several columns stands in the first of them, and the others are empty. */
    rows: RowsSchema,
    /** Cells of `rows` (row, column) that only continue a cell of a row above, so that no amount counts twice. */
    repeated: z.array(z.tuple([z.int().min(0), z.int().min(0)]).readonly()).readonly(),
    /** How many rows the page says that the table has, where it says so. */
    statedRows: z.int().positive().nullable(),
    /** False for a table that the page hides, such as one of another tab or for another screen width. */
    isShown: z.boolean(),
  })
  .readonly();
export type CapturedTable = z.infer<typeof CapturedTableSchema>;

/** A text outside the tables. `tablesBefore`: how many of the tables begin before it. */
const TextBlockSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('heading'), text: TextSchema, tablesBefore: z.int().min(0) })
    .readonly(),
  z
    .object({
      kind: z.literal('pair'),
      label: TextSchema,
      value: TextSchema,
      tablesBefore: z.int().min(0),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('text'),
      /** The text split where an element begins or ends within it. */
      parts: z.array(TextSchema).min(1).readonly(),
      tablesBefore: z.int().min(0),
    })
    .readonly(),
]);
export type TextBlock = z.infer<typeof TextBlockSchema>;

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
    tables: z.array(CapturedTableSchema).max(CAPTURE_LIMITS.tables).readonly(),
    textBlocks: z.array(TextBlockSchema).max(CAPTURE_LIMITS.textBlocks).readonly(),
  })
  .readonly();
export type CapturedPage = z.infer<typeof CapturedPageSchema>;
