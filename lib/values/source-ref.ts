import { z } from 'zod';

/** A box on a page in PDF points at scale 1, origin top left: left, top, right, bottom. */
const BoxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Box = z.infer<typeof BoxSchema>;

/** Quarters of a turn to the right. */
const QuarterTurnsSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type QuarterTurns = z.infer<typeof QuarterTurnsSchema>;

/** The place in the source document where a figure or a row was met, and the text as it stands there. */
export const SourceRefSchema = z.discriminatedUnion('at', [
  z
    .object({
      at: z.literal('page'),
      page: z.int().min(1),
      box: BoxSchema,
      text: z.string(),
      label: z.string().nullable(),
      /** A page that lies on its side or its head must be turned right by so many quarters to be read. */
      quarterTurns: QuarterTurnsSchema.optional(),
    })
    .readonly(),
  z
    .object({
      at: z.literal('cell'),
      sheet: z.string().nullable(),
      cell: z.string(),
      text: z.string(),
    })
    .readonly(),
  z
    .object({
      at: z.literal('frame'),
      frame: z.string(),
      /** The way to the element in its frame, as captured pages give it. */
      place: z.string().optional(),
      label: z.string().nullable(),
      text: z.string(),
    })
    .readonly(),
  z.object({ at: z.literal('segment'), segment: z.string(), text: z.string() }).readonly(),
  // A person typed it, from paper or after looking at the document.
  z.object({ at: z.literal('person'), text: z.string() }).readonly(),
]);
export type SourceRef = z.infer<typeof SourceRefSchema>;
