import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Reconciliation } from '#lib/match/schema.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { type PracticeRecords, practiceRecords } from '#tests/bench/practice-records.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** A run takes seconds, and what counts is how the times stand to each other. */
const RUNS = { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 };
const TIMEOUT = 1_200_000;
/** As much heap as Node likes. */
const HEAP = '--max-old-space-size=8000';
/** Megabytes that the process may take, the records with it. */
const MOST_MEGABYTES = 1000;

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

const ScaleSchema = z.object({
  sessions: z.number(),
  parsing: z.number(),
  auditing: z.number(),
  inputsMegabytes: z.number(),
  mostMegabytes: z.number(),
});

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

/** Writes a practice of so many lines for `work`, and removes it again. */
function withPractice<T>(lines: number, work: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-'));
  const file = path.join(folder, 'practice.jsonl');
  try {
    run('tests/bench/write-practice.ts', String(lines), file);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Audits a practice in plain Node, for the runner of the benches slows down imported code, and shows the figures. */
function auditInNode(file: string): z.infer<typeof ScaleSchema> {
  const told = run('--expose-gc', HEAP, 'tests/bench/reconcile-scale.ts', file);
  const figures = ScaleSchema.parse(JSON.parse(told));
  const { sessions, parsing, auditing, inputsMegabytes, mostMegabytes } = figures;
  const ratio = (auditing / parsing).toFixed(1);
  console.log(
    `${String(sessions)} lines: audited in ${String(auditing)} ms, ${ratio} × JSON.parse; ${String(mostMegabytes)} MB at most, the records alone ${String(inputsMegabytes)} MB`,
  );
  return figures;
}

/** Audits so many lines as often as `TRIES`, for what else the computer does only ever adds to the time. */
function auditLines(lines: number) {
  const tries = withPractice(lines, (file) =>
    Array.from({ length: TRIES }, () => auditInNode(file)),
  );
  return {
    sessions: tries.map(({ sessions }) => sessions),
    auditing: Math.min(...tries.map(({ auditing }) => auditing)),
    ratio: Math.min(...tries.map(({ auditing, parsing }) => auditing / parsing)),
    mostMegabytes: Math.max(...tries.map(({ mostMegabytes }) => mostMegabytes)),
  };
}

const TRIES = 2;
/** Three times the lines may take so many times as long. */
const MOST_GROWTH = 4;

test('100,000 lines are audited in at most 12 times the parsing of their JSON and in 1 GB, 300,000 in 4 times the time', {
  timeout: TIMEOUT,
}, () => {
  const some = auditLines(100_000);
  const more = auditLines(300_000);
  const growth = more.auditing / some.auditing;
  console.log(`three times the lines: ${growth.toFixed(1)} × the time`);
  expect(new Set(some.sessions)).toEqual(new Set([100_000]));
  expect(some.ratio).toBeLessThanOrEqual(12);
  expect(some.mostMegabytes).toBeLessThanOrEqual(MOST_MEGABYTES);
  expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
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
