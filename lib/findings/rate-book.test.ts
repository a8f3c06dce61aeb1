import { expect, test } from 'vitest';
import { createRateBook } from '#lib/findings/rate-book.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { aTerms } from '#tests/builders/terms.ts';

const code = ProcedureCodeSchema.parse('90837');
const promise = { payer: 'Cigna', procedureCode: '90837' } as const;
const book = createRateBook(
  aTerms({
    platforms: [
      {
        name: 'Alma',
        payCadenceDays: 14,
        promisedRates: [
          { ...promise, rate: 9500, from: '2024-01-01' },
          { ...promise, rate: 9900, from: '2025-03-01' },
        ],
      },
    ],
    ownFees: [{ procedureCode: '90837', fee: 17_500 }],
    directRates: [{ payer: 'UHC', procedureCode: '90837', rate: 13_000 }],
  }),
);

function promisedOn(
  date: string,
  payer: string | null = 'Cigna',
  platform: string | null = 'ALMA',
) {
  const dateOfService = ServiceDateSchema.parse(date);
  return book.promisedRate(platform, { payer, procedureCode: code, dateOfService })?.rate;
}

test.for([
  ['2023-12-31', undefined],
  ['2024-01-01', 9500],
  ['2025-02-28', 9500],
  ['2025-03-01', 9900],
] as const)('the rate in force on %s is the latest that has begun', ([date, rate]) =>
  expect(promisedOn(date)).toBe(rate),
);

test('a payer is known by any of its names', () => {
  expect(promisedOn('2025-01-07', 'Cigna Healthcare')).toBe(9500);
  expect(book.directRate('United Healthcare', code)).toBe(13_000);
});

test('nothing is promised by another platform, payer, or one that is not named', () => {
  expect(promisedOn('2025-01-07', 'Aetna')).toBeUndefined();
  expect(promisedOn('2025-01-07', null)).toBeUndefined();
  expect(promisedOn('2025-01-07', 'Cigna', 'Headway')).toBeUndefined();
  expect(promisedOn('2025-01-07', 'Cigna', null)).toBeUndefined();
});

test('a platform without terms is taken to pay within 30 days', () => {
  expect(book.termsOf('alma').payCadenceDays).toBe(14);
  expect(book.termsOf('Headway').payCadenceDays).toBe(30);
  expect(book.termsOf(null).payCadenceDays).toBe(30);
});

test('own fees are found by code', () => {
  expect(book.ownFee(code)).toBe(17_500);
  expect(book.ownFee(ProcedureCodeSchema.parse('90834'))).toBeUndefined();
});
