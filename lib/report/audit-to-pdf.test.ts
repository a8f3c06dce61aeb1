import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Audit } from '#lib/findings/schema.ts';
import { auditToPdf } from '#lib/report/audit-to-pdf.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { aLedgerEntry, anAudit, aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aMadeAudit } from '#tests/builders/made-audit.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const generatedOn = ServiceDateSchema.parse('2025-04-02');

async function render(audit: Audit): Promise<readonly string[]> {
  const terms = aTerms({ platforms: [{ name: 'Alma', membershipFee: 12_500 }] });
  const data = await auditToPdf(audit, { redact: 'none', generatedOn, terms });
  const document = await getDocument({ data, verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      return text.replace(/\s+/g, ' ');
    }),
  );
}

test('the first page gives the gap, its basis, what is not counted and the neutral note', async () => {
  const rest = aLedgerEntry(aSession(), { status: 'review', reasons: ['The parts are open.'] });
  const [first] = await render(anAudit({ ledger: [aLedgerEntry(), rest] }));
  for (const words of [
    'Discrepancy report',
    'The difference is $21.00, 14.7 % of what was allowed.',
    '1 session, every figure verified',
    '1 session: The parts are open.',
    'Alma: membership $125.00 a month',
    'A difference is not proof of wrongdoing',
    'Your agreement may limit sharing rates.',
    'on Apr 2, 2025',
    'Page 1 of',
  ]) {
    expect(first).toContain(words);
  }
});

test('sessions with nothing to compare stand apart from those that the number counts', async () => {
  const ledger = [
    aLedgerEntry(aSession(), { status: 'review', reasons: ['The parts are open.'] }),
    aLedgerEntry(aSession(), { status: 'not-comparable', reasons: ['Nothing was allowed.'] }),
  ];
  const [first] = await render(anAudit({ ledger }));
  const panel = first?.slice(first.indexOf('Not counted'), first.indexOf('nothing to compare'));
  expect(panel).toContain('1 session: The parts are open.');
  expect(panel).toContain('Besides, 1 session with');
  expect(panel).not.toContain('Nothing was allowed.');
});

test('every figure leads to its document and its place there', async () => {
  const pages = await render(anAudit());
  expect(pages.join(' ')).toContain('eob.pdf page 1: “$142.80”');
  expect(pages.join(' ')).toContain('payouts.csv row 2, cell E2: “121.80”');
});

test('a worked-out figure says from what', async () => {
  const { allowed } = aServiceLine().figures;
  const derived = { origin: 'derived', from: ['planPaid', 'copay'] } as const;
  const proof = { status: 'verified', by: ['allowed-parts'] } as const;
  if (allowed?.origin !== 'read') throw new Error('The builder reads the allowed amount.');
  const line = aServiceLine({
    allowed: { ...derived, amount: allowed.amount, proof },
    planPaid: 11_780,
    copay: 2500,
  });
  const source = aSourcedClaim({ lines: [line] });
  const pages = await render(anAudit({ ledger: [aLedgerEntry(aSession({ source }))] }));
  expect(pages.join(' ')).toContain('worked out from plan paid $117.80, copay $25.00');
});

test('names with accents are drawn and can be read back', async () => {
  const source = aSourcedClaim({ patient: 'Zoë Wymyślony' });
  const pages = await render(anAudit({ ledger: [aLedgerEntry(aSession({ source }))] }));
  expect(pages.join(' ')).toContain('Zoë Wymyślony');
});

test('many sessions run over several numbered pages, each with the headings', async () => {
  const ledger = Array.from({ length: 80 }, (_, index) =>
    aLedgerEntry(aSession({ payouts: [aSourcedPayout({ row: index + 2 })] })),
  );
  const pages = await render(anAudit({ ledger }));
  expect(pages.length).toBeGreaterThan(4);
  expect(pages[1]).toContain('Received');
  expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
});

test('an audit without sessions still says so on one page', async () => {
  const pages = await render(anAudit({ ledger: [] }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('No session could be compared yet');
});

test('the same input gives the same bytes', async () => {
  const audit = anAudit();
  const first = await auditToPdf(audit, { redact: 'none', generatedOn });
  const second = await auditToPdf(audit, { redact: 'none', generatedOn });
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('sums by payer and month, what was told, and public rates with their source stand in it', async () => {
  const text = (await render(aMadeAudit())).join(' ');
  for (const words of [
    'By payer',
    'By month',
    'Not counted yet',
    '1 (about $142.80)',
    'What Alma told, and what the documents show',
    'No share',
    'Less was paid for 2 of 2 sessions, $6.40 in all',
    'The gap in a year like this $1,092.00',
    'Below the promised rate',
    '$154.29 (2025)',
    'CC BY 4.0',
  ]) {
    expect(text).toContain(words);
  }
});
