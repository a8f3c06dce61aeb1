import { expect, test } from 'vitest';
import { findRowType, type RowSigns } from '#lib/payout/row-type.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';

const cents = (amount: number) => CentsSchema.parse(amount);
const code = (text: string) => ProcedureCodeSchema.parse(text);
const aRow = (signs: Partial<RowSigns> = {}): RowSigns => ({
  words: '',
  notes: [],
  code: null,
  amount: cents(9500),
  isAboutSession: true,
  ...signs,
});

test.for([
  ['Session', 'session'],
  ['Insurance payment', 'session'],
  ['Client copay', 'session'],
  ['Individual therapy, 53+ min', 'session'],
  ['Interactive complexity add-on', 'add-on'],
  ['No-show fee', 'no-show'],
  ['Late cancellation', 'no-show'],
  ['Missed appointment', 'no-show'],
  ['Private pay session', 'private-pay'],
  ['Referral bonus', 'bonus'],
  ['Outage compensation', 'bonus'],
  ['Adjustment - prior payout', 'adjustment'],
  ['Documentation time', 'other'],
] as const)('%j is a %s', ([words, type]) =>
  expect(findRowType(aRow({ words }))).toEqual({ type, doubts: [] }),
);

test.for([
  ['Recoupment', 'clawback'],
  ['Take-back: claim denied', 'clawback'],
  ['Reversal of earlier payout', 'clawback'],
  ['Session', 'clawback'],
  ['', 'clawback'],
  ['Membership fee - March', 'fee'],
  ['Instant transfer fee', 'fee'],
  ['Unpaid client balance (60 days) deducted', 'client-balance'],
  ['Client balance recovered', 'client-balance'],
  ['Refund to client', 'refund'],
] as const)('%j with money taken is a %s', ([words, type]) =>
  expect(findRowType(aRow({ words, amount: cents(-9500) }))).toEqual({ type, doubts: [] }),
);

test('an add-on code makes an add-on, another code a session', () => {
  expect(findRowType(aRow({ code: code('90785') })).type).toBe('add-on');
  expect(findRowType(aRow({ code: code('90837') })).type).toBe('session');
});

test('a note that is the name of a kind of row names it; other notes do not', () => {
  expect(findRowType(aRow({ notes: ['Late cancel'] })).type).toBe('no-show');
  expect(findRowType(aRow({ notes: ['Copay collected, then refunded: $25.00'] })).type).toBe(
    'session',
  );
});

test.for([
  { words: 'Recoupment' },
  { words: 'Membership fee' },
  { words: 'Recoupment adjustment', amount: cents(-9500) },
  { words: 'Sandtray kit' },
  { isAboutSession: false },
  { code: code('90837'), notes: ['No-show'] },
])('%j is doubtful', (signs) => expect(findRowType(aRow(signs)).doubts).toHaveLength(1));
