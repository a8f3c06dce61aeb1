import { z } from 'zod';

/** The largest PDF that is taken from a tab, in bytes; larger ones do not fit into one answer of a tab. */
export const MAX_TAB_PDF_BYTES = 30_000_000;

/** Base64 writes three bytes as four characters. */
const MAX_BASE64_LENGTH = Math.ceil(MAX_TAB_PDF_BYTES / 3) * 4;

/** What a frame answers when it is asked for the PDF that it shows. */
export const FramePdfAnswerSchema = z.discriminatedUnion('status', [
  z
    .object({
      status: z.literal('pdf'),
      name: z.string().max(1000),
      base64: z.string().min(1).max(MAX_BASE64_LENGTH),
    })
    .readonly(),
  z.object({ status: z.literal('no-pdf') }).readonly(),
  z.object({ status: z.literal('failed') }).readonly(),
]);
export type FramePdfAnswer = z.infer<typeof FramePdfAnswerSchema>;
