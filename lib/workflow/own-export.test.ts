import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditToCsv } from '#lib/report/audit-to-csv.ts';
import { auditToXlsx } from '#lib/report/audit-to-xlsx.ts';
import { readTextFile, readWorkbookFile } from '#lib/workflow/read-statement-file.ts';
import { aLedgerEntry, anAudit, aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const name = fc
  .tuple(
    fc.constantFrom('', '=', '@', '-', "'"),
    fc.constantFrom('Ines', 'Odo', 'Łucja', "O'Hara", 'J.'),
    fc.constantFrom('Varga', 'de la Cruz', 'K.', 'Moss, Jr'),
  )
  .map(([mark, given, family]) => `${mark}${given} ${family}`);

const session = fc.record({
  client: name,
  dateOfService: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  procedureCode: fc.constantFrom('90837', '90834', '99214', 'H0031'),
  platform: fc.constantFrom('Alma', 'Headway', 'Grow Therapy'),
  payer: fc.constantFrom('Aetna', 'Cigna', '=Odd Payer'),
  amount: fc.integer({ min: -50_000, max: 500_000 }),
});
type Exported = typeof session extends fc.Arbitrary<infer Value> ? Value : never;

function auditOf(sessions: readonly Exported[]) {
  return anAudit({
    ledger: sessions.map(({ client, dateOfService, procedureCode, platform, payer, amount }) =>
      aLedgerEntry(
        aSession({
          source: aSourcedClaim({
            patient: client,
            payer,
            lines: [aServiceLine({ dateOfService, procedureCode })],
          }),
          payouts: [aSourcedPayout({ dateOfService, platform, amount })],
        }),
      ),
    ),
  });
}

async function readAgain(audit: ReturnType<typeof anAudit>, format: 'csv' | 'xlsx') {
  if (format === 'xlsx') return readWorkbookFile(await auditToXlsx(audit, { redact: 'none' }), {});
  const bytes = new TextEncoder().encode(auditToCsv(audit, { redact: 'none' }));
  return readTextFile('export.csv', bytes, {});
}

test.for(['csv', 'xlsx'] as const)(
  'what was received comes back whole from an exported %s, and needs a person before it counts',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 8 }), async (sessions) => {
        const { outcome, needsMapping, payouts } = await readAgain(auditOf(sessions), format);
        expect([outcome, needsMapping]).toEqual(['read', false]);
        expect(
          payouts.map(({ client, dateOfService, procedureCode, platform, payer, amount }) => ({
            client,
            dateOfService,
            procedureCode,
            platform,
            payer,
            amount,
          })),
        ).toEqual(sessions);
        expect(payouts.every(({ trust }) => trust.level === 'review')).toBe(true);
      }),
      { numRuns: 40 },
    );
  },
);

test('a session without a payout gives none', async () => {
  const audit = anAudit({ ledger: [aLedgerEntry(aSession({ payouts: [] })), aLedgerEntry()] });
  const { payouts } = await readAgain(audit, 'csv');
  expect(payouts).toHaveLength(1);
});
