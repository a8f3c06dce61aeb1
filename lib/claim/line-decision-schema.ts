import { z } from 'zod';
import { AmountFieldSchema, type Claim, type ServiceLine } from '#lib/claim/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { type DocumentId, DocumentIdSchema } from '#lib/values/document-id.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

/**
 * The stable identity of a service line: its document, claim, date and code as read; of lines alike in all of
 * these, which one. It outlives a better reading of the same document.
 */
const LineKeySchema = z
  .object({
    documentId: DocumentIdSchema,
    claimNumber: z.string().nullable(),
    dateOfService: ServiceDateSchema,
    procedureCode: ProcedureCodeSchema.nullable(),
    occurrence: z.int().min(0),
  })
  .readonly();
export type LineKey = z.infer<typeof LineKeySchema>;

/** A person looked at a line. `corrections`: what she read differently; empty where all is as read. Cents. */
export const ConfirmLineSchema = z
  .object({
    kind: z.literal('confirm-line'),
    id: z.string(),
    line: LineKeySchema,
    corrections: z
      .object({
        amounts: z.partialRecord(AmountFieldSchema, CentsSchema).readonly(),
        dateOfService: ServiceDateSchema.optional(),
        procedureCode: ProcedureCodeSchema.nullable().optional(),
      })
      .readonly(),
  })
  .readonly();
export type ConfirmLine = z.infer<typeof ConfirmLineSchema>;

/** A person says that a document is no EOB: nothing of it counts. */
export const NotAnEobSchema = z
  .object({ kind: z.literal('not-an-eob'), id: z.string(), documentId: DocumentIdSchema })
  .readonly();

/** A claim's line with its key. */
export interface KeyedLine {
  readonly key: LineKey;
  readonly claim: Claim;
  readonly line: ServiceLine;
}

/** The lines of a document's claims with their keys, in order. */
export function keyedLines(documentId: DocumentId, claims: readonly Claim[]): readonly KeyedLine[] {
  const seen = new Map<string, number>();
  return claims.flatMap((claim) =>
    claim.lines.map((line) => {
      const { claimNumber } = claim;
      const { dateOfService, procedureCode } = line;
      const name = `${claimNumber}/${dateOfService}/${procedureCode}`;
      const occurrence = seen.get(name) ?? 0;
      seen.set(name, occurrence + 1);
      return {
        claim,
        line,
        key: { documentId, claimNumber, dateOfService, procedureCode, occurrence },
      };
    }),
  );
}

/** A text that two keys share only when they are of one line. */
export function lineKeyText(key: LineKey): string {
  const { documentId, claimNumber, dateOfService, procedureCode, occurrence } = key;
  return JSON.stringify([documentId, claimNumber, dateOfService, procedureCode, occurrence]);
}
