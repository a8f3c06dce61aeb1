import { expect, test } from 'vitest';
import { type AuditInput, auditDocuments } from '#lib/workflow/audit-documents.ts';
import { createAuditor } from '#lib/workflow/create-auditor.ts';
import { gatheredDocuments } from '#tests/bench/gathered-documents.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** One more document takes at most this share of the time from scratch. */
const MOST_SHARE = 0.25;
/** What else the computer does only ever adds to a time: the shortest of some counts. */
const TRIES = 3;

const shortestOf = (work: () => unknown): number =>
  Math.min(...Array.from({ length: TRIES }, () => timeOf(work)));

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

test('one more document among 100,000 lines takes a small share of an audit from scratch', {
  timeout: 900_000,
}, () => {
  const documents = gatheredDocuments(100_000);
  const [all, withoutStatement, before] = [
    documents,
    documents.slice(0, -1),
    documents.slice(0, -2),
  ].map((some): AuditInput => ({ documents: some, decisions: [], terms: aTerms() }));
  if (all === undefined || withoutStatement === undefined || before === undefined) return;
  const fromScratch = shortestOf(() => auditDocuments(all));
  const audit = createAuditor();
  audit(before);
  const shares = Array.from({ length: TRIES }, () => {
    const remittance = timeOf(() => audit(withoutStatement)) / fromScratch;
    const statement = timeOf(() => audit(all)) / fromScratch;
    expect(audit(all).summary).toEqual(auditDocuments(all).summary);
    audit(before);
    return { remittance, statement };
  });
  const remittance = Math.min(...shares.map((share) => share.remittance));
  const statement = Math.min(...shares.map((share) => share.statement));
  console.log(
    `From scratch ${fromScratch.toFixed(0)} ms; of that, one more remittance takes ${remittance.toFixed(3)}, one more statement ${statement.toFixed(3)}`,
  );
  expect(Math.max(remittance, statement)).toBeLessThanOrEqual(MOST_SHARE);
});
