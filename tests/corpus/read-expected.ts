import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A folder of other people's files with independent readings of them, where there is one. */
export const corpus = process.env['SPREADLIGHT_CORPUS'];

/** An amount as an independent reading writes it, in cents. */
export const dollars = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : Math.round(Number(text) * 100) + 0));

/** The independent readings of one folder of the corpus; none where there is no corpus. */
export function readExpected<Value>(
  folder: string,
  key: string,
  schema: z.ZodType<Value>,
): readonly Value[] {
  const file = path.join(corpus ?? '', folder, 'expected.json');
  if (corpus === undefined || !existsSync(file)) return [];
  const whole = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return z.array(schema).parse(whole[key]);
}
