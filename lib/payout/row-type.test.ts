import { expect, test } from 'vitest';
import { findRowType, kindInNote, namesKind, type RowSigns } from '#lib/payout/row-type.ts';
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
  ['Peer consultation hour', 'other'],
  ['private_pay', 'private-pay'],
  ['no_show_fee', 'no-show'],
  ['Rate update for Dec 30', 'adjustment'],
  ['Attended', 'session'],
  ['Completed', 'session'],
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
  ['Refund of instant payout fee', 'refund'],
  ['client_refund', 'refund'],
  ['Same-day deposit (2%)', 'fee'],
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

test('money taken back is a refund where a note says that the client got it, and doubtful where it may be', () => {
  const taken = { code: code('90847'), amount: cents(-1500) };
  expect(findRowType(aRow({ ...taken, notes: ['Copay refunded to patient'] }))).toEqual({
    type: 'refund',
    doubts: [],
  });
  expect(findRowType(aRow({ ...taken, notes: ['The plan asked for a refund'] })).doubts).toEqual([
    'Its note speaks of a refund.',
  ]);
});

function kindsWithNote(note: string) {
  return [cents(-1500), cents(9500)].map((amount) =>
    findRowType(aRow({ code: code('90847'), amount, notes: [note] })),
  );
}

test.for(['Copay refunded to patient Ann', 'Asked for a refund in May', 'Late cancel', 'Was late'])(
  'what is kept of the note %j tells the same as all of it',
  (note) => {
    expect(kindsWithNote(kindInNote(note))).toEqual(kindsWithNote(note));
  },
);

test.for(['Cash pay', 'No-show fee', 'Self-pay', 'Client refund'])(
  '%j in the payer’s place is a kind of row',
  (text) => expect(namesKind(text)).toBe(true),
);
test.for(['Aetna', 'Cash Valley Health Plan', 'Group Health', ''])(
  '%j in the payer’s place is none',
  (text) => expect(namesKind(text)).toBe(false),
);

const doubtsOf = (words: string) =>
  findRowType(aRow({ words, amount: cents(-30_000), isAboutSession: false })).doubts.length;

test('a row that may say where money went is doubted; a fee for it is not', () => {
  expect(['Withdrawal', 'Instant transfer to card', 'Payout', 'ACH'].map(doubtsOf)).toEqual([
    1, 1, 1, 1,
  ]);
  expect(['Transfer fee', 'Room rental', 'Membership'].map(doubtsOf)).toEqual([0, 0, 0]);
});

test('money taken for no session is no certain clawback, whatever its words', () =>
  expect(
    findRowType(aRow({ words: 'Video suite', amount: cents(-900), isAboutSession: false })).doubts,
  ).toEqual(['It takes money back, but does not say for which session.']));

test('a note tells the kind of a row whose own words are not known', () =>
  expect(findRowType(aRow({ words: 'ZZ', notes: ['Late cancel'] })).type).toBe('no-show'));
