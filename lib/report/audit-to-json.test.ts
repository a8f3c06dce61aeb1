import { expect, test } from 'vitest';
import type { Audit } from '#lib/findings/schema.ts';
import { AuditJsonSchema } from '#lib/report/audit-json-schema.ts';
import { auditToJson } from '#lib/report/audit-to-json.ts';
import { RedactionSchema } from '#lib/report/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { aLedgerEntry, anAudit, aSession } from '#tests/builders/audit.ts';
import { aMadeAudit } from '#tests/builders/made-audit.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const rival = aSourcedPayout({ row: 5 });
const matched = aSession();
const inReview = aSession({
  match: {
    status: 'review',
    score: 0.6,
    evidence: [],
    reasons: ['Two fit.'],
    candidates: [rival],
  },
});
const unmatched = aSession({ payouts: [], match: { status: 'unmatched', reason: 'None fits.' } });
const audit = anAudit({
  ledger: [
    aLedgerEntry(matched),
    aLedgerEntry(inReview, { status: 'review', reasons: ['Two fit.'] }),
    aLedgerEntry(unmatched, { status: 'unmatched', reasons: ['None fits.'] }),
  ],
  unmatchedPayouts: [{ payout: aSourcedPayout({ row: 9 }), cause: 'other-type', reason: 'A fee.' }],
  findings: [
    {
      kind: 'spread',
      session: matched.key,
      platform: 'Alma',
      payouts: matched.payouts,
      amount: CentsSchema.parse(2100),
      text: 'The plan allowed $142.80, you received $121.80.',
    },
    {
      kind: 'no-eob-yet',
      session: null,
      platform: 'Alma',
      payouts: [rival],
      amount: CentsSchema.parse(12_180),
      text: 'No EOB yet.',
    },
    {
      kind: 'membership-cost',
      session: null,
      platform: 'Alma',
      payouts: [rival],
      amount: CentsSchema.parse(75_000),
      text: 'Membership.',
    },
  ],
});

test.for(RedactionSchema.options)('with redaction %s the shape is version 1', (redact) => {
  expect(() => AuditJsonSchema.parse(auditToJson(audit, { redact }))).not.toThrow();
});

test('the summary, matches and unmatched rows are given in cents and by place', () => {
  const row = { file: 'payouts.csv', row: 2 };
  expect(auditToJson(audit, { redact: 'none' })).toMatchObject({
    version: 1,
    unit: 'cents',
    summary: {
      sessionsCompared: 1,
      allowed: 14_280,
      received: 12_180,
      spread: 2100,
      spreadPct: 14.71,
      notCounted: { lines: 2, allowed: 28_560 },
    },
    matches: [
      { claimNumber: '25A1', procedureCodes: ['90837'], payouts: [row], status: 'matched' },
      { status: 'review', payouts: [row], candidates: [{ file: 'payouts.csv', row: 5 }] },
    ],
    unmatched: {
      claims: [{ claimNumber: '25A1', dateOfService: '2025-01-07', reason: 'None fits.' }],
      payouts: [{ file: 'payouts.csv', row: 9, reason: 'A fee.' }],
    },
  });
});

test('a finding is dated by its session, else by its statement, and a platform’s cost has no date', () => {
  const { findings } = auditToJson(audit, { redact: 'none' });
  expect(findings.map(({ claimNumber, dateOfService }) => [claimNumber, dateOfService])).toEqual([
    ['25A1', '2025-01-07'],
    [null, '2025-01-07'],
    [null, null],
  ]);
});

test('under full redaction a session’s number stands for its claim’s', () => {
  const json = auditToJson(audit, { redact: 'full' });
  expect(json.matches.map(({ claimNumber }) => claimNumber)).toEqual(['Session 1', 'Session 2']);
  expect(json.unmatched.claims[0]?.claimNumber).toBe('Session 3');
});

test('carries the sums by each thing and the measures of the gap', () => {
  const json = AuditJsonSchema.parse(auditToJson(aMadeAudit(), { redact: 'none' }));
  expect(json.groupings.month).toMatchObject([
    { name: '2025-01', sessions: 4, spread: 8400 },
    { name: '2025-02', sessions: 0, notCounted: { sessions: 1, lines: 1, allowed: 14_280 } },
  ]);
  expect(json.groupings.payer.map(({ name }) => name)).toEqual(['Aetna', 'Cigna']);
  expect(json.outlook.yearly).toMatchObject({ spread: 109_200, weeks: 4 });
});

test('a late payout carries its days, a changed rate what it is for', () => {
  const facts = { session: null, platform: 'Alma', payouts: [], text: 'Words.' };
  const findings: Audit['findings'] = [
    { ...facts, kind: 'late-payout', amount: CentsSchema.parse(12_180), days: 45 },
    {
      ...facts,
      kind: 'rate-change',
      amount: CentsSchema.parse(-500),
      measure: 'payout',
      payer: 'Cigna',
      procedureCode: ProcedureCodeSchema.parse('90837'),
    },
  ];
  expect(auditToJson(anAudit({ findings }), { redact: 'full' }).findings).toMatchObject([
    { kind: 'late-payout', days: 45, platform: 'Alma' },
    { kind: 'rate-change', measure: 'payout', payer: 'Cigna', procedureCode: '90837' },
  ]);
});
