import type { PayoutReading } from '#lib/payout/read-payouts.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { Reading } from '#lib/vault/schema.ts';

const NOTHING_OPEN = {
  complete: true,
  preliminary: false,
  needsMapping: false,
  warnings: [],
  columns: [],
  claims: [],
  payouts: [],
} as const satisfies Partial<Reading>;

/** What a file said as a payout statement, in the shape in which readings are kept. */
export function statementToReading(reading: PayoutReading, kind: DocumentKind): Reading {
  if (reading.outcome === 'not-a-payout-statement') {
    return { ...NOTHING_OPEN, kind: 'unknown', outcome: reading.outcome, notice: reading.notice };
  }
  const { complete, preliminary, needsMapping, columns, payouts, notice } = reading;
  const { questions, headings, answeredAt, totals } = reading;
  return {
    ...NOTHING_OPEN,
    kind,
    outcome: 'read',
    notice,
    complete,
    preliminary,
    needsMapping,
    columns,
    questions: questions.map((question) => ({
      about: question.about,
      columns: question.columns.map(({ name }) => name),
    })),
    headings,
    ...(answeredAt !== undefined && { answeredAt }),
    ...(totals !== undefined && { totals }),
    payouts,
  };
}
