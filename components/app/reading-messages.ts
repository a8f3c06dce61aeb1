import { z } from 'zod';
import { ClaimSchema } from '#lib/claim/schema.ts';
import { MappingProfileSchema } from '#lib/payout/mapping-profile-schema.ts';
import { ColumnMappingSchema, PayoutSchema } from '#lib/payout/schema.ts';
import { ReadingSchema } from '#lib/vault/schema.ts';

/** The file that the worker is to read, and what the person said about it. */
export const ReadRequestSchema = z
  .object({
    name: z.string(),
    bytes: z.instanceof(Uint8Array<ArrayBuffer>),
    password: z.string().optional(),
    mapping: ColumnMappingSchema.optional(),
    profiles: z.array(MappingProfileSchema).readonly().optional(),
  })
  .readonly();
export type ReadRequest = z.infer<typeof ReadRequestSchema>;

/** What the worker tells: how far it is, the reading in parts that the page takes in without a pause, and the end. */
export const ReadReplySchema = z.discriminatedUnion('tells', [
  z.object({
    tells: z.literal('progress'),
    done: z.number(),
    total: z.number().nullable(),
    unit: z.literal('row').optional(),
  }),
  z.object({ tells: z.literal('claims'), claims: z.array(ClaimSchema).readonly() }),
  z.object({ tells: z.literal('payouts'), payouts: z.array(PayoutSchema).readonly() }),
  // The last part: all but the claims and payouts that came before it.
  z.object({ tells: z.literal('reading'), reading: ReadingSchema }),
  z.object({ tells: z.literal('refusal'), code: z.string(), message: z.string() }),
  z.object({ tells: z.literal('bug'), message: z.string() }),
]);
export type ReadReply = z.infer<typeof ReadReplySchema>;

/** Claims or payouts in one message: the page checks so many in a few hundredths of a second. */
const PART_SIZE = 250;

/** The parts of a list. */
export function partsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts = Math.ceil(items.length / PART_SIZE);
  return Array.from({ length: parts }, (_, index) =>
    items.slice(index * PART_SIZE, (index + 1) * PART_SIZE),
  );
}
