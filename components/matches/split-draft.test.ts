import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTypedAmount } from '#components/app/typed-amount.ts';
import { readSplit } from '#components/matches/split-draft.ts';
import { CentsSchema, sumCents } from '#lib/values/cents.ts';

const someShares = fc.array(
  fc.integer({ min: -100_000, max: 100_000 }).map((cents) => CentsSchema.parse(cents)),
  { minLength: 2, maxLength: 5 },
);

test('takes shares that come to the row’s amount, whatever they are', () => {
  fc.assert(
    fc.property(someShares, (shares) => {
      const draft = { shares: shares.map(toTypedAmount), areSharesUnknown: false };
      expect(readSplit(draft, sumCents(shares))).toEqual({ status: 'sound', shares });
    }),
  );
});

test('refuses shares that are off by any amount', () => {
  fc.assert(
    fc.property(someShares, fc.integer({ min: 1, max: 1000 }), (shares, off) => {
      const draft = { shares: shares.map(toTypedAmount), areSharesUnknown: false };
      const amount = CentsSchema.parse(sumCents(shares) + off);
      expect(readSplit(draft, amount).status).toBe('unsound');
    }),
  );
});

test.for(['', 'ninety', '1,00'])('marks the share %j as no amount', (typed) => {
  const outcome = readSplit(
    { shares: ['5', typed], areSharesUnknown: false },
    CentsSchema.parse(500),
  );
  expect(outcome.status === 'unsound' && [...outcome.errors.keys()]).toEqual([1]);
});

test('never makes up shares that a person does not know', () => {
  const draft = { shares: ['100', ''], areSharesUnknown: true };
  expect(readSplit(draft, CentsSchema.parse(10_000))).toEqual({
    status: 'sound',
    shares: [null, null],
  });
});

test('checks no shares against an amount that cannot be read', () =>
  expect(readSplit({ shares: ['5', '5'], areSharesUnknown: false }, null).status).toBe('unsound'));

test('a split is among two sessions at least', () =>
  expect(readSplit({ shares: ['5'], areSharesUnknown: true }, null).status).toBe('unsound'));
