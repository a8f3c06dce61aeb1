import { expect, test } from 'vitest';
import { type AuditInput, auditDocuments } from '#lib/workflow/audit-documents.ts';
import { createAuditor } from '#lib/workflow/create-auditor.ts';
import { practiceRecords } from '#tests/bench/practice-records.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';
import { aTerms } from '#tests/builders/terms.ts';

const RUNS = { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 };
/** A month's remittance or statement. */
const LINES_OF_A_DOCUMENT = 500;

type Document = AuditInput['documents'][number];

/** Remittances and statements of 500 lines each, as a practice gathers them. */
function gatheredDocuments(lines: number): readonly Document[] {
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

test.for([20_000, 100_000])(
  'one more document among %i lines',
  { timeout: 600_000 },
  async (lines, { bench }) => {
    const documents = gatheredDocuments(lines);
    const [all, before] = [documents, documents.slice(0, -1)].map(
      (some): AuditInput => ({ documents: some, decisions: [], terms: aTerms() }),
    );
    if (all === undefined || before === undefined) return;
    const audit = createAuditor();
    audit(before);
    expect(audit(all).summary).toEqual(auditDocuments(all).summary);
    // It comes and goes by turns, so that each audit follows a change.
    let isIn = true;
    await bench.compare(
      bench('with what was made before', () => {
        isIn = !isIn;
        audit(isIn ? all : before);
      }),
      bench('from scratch', () => {
        auditDocuments(all);
      }),
      RUNS,
    );
  },
);
