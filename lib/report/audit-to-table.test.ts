import { expect, test } from 'vitest';
import { auditToTable } from '#lib/report/audit-to-table.ts';
import { aLedgerEntry, anAudit, aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aMadeAudit } from '#tests/builders/made-audit.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

test('the gap comes first, with what it rests on and what is not in it', () => {
  const audit = anAudit({
    ledger: [
      aLedgerEntry(),
      aLedgerEntry(aSession(), { status: 'review', reasons: ['The parts do not add up.'] }),
    ],
    membershipFees: 75_000,
    effectiveSharePct: 27.5,
  });
  const lines = auditToTable(audit, { redact: 'none' }).replaceAll('\u00a0', ' ').split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'Sessions of Jan 7, 2025',
    'For 1 session the plans allowed $142.80, and $121.80 was received. The difference is $21.00, 14.7 % of what was allowed.',
    'Basis: 1 session, every figure verified by its own document’s arithmetic.',
    'Not counted yet: 1 session, about $142.80 allowed.',
    'Membership fees over the period: $750.00. Difference and membership together are 27.5 % of what was allowed.',
  ]);
  expect(lines).toContain('  1 session: The parts do not add up.');
});

test('columns stand under one another, whatever stands in them', () => {
  const source = aSourcedClaim({ patient: 'Zoë Núñez' });
  const long = aSourcedClaim({ patient: 'Maximiliana Makebelieve' });
  const audit = anAudit({
    ledger: [source, long].map((claim) =>
      aLedgerEntry(aSession({ source: claim }), { status: 'review', reasons: ['Why'] }),
    ),
  });
  const rows = auditToTable(audit, { redact: 'none' })
    .split('\n')
    .filter((line) => line.includes('needs review'));
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map((row) => row.indexOf('needs review'))).size).toBe(1);
});

test('nothing to compare is said so, and no zero stands for it', () => {
  const text = auditToTable(anAudit({ ledger: [] }), { redact: 'none' });
  expect(text).toContain('No session could be compared yet');
  expect(text).not.toContain('$0.00');
});

test('a platform that paid more is not shown as a gap', () => {
  const payouts = [aSourcedPayout({ amount: 15_480 })];
  const text = auditToTable(anAudit({ ledger: [aLedgerEntry(aSession({ payouts }))] }), {
    redact: 'none',
  });
  expect(text).toContain('That is $12.00 more than was allowed');
});

test('control characters of a document cannot steer the terminal', () => {
  const source = aSourcedClaim({ payer: 'Acme\u001b[31m\u202e Health' });
  const text = auditToTable(anAudit({ ledger: [aLedgerEntry(aSession({ source }))] }), {
    redact: 'none',
  });
  expect(['\u001b', '\u202e'].filter((character) => text.includes(character))).toEqual([]);
});

test('sums by one thing stand only where it tells sessions apart', () => {
  const lines = auditToTable(aMadeAudit(), { redact: 'none' }).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['BY PAYER', 'BY MONTH']));
  expect(lines).not.toContain('BY CLINICIAN');
  expect(lines.find((line) => line.startsWith('2025-02'))).toMatch(/ 0 .*1 \(about \$142\.80\)$/);
});

test('what was told stands beside what the documents show', () => {
  const lines = auditToTable(aMadeAudit(), { redact: 'none' }).split('\n');
  const at = lines.indexOf('WHAT ALMA TOLD, AND WHAT THE DOCUMENTS SHOW');
  expect(lines[at + 3]).toMatch(/^Its share +No share +14\.7 % of allowed lies between/);
});

test('the gap in other measures names its basis', () =>
  expect(auditToTable(aMadeAudit(), { redact: 'none' })).toContain(
    'The gap in a year like this: $1,092.00. 52 weeks of the pace of 4 weeks',
  ));
