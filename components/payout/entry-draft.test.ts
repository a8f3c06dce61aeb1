import { expect, test } from 'vitest';
import {
  EMPTY_PAYOUT_ENTRY,
  readPayoutEntryDraft,
  toPayoutEntryDraft,
  withOneMore,
} from '#components/payout/entry-draft.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

const TODAY = ServiceDateSchema.parse('2025-03-01');
const ROW = {
  row: 1,
  type: 'session',
  amount: '95.00',
  dateOfService: '01/07/2025',
  client: 'Jane Doe',
  procedureCode: '90837',
  payer: '',
} as const;

test('an entry shown in the form again is the same entry', () => {
  const draft = { platform: 'Alma', payoutDate: '01/24/2025', rows: [ROW] };
  const outcome = readPayoutEntryDraft(draft, TODAY);
  expect(outcome.status === 'sound' && toPayoutEntryDraft(outcome.entry)).toEqual(draft);
});

test('a row that is added has a number that none had before, also after one was removed', () => {
  const three = withOneMore(withOneMore(EMPTY_PAYOUT_ENTRY));
  const without = { ...three, rows: three.rows.filter(({ row }) => row !== 2) };
  expect(withOneMore(without).rows.map(({ row }) => row)).toEqual([1, 3, 4]);
});

test('a fee needs no client and no session', () => {
  const fee = { ...ROW, type: 'fee', client: '', dateOfService: '', amount: '-12.50' } as const;
  expect(
    readPayoutEntryDraft({ platform: 'Alma', payoutDate: '', rows: [fee] }, TODAY),
  ).toMatchObject({ status: 'sound', entry: { rows: [{ amount: -1250, client: null }] } });
});

test('what is missing is told at its field', () => {
  const outcome = readPayoutEntryDraft({ ...EMPTY_PAYOUT_ENTRY, payoutDate: 'yesterday' }, TODAY);
  if (outcome.status === 'sound') throw new Error('Nothing was entered.');
  expect(Object.keys(outcome.errors.fields)).toEqual(['platform', 'payoutDate']);
  expect([...outcome.errors.rows.keys()]).toEqual([1]);
});
