import { expect, test } from 'vitest';
import { summarise } from '#lib/findings/groups.ts';
import { toOutlook } from '#lib/findings/outlook.ts';
import { ledgerToCells } from '#lib/findings/sum-cells.ts';
import { ZERO_CENTS } from '#lib/values/cents.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** Sessions of 142.80 and 121.80, a gap of 21.00 each. */
function outlookOf(dates: readonly string[], terms = aTerms()) {
  const matter = anAuditedMatter({
    claims: dates.map((dateOfService, ordinal) =>
      aSourcedClaim(
        { claimNumber: `C${ordinal}`, lines: [aServiceLine({ dateOfService })] },
        { ordinal },
      ),
    ),
    payouts: dates.map((dateOfService, at) => aSourcedPayout({ row: at + 2, dateOfService })),
    terms,
  });
  return toOutlook(matter, summarise(ledgerToCells(matter.ledger), ZERO_CENTS));
}

test('four weekly sessions are four weeks, and a year is thirteen times as much', () =>
  expect(outlookOf(['2025-01-07', '2025-01-14', '2025-01-21', '2025-01-28']).yearly).toEqual({
    spread: 13 * 4 * 2100,
    sessions: 4,
    from: '2025-01-07',
    to: '2025-01-28',
    weeks: 4,
  }));

test('less than four weeks say nothing of a year', () => {
  expect(outlookOf(['2025-01-07', '2025-01-27']).yearly).toBeNull();
  expect(outlookOf([])).toEqual({ yearly: null, biller: null, direct: null });
});

test('a billing service is told as 7 to 11 percent of what was allowed', () =>
  expect(outlookOf(['2025-01-07']).biller).toEqual({ low: 1000, high: 1571 }));

test('own direct rates stand beside what was allowed and received for the same sessions', () => {
  const directRates = [{ payer: 'UHC', procedureCode: '90837', rate: 13_500 }];
  expect(outlookOf(['2025-01-07', '2025-01-14'], aTerms({ directRates })).direct).toEqual({
    sessions: 2,
    direct: 27_000,
    allowed: 28_560,
    received: 24_360,
  });
});

test('without a direct rate for every code of a session it is not compared', () => {
  const directRates = [{ payer: 'Cigna', procedureCode: '90837', rate: 13_500 }];
  expect(outlookOf(['2025-01-07'], aTerms({ directRates })).direct).toBeNull();
});
