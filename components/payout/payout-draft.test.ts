import { expect, test } from 'vitest';
import {
  NO_PAYOUT,
  type PayoutDraft,
  readPayoutDraft,
  toPayoutDraft,
} from '#components/payout/payout-draft.ts';
import { correctionsOf } from '#components/payout/row-correction.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { aPayout } from '#tests/builders/payout.ts';

const TODAY = ServiceDateSchema.parse('2025-03-01');

test('reads a row as it is typed; what is left out is not known', () =>
  expect(readPayoutDraft({ ...NO_PAYOUT, amount: '95', client: 'J. D.' }, TODAY)).toEqual({
    status: 'sound',
    payout: {
      type: 'session',
      amount: 9500,
      client: 'J. D.',
      dateOfService: null,
      procedureCode: null,
      payer: null,
    },
  }));

test.for([
  ['no amount', {}, 'amount'],
  ['an amount that is none', { amount: '9O.00' }, 'amount'],
  ['a date that is none', { amount: '95', dateOfService: '02/30/2025' }, 'dateOfService'],
  ['a date that is yet to come', { amount: '95', dateOfService: '03/02/2025' }, 'dateOfService'],
  ['a code that is none', { amount: '95', procedureCode: '9083' }, 'procedureCode'],
] as const)('refuses %s and says so at its field', ([, typed, field]) => {
  const outcome = readPayoutDraft({ ...NO_PAYOUT, ...typed }, TODAY);
  expect(outcome.status === 'unsound' && Object.keys(outcome.errors)).toEqual([field]);
});

test('asks for what a session is found by, where that is needed', () =>
  expect(
    readPayoutDraft({ ...NO_PAYOUT, amount: '95' }, TODAY, ['client', 'dateOfService']),
  ).toMatchObject({
    errors: {
      client: 'Enter the client, or the initials.',
      dateOfService: 'Enter the date of the session.',
    },
  }));

test.for<Partial<PayoutDraft>>([{}, { amount: '-50.00' }, { type: 'clawback' }])(
  'a row shown in the form and changed by %j is corrected in that alone',
  (changed) => {
    const payout = aPayout({ procedureCode: '90837', payer: 'Cigna' });
    const outcome = readPayoutDraft({ ...toPayoutDraft(payout), ...changed }, TODAY);
    if (outcome.status === 'unsound') throw new Error('The draft is sound.');
    const { payoutDate } = payout;
    const corrections = correctionsOf(payout, { ...outcome.payout, payoutDate });
    expect(Object.keys(corrections)).toEqual(Object.keys(changed));
  },
);
