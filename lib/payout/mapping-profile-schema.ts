import { z } from 'zod';
import { ColumnMappingSchema } from '#lib/payout/schema.ts';

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
  })
  .readonly();
export type MappingProfile = z.infer<typeof MappingProfileSchema>;
