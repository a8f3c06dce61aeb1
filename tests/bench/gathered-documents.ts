import type { AuditInput } from '#lib/workflow/audit-documents.ts';
import { practiceRecords } from '#tests/bench/practice-records.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';

type Document = AuditInput['documents'][number];

/** A month's remittance or statement. */
const LINES_OF_A_DOCUMENT = 500;

/** Remittances and statements of 500 lines each, `lines` visits in all, as a practice gathers them. */
export function gatheredDocuments(lines: number): readonly Document[] {
  const { claims, payouts } = practiceRecords(lines);
  const open = { preliminary: false, claims: [], payouts: [] };
  return [
    ...inParts(claims).map((part, at) => ({
      ...named(`remittance-${at}.835`),
      reading: { ...open, kind: 'era-835' as const, claims: part.map(({ claim }) => claim) },
    })),
    ...inParts(payouts).map((part, at) => ({
      ...named(`payouts-${at}.csv`),
      reading: { ...open, kind: 'payouts-csv' as const, payouts: part.map(({ payout }) => payout) },
    })),
  ];
}

function named(fileName: string) {
  return { id: aDocumentId(fileName), fileName };
}

function inParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / LINES_OF_A_DOCUMENT) }, (_, at) =>
    items.slice(at * LINES_OF_A_DOCUMENT, (at + 1) * LINES_OF_A_DOCUMENT),
  );
}
