import type { z } from 'zod';
import { headerSignature } from '#lib/payout/header-signature.ts';
import { type MappingProfile, MappingProfileSchema } from '#lib/payout/mapping-profile-schema.ts';

/** The answer that of two columns called Amount the second is what was received, given on 2026-02-03. */
export function aMappingProfile(
  input: Partial<z.input<typeof MappingProfileSchema>> = {},
): MappingProfile {
  const headings = input.headings ?? ['Payout date', 'Date of service', 'Client', 'Gross', 'Paid'];
  return MappingProfileSchema.parse({
    signature: headerSignature(headings) ?? 'none',
    mapping: { columns: { amount: 'Paid' } },
    savedAt: '2026-02-03T12:00:00.000Z',
    ...input,
    headings,
  });
}
