import { z } from 'zod';
import { ClaimSchema } from '#lib/claim/schema.ts';
import { ColumnMappingSchema, PayoutSchema } from '#lib/payout/schema.ts';
import { DocumentIdSchema } from '#lib/values/document-id.ts';
import { DocumentKindSchema, OutcomeSchema } from '#lib/values/document-kind.ts';
import { SourceRefSchema } from '#lib/values/source-ref.ts';

/** A column of a statement whose meaning was unclear, with sample values for a person to judge by. */
const UnclearColumnSchema = z
  .object({ column: z.string(), samples: z.array(z.string()).readonly() })
  .readonly();

/** Something odd about a document beyond its single lines, in plain words with the figures, and where it stands. */
const ReadingWarningSchema = z
  .object({ text: z.string(), source: SourceRefSchema.nullable() })
  .readonly();
export type ReadingWarning = z.infer<typeof ReadingWarningSchema>;

/** What only a person can say about a statement, and the columns that it is about, the likeliest first. */
const OpenQuestionSchema = z
  .object({
    about: z.enum(['amount', 'dates', 'date-order', 'client', 'mapping']),
    columns: z.array(z.string()).readonly(),
  })
  .readonly();
export type OpenQuestion = z.infer<typeof OpenQuestionSchema>;

/** `tied`: they do, which proves them; else each difference in plain words, with both figures. */
const StatedTotalsSchema = z
  .object({ tied: z.boolean(), differences: z.array(z.string()).readonly() })
  .readonly();

/** What was read from one document, before or after it is stored. `notice`: plain words for a person. */
export const ReadingSchema = z
  .object({
    kind: DocumentKindSchema,
    outcome: OutcomeSchema,
    notice: z.string().nullable(),
    warnings: z.array(ReadingWarningSchema).readonly().default([]),
    complete: z.boolean(),
    preliminary: z.boolean(),
    needsMapping: z.boolean(),
    columns: z.array(UnclearColumnSchema).readonly(),
    /** Absent, as in all that follows: read before this was kept, or not a statement of columns. */
    questions: z.array(OpenQuestionSchema).readonly().optional(),
    /** As they stand over the columns of a statement, by which its layout is known again. */
    headings: z.array(z.string()).readonly().optional(),
    /** When the person gave the answers that another statement of the same headings was read with. ISO instant. */
    answeredAt: z.iso.datetime().optional(),
    /** Whether the rows of a statement add up to the totals that it states; absent where it states none. */
    totals: StatedTotalsSchema.optional(),
    claims: z.array(ClaimSchema).readonly(),
    payouts: z.array(PayoutSchema).readonly(),
  })
  .readonly();
export type Reading = z.infer<typeof ReadingSchema>;

/** A document in the vault with what was read from it. The original bytes are kept apart. `addedAt`: ISO instant. */
export const StoredDocumentSchema = z
  .object({
    id: DocumentIdSchema,
    fileName: z.string(),
    byteLength: z.int().nonnegative(),
    addedAt: z.iso.datetime(),
    mapping: ColumnMappingSchema.nullable(),
    reading: ReadingSchema,
  })
  .readonly();
export type StoredDocument = z.infer<typeof StoredDocumentSchema>;
