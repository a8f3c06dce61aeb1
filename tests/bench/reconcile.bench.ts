import { expect, test } from 'vitest';
import type { Reconciliation } from '#lib/match/schema.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { type PracticeRecords, practiceRecords } from '#tests/bench/practice-records.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** A run takes seconds, and what counts is how the times stand to each other. */
const RUNS = { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 };
const TIMEOUT = 1_200_000;

type Document = Parameters<typeof auditDocuments>[0]['documents'][number];

/** One remittance with all claims and one statement with all payouts. */
function toDocuments({ claims, payouts }: PracticeRecords): readonly Document[] {
  const [claim, payout] = [claims[0], payouts[0]];
  if (claim === undefined || payout === undefined) return [];
  const open = { preliminary: false, claims: [], payouts: [] };
  return [
    {
      id: claim.documentId,
      fileName: claim.fileName,
      reading: { ...open, kind: 'era-835', claims: claims.map((each) => each.claim) },
    },
    {
      id: payout.key.documentId,
      fileName: payout.fileName,
      reading: { ...open, kind: 'payouts-csv', payouts: payouts.map((each) => each.payout) },
    },
  ];
}

function audit(documents: readonly Document[]) {
  return auditDocuments({ documents, decisions: [], terms: aTerms() });
}

/** What one would write in a spreadsheet: every row against every claim, same name and same day. */
function joinNaively({ claims, payouts }: PracticeRecords): ReadonlyMap<number, string | null> {
  const joined = new Map<number, string | null>();
  for (const { payout } of payouts) {
    for (const { claim } of claims) {
      if (claim.lines[0]?.dateOfService !== payout.dateOfService) continue;
      if (claim.patient?.toLowerCase() !== payout.client?.toLowerCase()) continue;
      joined.set(payout.row, claim.claimNumber);
    }
  }
  return joined;
}

function matchedRows({ sessions }: Reconciliation): ReadonlyMap<number, string | null> {
  return new Map(
    sessions.flatMap(({ source, payouts, match }) =>
      match.status === 'matched'
        ? payouts.map(({ key }) => [key.row, source.claim.claimNumber] as const)
        : [],
    ),
  );
}

function recallOf(found: ReadonlyMap<number, string | null>, { paidClaims }: PracticeRecords) {
  const right = [...paidClaims].filter(([row, claim]) => found.get(row) === claim);
  return right.length / paidClaims.size;
}

test('100,000 lines and payouts are audited in at most 12 times the parsing of their JSON', {
  timeout: TIMEOUT,
}, async ({ bench }) => {
  const documents = toDocuments(practiceRecords(100_000));
  const json = JSON.stringify(documents);
  await bench.compare(
    bench('JSON.parse', () => {
      JSON.parse(json);
    }),
    bench('matched, with findings', () => {
      audit(documents);
    }),
    RUNS,
  );
});

test('three times the lines of a practice take at most four times as long', {
  timeout: TIMEOUT,
}, async ({ bench }) => {
  const [some, more] = [100_000, 300_000].map((lines) => toDocuments(practiceRecords(lines)));
  await bench.compare(
    bench('100,000 lines', () => {
      audit(some ?? []);
    }),
    bench('300,000 lines', () => {
      audit(more ?? []);
    }),
    RUNS,
  );
});

test('finds more than a plain join, and sooner', { timeout: TIMEOUT }, async ({ bench }) => {
  const records = practiceRecords(10_000);
  const documents = toDocuments(records);
  expect(recallOf(matchedRows(audit(documents).reconciliation), records)).toBeGreaterThan(0.97);
  expect(recallOf(joinNaively(records), records)).toBeLessThan(0.5);
  await bench.compare(
    bench('matched, with findings', () => {
      audit(documents);
    }),
    bench('every row against every claim', () => {
      joinNaively(records);
    }),
    RUNS,
  );
});
