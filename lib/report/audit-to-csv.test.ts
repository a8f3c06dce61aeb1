import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { auditToCsv } from '#lib/report/audit-to-csv.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { aLedgerEntry, anAudit, aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

function readBack(csv: string): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
    .data;
}

test('a session is a row with its figures and their places', () => {
  expect(readBack(auditToCsv(anAudit(), { redact: 'none' }))).toEqual([
    {
      Session: '1',
      'Date of service': '2025-01-07',
      Client: 'Jane Doe',
      Payer: 'UnitedHealthcare',
      Platform: 'Alma',
      Codes: '90837',
      Clinician: 'Robin Sample LPC',
      Findings: '',
      'Claim number': '25A1',
      Billed: '200.00',
      Allowed: '142.80',
      Received: '121.80',
      Gap: '21.00',
      'Gap %': '14.71',
      Status: 'counted',
      'Why not counted': '',
      'EOB file': 'eob.pdf',
      'EOB place': 'page 1',
      'Statement file': 'payouts.csv',
      'Statement row': '2',
    },
  ]);
});

test('it begins with a byte-order mark, and its lines end as Excel wants them', () => {
  const csv = auditToCsv(anAudit(), { redact: 'none' });
  expect(csv.startsWith('\uFEFFSession,')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(csv.endsWith('\r\n')).toBe(true);
});

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '  =1+1', '＝1+1', "=cmd|' /C calc'!A1"])(
  'a cell that begins like %j is made inert',
  (text) => {
    const source = aSourcedClaim({ patient: text, payer: text }, { from: `${text}.pdf` });
    const audit = anAudit({ ledger: [aLedgerEntry(aSession({ source }), { reasons: [text] })] });
    const [row] = readBack(auditToCsv(audit, { redact: 'none' }));
    const cells = [row?.['Client'], row?.['Payer'], row?.['Why not counted'], row?.['EOB file']];
    expect(cells.every((cell) => cell?.startsWith("'"))).toBe(true);
  },
);

test('tabs and line ends are gone, so no cell can begin with one', () => {
  const source = aSourcedClaim({ payer: '\t=1+1', claimNumber: '\r\n25A1' });
  const audit = anAudit({ ledger: [aLedgerEntry(aSession({ source }))] });
  const [row] = readBack(auditToCsv(audit, { redact: 'none' }));
  expect([row?.['Payer'], row?.['Claim number']]).toEqual(["'=1+1", '25A1']);
});

test('a negative amount stays a number', () => {
  const payouts = [aSourcedPayout({ amount: 15_480 })];
  const audit = anAudit({ ledger: [aLedgerEntry(aSession({ payouts }))] });
  const [row] = readBack(auditToCsv(audit, { redact: 'none' }));
  expect([row?.['Gap'], row?.['Gap %']]).toEqual(['-12.00', '-8.40']);
});

test('quotes, commas and line breaks stay in their cell', () => {
  const source = aSourcedClaim({ patient: 'Doe, "Jane"' });
  const audit = anAudit({ ledger: [aLedgerEntry(aSession({ source }))] });
  expect(readBack(auditToCsv(audit, { redact: 'none' }))[0]?.['Client']).toBe('Doe, "Jane"');
});

test('what is unknown is an empty cell, never a zero', () => {
  const session = aSession({
    source: aSourcedClaim({ claimNumber: null, patient: null, payer: null }),
    payouts: [],
    match: { status: 'unmatched', reason: 'No payout.' },
  });
  const audit = anAudit({ ledger: [aLedgerEntry(session, { status: 'unmatched' })] });
  expect(readBack(auditToCsv(audit, { redact: 'none' }))[0]).toMatchObject({
    Client: '',
    'Claim number': '',
    Received: '',
    Gap: '',
    'Gap %': '',
    Status: 'no payout found',
  });
});

test('rows of several statements are told apart by their files', () => {
  const payouts = [aSourcedPayout({ row: 2 }, 'a.csv'), aSourcedPayout({ row: 9 }, 'b.csv')];
  const audit = anAudit({ ledger: [aLedgerEntry(aSession({ payouts }))] });
  expect(readBack(auditToCsv(audit, { redact: 'none' }))[0]).toMatchObject({
    'Statement file': 'a.csv; b.csv',
    'Statement row': '2; 9',
  });
});

test.for([
  ['AMT02 (segment 24)', 'AMT02 (segment 24)'],
  ['CAS03 (segment 30) + CAS06 (segment 30)', 'CAS03 (segment 30) + CAS06 (segment 30)'],
  ['entry[3].resource.item[0].adjudication[2]', 'entry[3].resource.item[0].adjudication[2]'],
  ['NM1*QC*1*DOE*JANE', 'segment NM1'],
  ['doe.jane[0]', ''],
] as const)('without names, the place %j of an allowed amount is told as %j', ([segment, told]) => {
  const allowed = {
    origin: 'read',
    amount: CentsSchema.parse(14_280),
    source: { at: 'segment', segment, text: '142.80' },
    proof: { status: 'verified', by: ['allowed-parts'] },
  } as const;
  const source = aSourcedClaim({ patient: 'Jane Doe', lines: [aServiceLine({ allowed })] });
  const audit = anAudit({ ledger: [aLedgerEntry(aSession({ source }))] });
  for (const redact of ['initials', 'full'] as const) {
    const [row] = readBack(auditToCsv(audit, { redact }));
    expect(row?.['EOB place']).toBe(told);
  }
});
