import { z } from 'zod';
import type { readingToJson } from '#lib/workflow/reading-to-json.ts';

const CentsOrNull = z.int().nullable();
const ExpectedLineSchema = z.object({
  dateOfService: z.iso.date(),
  procedureCode: z.string().nullable(),
  billed: CentsOrNull,
  allowed: CentsOrNull,
  planPaid: CentsOrNull,
  patientResponsibility: CentsOrNull,
  mustReview: z.boolean(),
});
/** What is true of a document, as its case says. */
export const ExpectedSchema = z.object({
  title: z.string().min(1),
  outcome: z.enum(['read', 'not-an-eob', 'unreadable']),
  claims: z.array(z.object({ lines: z.array(ExpectedLineSchema) })),
});
type ExpectedLine = z.infer<typeof ExpectedLineSchema>;
/** What was read of a document, as the command line gives it. */
export type GoldenReading = ReturnType<typeof readingToJson>;
type ActualLine = GoldenReading['claims'][number]['lines'][number];

/** What of a line must not be wrong. A billed amount that the reader leaves open is not wrong. */
function isTrue(actual: ActualLine, expected: ExpectedLine): boolean {
  const { billed, ...others } = FiguresSchema.parse(actual);
  return (
    !expected.mustReview &&
    (billed === null || billed === expected.billed) &&
    others.dateOfService === expected.dateOfService &&
    others.procedureCode === expected.procedureCode &&
    others.allowed === expected.allowed &&
    others.planPaid === expected.planPaid &&
    others.patientResponsibility === expected.patientResponsibility
  );
}

const FiguresSchema = ExpectedLineSchema.omit({ mustReview: true });

/** The verified lines that are not expected so, each expected line answering for one. */
export function untruths(actual: readonly ActualLine[], expected: readonly ExpectedLine[]) {
  const left = [...expected];
  return actual
    .filter(({ check }) => check === 'verified')
    .filter((line) => {
      const at = left.findIndex((each) => isTrue(line, each));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map((line) => FiguresSchema.parse(line));
}

/** A reading as JSON with one service a line and without the places of its figures. */
export function toSnapshot({ kind, outcome, notice, claims }: GoldenReading): string {
  const services = claims.flatMap(({ lines, ...claim }) => [
    JSON.stringify(claim),
    ...lines.map((line) => ` ${JSON.stringify({ ...line, evidence: undefined })}`),
  ]);
  return `[\n${[JSON.stringify({ kind, outcome, notice }), ...services].join(',\n')}\n]\n`;
}
