import { expect, test } from 'vitest';
import { type AuditInput, auditDocuments } from '#lib/workflow/audit-documents.ts';
import { createAuditor } from '#lib/workflow/create-auditor.ts';
import { gatheredDocuments } from '#tests/bench/gathered-documents.ts';
import { aTerms } from '#tests/builders/terms.ts';

const RUNS = { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 };
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
