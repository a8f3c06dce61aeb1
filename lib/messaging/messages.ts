import { z } from 'zod';

/** The largest PDF that is taken from a tab, in bytes; larger ones do not fit into one answer of a tab. */
export const MAX_TAB_PDF_BYTES = 30_000_000;

/** Base64 writes three bytes as four characters. */
const MAX_BASE64_LENGTH = Math.ceil(MAX_TAB_PDF_BYTES / 3) * 4;
const MAX_ADDRESS_LENGTH = 8192;
const MAX_TEXT_LENGTH = 2000;
const MAX_PLACE_LENGTH = 4000;
const MAX_LINKS = 500;
const MAX_PLACES = 200;

/** What a frame answers when it is asked for a PDF. */
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

/** The addresses of the PDFs that a frame shows, its own or those of frames in it, on its own site. */
export const PdfAddressesSchema = z.array(z.string().max(MAX_ADDRESS_LENGTH)).max(50).readonly();

/** A plain link to a document on the page's own site, with its words. */
const PdfLinkSchema = z
  .object({ address: z.string().min(1).max(MAX_ADDRESS_LENGTH), words: z.string().max(200) })
  .readonly();
export type PdfLink = z.infer<typeof PdfLinkSchema>;
export const PdfLinksSchema = z.array(PdfLinkSchema).max(MAX_LINKS).readonly();

/**
 * A figure to be shown on a page. `frame`: host and path of the frame that it was read from; `place`: the way to its
 * element, as captured pages give it; `near`: the other texts of its line, by which it is told from its likes where
 * no place is known.
 */
const FramePlaceSchema = z
  .object({
    frame: z.string().max(MAX_ADDRESS_LENGTH),
    place: z
      .string()
      .max(MAX_PLACE_LENGTH)
      .regex(/^(?:\/\d+)*$/)
      .optional(),
    text: z.string().min(1).max(MAX_TEXT_LENGTH),
    near: z.array(z.string().min(1).max(MAX_TEXT_LENGTH)).max(20).readonly(),
  })
  .readonly();
export type FramePlace = z.infer<typeof FramePlaceSchema>;

/** What a detector may say: how many claims its page seems to hold. */
export const DetectorMessageSchema = z
  .object({ type: z.literal('signs'), claims: z.int().min(0).max(10_000), hasPayouts: z.boolean() })
  .readonly();
export type DetectorMessage = z.infer<typeof DetectorMessageSchema>;

/** What the extension's own panel in a page may ask for, always about the tab that it stands in. */
export const PanelMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('capture-tab') }).readonly(),
  z
    .object({
      type: z.literal('mark-places'),
      places: z.array(FramePlaceSchema).max(MAX_PLACES).readonly(),
    })
    .readonly(),
  z.object({ type: z.literal('open-app'), hash: z.string().regex(/^#\/[a-z]+$/) }).readonly(),
]);
export type PanelMessage = z.infer<typeof PanelMessageSchema>;

/** What the background answers the panel. */
export const PanelAnswerSchema = z.discriminatedUnion('status', [
  z
    .object({ status: z.literal('done'), frames: z.array(z.unknown()).max(1000).readonly() })
    .readonly(),
  z.object({ status: z.literal('refused') }).readonly(),
]);
export type PanelAnswer = z.infer<typeof PanelAnswerSchema>;
