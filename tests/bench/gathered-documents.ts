import type { AuditInput } from '#lib/workflow/audit-documents.ts';
import { practiceRecords } from '#tests/bench/practice-records.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';

type Document = AuditInput['documents'][number];

/** A month's remittance or statement. */
const LINES_OF_A_DOCUMENT = 500;
/** Every so manieth line is in the last two documents: as many lines, of as many clients, as one more document has. */
const LINES_FOR_ONE_OF_THE_LAST = 50;

/**
 * Remittances and statements of 500 lines each, `lines` visits in all, as a practice gathers them; and at the end a
 * remittance and a statement of some 50 lines, of visits of all clients and of the whole time.
 */
export function gatheredDocuments(lines: number): readonly Document[] {
  const { claims, payouts } = practiceRecords(lines);
  const step = Math.ceil(lines / LINES_FOR_ONE_OF_THE_LAST);
  const isOfLast = (_: object, at: number): boolean => at % step === 0;
  const isOfOthers = (_: object, at: number): boolean => at % step !== 0;
  const remittance = (own: typeof claims, at: number): Document => ({
    ...named(`remittance-${at}.835`),
    reading: { ...OPEN, kind: 'era-835', claims: own.map(({ claim }) => claim) },
  });
  const statement = (own: typeof payouts, at: number): Document => ({
    ...named(`payouts-${at}.csv`),
    reading: { ...OPEN, kind: 'payouts-csv', payouts: own.map(({ payout }) => payout) },
  });
  return [
    ...inParts(claims.filter(isOfOthers)).map(remittance),
    ...inParts(payouts.filter(isOfOthers)).map(statement),
    remittance(claims.filter(isOfLast), claims.length),
    statement(payouts.filter(isOfLast), payouts.length),
  ];
}

const OPEN = { preliminary: false, claims: [], payouts: [] };

function named(fileName: string) {
  return { id: aDocumentId(fileName), fileName };
}

function inParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / LINES_OF_A_DOCUMENT) }, (_, at) =>
    items.slice(at * LINES_OF_A_DOCUMENT, (at + 1) * LINES_OF_A_DOCUMENT),
  );
}
