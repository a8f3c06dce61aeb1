import { z } from 'zod';

/** A CPT or HCPCS level II procedure code: five characters, `90837`, `G2011`, `0591T`. */
export const ProcedureCodeSchema = z
  .string()
  .regex(/^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/)
  .brand<'ProcedureCode'>();
export type ProcedureCode = z.infer<typeof ProcedureCodeSchema>;

/** A procedure code as printed, with the modifiers that stand beside it. */
export interface CodeWithModifiers {
  readonly code: ProcedureCode;
  readonly modifiers: readonly string[];
}

/** Reads `90837`, `90837-95`, `90837 95 GT`, `HC:90837:95`, `90837/95`; undefined when it is anything else. */
export function parseProcedureCode(text: string): CodeWithModifiers | undefined {
  const match =
    /^(?:(?:HC|CPT)[:\s#]\s?)?(?<code>\d{4}[0-9A-Z]|[A-Z]\d{4})(?<rest>(?:[-−:/ ,]+(?:[A-Z][A-Z0-9]|[0-9][0-9A-Z]))*)$/.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const parsed = ProcedureCodeSchema.safeParse(match.groups?.['code']);
  if (!parsed.success) return undefined;
  const modifiers = (match.groups?.['rest'] ?? '').split(/[-−:/ ,]+/).filter(Boolean);
  return { code: parsed.data, modifiers };
}
