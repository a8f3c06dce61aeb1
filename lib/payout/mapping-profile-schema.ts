import { z } from 'zod';
import { ColumnMappingSchema } from '#lib/payout/schema.ts';

/** A person looked at a statement of hers and said that its columns are read rightly. `at`: ISO instant. */
const ConfirmationSchema = z
  .object({ at: z.iso.datetime(), platform: z.string().nullable() })
  .readonly();

/**
 * What a person once said about statements of one layout, kept for the next. `signature`: its folded headings;
 * `headings`: as they stood. It holds no value of any statement. `savedAt`: ISO instant.
 */
export const MappingProfileSchema = z
  .object({
    signature: z.string().min(1),
    headings: z.array(z.string()).readonly(),
    mapping: ColumnMappingSchema,
    savedAt: z.iso.datetime(),
    /** Absent: not confirmed on a statement of hers, or changed since. */
    confirmed: ConfirmationSchema.optional(),
  })
  .readonly();
export type MappingProfile = z.infer<typeof MappingProfileSchema>;
