import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Claim } from '#lib/claim/schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { DocumentIdSchema } from '#lib/values/document-id.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { aTerms } from '#tests/builders/terms.ts';

/**
 * Audits the practice in a file (see `write-practice.ts`) in a process of its own and prints, as JSON, how that
 * stands to `JSON.parse` of the same records, and how much memory the records take alone and the process at most.
 */
const [file = ''] = process.argv.slice(2);
const KB_PER_MB = 1024;
const BYTES_PER_MB = 1024 * 1024;
/** The figures come from the script beside this one: their shape is known, and a check would be timed, too. */
const ChunkSchema = z.object({
  claims: z.array(z.custom<Claim>(() => true)),
  payouts: z.array(z.custom<Payout>(() => true)),
});

const claims: Claim[] = [];
const payouts: Payout[] = [];
let parsing = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  const start = performance.now();
  const parsed: unknown = JSON.parse(line);
  parsing += performance.now() - start;
  const chunk = ChunkSchema.parse(parsed);
  claims.push(...chunk.claims);
  payouts.push(...chunk.payouts);
}
globalThis.gc?.();
const inputs = process.memoryUsage().heapUsed / BYTES_PER_MB;

const open = { preliminary: false, claims: [], payouts: [] };
const documents = [
  {
    id: DocumentIdSchema.parse('a'.repeat(64)),
    fileName: 'year.835',
    reading: { ...open, kind: 'era-835' as const, claims },
  },
  {
    id: DocumentIdSchema.parse('b'.repeat(64)),
    fileName: 'statement.csv',
    reading: { ...open, kind: 'payouts-csv' as const, payouts },
  },
];
const start = performance.now();
const { reconciliation } = auditDocuments({ documents, decisions: [], terms: aTerms() });
const auditing = performance.now() - start;
const { maxRSS } = process.resourceUsage();
const told = {
  sessions: reconciliation.sessions.length,
  parsing: Math.round(parsing),
  auditing: Math.round(auditing),
  inputsMegabytes: Math.round(inputs),
  mostMegabytes: Math.round(maxRSS / KB_PER_MB),
};
console.log(JSON.stringify(told));
