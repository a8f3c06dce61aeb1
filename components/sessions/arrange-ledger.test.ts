import { expect, test } from 'vitest';
import {
  type Arrangement,
  arrangeLedger,
  spreadPercent,
} from '#components/sessions/arrange-ledger.ts';
import { aLedgerEntry } from '#components/testing/audit.ts';

const ALL: Arrangement = { status: 'all', text: '', sort: { by: 'date', descending: false } };
const LEDGER = [
  aLedgerEntry({ claimNumber: 'A', date: '2025-01-07', patient: 'Jane Doe', allowed: 15_000 }),
  aLedgerEntry({ claimNumber: 'B', date: '2025-03-01', patient: 'Ana Sample', status: 'review' }),
  aLedgerEntry({ claimNumber: 'C', date: '2025-02-01', received: null, status: 'unmatched' }),
];

function claimsIn(arrangement: Partial<Arrangement>): string {
  return arrangeLedger(LEDGER, { ...ALL, ...arrangement })
    .map(({ session }) => session.key.claim)
    .join('');
}

test.for([
  ['all', 'ACB'],
  ['counted', 'A'],
  ['not-counted', 'CB'],
  ['review', 'B'],
  ['unmatched', 'C'],
  ['not-comparable', ''],
] as const)('shows of %s the claims %s', ([status, expected]) =>
  expect(claimsIn({ status })).toBe(expected),
);

test.for([
  ['jane', 'AC'],
  ['ana sample', 'B'],
  ['Mar 1', 'B'],
  ['2025-02', 'C'],
  ['90837 doe', 'AC'],
  ['payouts.csv', 'AB'],
  ['nobody', ''],
] as const)('finds by %j the claims %s', ([text, expected]) =>
  expect(claimsIn({ text })).toBe(expected),
);

test('sorts both ways and keeps what is not known at the end', () => {
  expect(claimsIn({ sort: { by: 'received', descending: false } }).at(-1)).toBe('C');
  expect(claimsIn({ sort: { by: 'received', descending: true } }).at(-1)).toBe('C');
});

test('puts what needs a person first when sorted by status', () =>
  expect(claimsIn({ sort: { by: 'status', descending: false } })).toBe('BCA'));

test('says no share where nothing was received or allowed', () => {
  expect(spreadPercent(aLedgerEntry({ allowed: 10_000, received: 7_500 }))).toBe(25);
  expect(spreadPercent(aLedgerEntry({ received: null }))).toBeNull();
  expect(spreadPercent(aLedgerEntry({ allowed: 0, received: 7_500 }))).toBeNull();
});
