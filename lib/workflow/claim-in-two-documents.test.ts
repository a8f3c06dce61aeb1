import { expect, test } from 'vitest';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { anAdjudication, anExplanation } from '#tests/builders/fhir.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aRemittance } from '#tests/builders/remittance.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const PAYOUTS = aDocument({ fileName: 'payouts.csv', payouts: [aPayout({ amount: 12_180 })] });

/** Claim 25F1 as a document for people shows it: 90837 on 2025-01-07, billed 200.00, allowed 142.80. */
function shown(kind: DocumentKind, input: Parameters<typeof aClaim>[0] = {}): StoredDocument {
  const lines = [aServiceLine({ copay: 2500 })];
  const claims = [aClaim({ claimNumber: '25F1', lines, ...input })];
  return aDocument({ fileName: `${kind}.pdf`, kind, claims });
}

/** The same claim as the payer writes it for machines. */
function fhirFile(item: object = {}): Promise<StoredDocument> {
  const heading = { insurer: { display: 'UnitedHealthcare' }, created: '2025-02-03' };
  return importText('fhir.json', JSON.stringify(anExplanation(heading, item)));
}

function x12File(): Promise<StoredDocument> {
  const text = aRemittance([
    'CLP*PT1*1*200.00*117.80*25.00*12*25F1*11*1',
    'NM1*QC*1*DOE*JANE****MI*W1',
    'SVC*HC:90837*200.00*117.80**1',
    'DTM*472*20250107',
    'CAS*CO*45*57.20',
    'CAS*PR*3*25.00',
    'AMT*B6*142.80',
  ]);
  return importText('remittance.835', text);
}

/** A document as the import makes it of a file with this text, whose kind is told by what is in it. */
async function importText(fileName: string, text: string): Promise<StoredDocument> {
  const file = { name: fileName, bytes: new TextEncoder().encode(text) };
  return aDocument({
    fileName,
    ...(await readFile(file, { pdfEngine: await loadNodePdfEngine() })),
  });
}

/** The same with 10.00 more allowed and paid. */
const MORE = [
  anAdjudication('submitted', 200),
  anAdjudication('eligible', 152.8),
  anAdjudication('copay', 25),
  anAdjudication('benefit', 127.8),
];

function auditOf(...documents: readonly StoredDocument[]) {
  return auditDocuments({ documents: [...documents, PAYOUTS], decisions: [], terms: aTerms() });
}
const MACHINE_READABLE = [
  ['a FHIR file', fhirFile],
  ['an 835', x12File],
] as const;

test.for(
  MACHINE_READABLE.flatMap(([name, machine]) =>
    (['eob-pdf', 'eob-page', 'eob-image'] as const).map((kind) => [name, kind, machine] as const),
  ),
)(
  '%s goes before %s where both show a claim alike, and it counts once',
  async ([, kind, machine]) => {
    const better = await machine();
    for (const documents of [
      [shown(kind), better],
      [better, shown(kind)],
    ]) {
      const { ledger, summary } = auditOf(...documents);
      expect(ledger.map(({ session, status }) => [session.source.fileName, status])).toEqual([
        [better.fileName, 'counted'],
      ]);
      expect(summary).toMatchObject({ sessionsCompared: 1, allowed: 14_280, spread: 2100 });
    }
  },
);

test('an 835 goes before a FHIR file', async () => {
  const { ledger } = auditOf(await fhirFile(), await x12File());
  expect(ledger.map(({ session }) => session.source.fileName)).toEqual(['remittance.835']);
});

test('where two documents of a claim differ, the difference is told with both figures', async () => {
  const { ledger, summary } = auditOf(shown('eob-pdf'), await fhirFile({ adjudication: MORE }));
  expect(summary).toMatchObject({ sessionsCompared: 0, allowed: 0 });
  expect(ledger.map(({ status }) => status)).toEqual(['review']);
  expect(ledger[0]?.reasons).toContain(
    'For Jan 7, 2025, “fhir.json” has $152.80 allowed and “eob-pdf.pdf” has $142.80.',
  );
});

test.for([['770001'], [null]] as const)(
  'a claim that another document numbers %s is not counted twice',
  async ([claimNumber]) => {
    for (const machine of [await fhirFile(), await x12File()]) {
      const { ledger, summary } = auditOf(shown('eob-pdf', { claimNumber }), machine);
      expect(ledger.filter(({ status }) => status === 'counted').length).toBeLessThanOrEqual(1);
      expect(summary.allowed).toBeLessThanOrEqual(14_280);
    }
  },
);
