import { z } from 'zod';

/** A person's name as printed, trimmed and with single spaces: `Rivera, Ana`, `J. D.` */
export const PersonNameSchema = z
  .string()
  .transform((text) => text.trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1))
  .brand<'PersonName'>();
export type PersonName = z.infer<typeof PersonNameSchema>;
