import type { z } from 'zod';
import { type Terms, TermsSchema } from '#lib/findings/terms-schema.ts';

/** The terms, empty if nothing is said: `aTerms({ platforms: [{ name: 'Alma', membershipFee: 12500 }] })`. */
export function aTerms(input: z.input<typeof TermsSchema> = {}): Terms {
  return TermsSchema.parse(input);
}
