import { expect, test } from 'vitest';
import { findNotes, notesOfRow } from '#lib/eob/words/notes.ts';
import { pageToLines } from '#lib/table/lines.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';

const notesOf = (...rows: Rows) => findNotes(pageToLines(aPage(rows, { columnWidth: 240 })));

test.for<readonly [string, string, string]>([
  ['OB - Your other insurance paid first.', 'OB', 'OB - Your other insurance paid first.'],
  ['(41) This is your coinsurance.', '41', '(41) This is your coinsurance.'],
  ['Remark 7: Not authorized.', '7', 'Remark 7: Not authorized.'],
  ['00345 Claim filed late. Not payable.', '00345', '00345 Claim filed late. Not payable.'],
])('“%s” explains %s', ([text, code, note]) =>
  expect([...notesOf([text])]).toEqual([[code, [note]]]),
);

test.for(['Thank you for your visit.', '2 visits of the year are left.'])(
  '“%s” explains no code',
  (text) => expect(notesOf([text]).size).toBe(0),
);

test('several notes stand in one line, and the last of them goes on under it', () =>
  expect([
    ...notesOf(
      ['CO-45 Charge above the contracted fee. CO-197 Service was never authorized. PR-3 Copay'],
      ['of your plan for a visit. N30 The patient cannot be found.'],
    ),
  ]).toEqual([
    ['CO-45', ['CO-45 Charge above the contracted fee.']],
    ['CO-197', ['CO-197 Service was never authorized.']],
    ['PR-3', ['PR-3 Copay of your plan for a visit.']],
    ['N30', ['N30 The patient cannot be found.']],
  ]));

test('the middle of a sentence in the column beside a note is no part of it', () =>
  expect([
    ...notesOf(
      ['PR-3 Copay of the plan.', 'less deductible and other payer paid is the'],
      ['CO-45 Charge above the fee', 'payment that we made.'],
    ),
  ]).toEqual([
    ['PR-3', ['PR-3 Copay of the plan.']],
    ['CO-45', ['CO-45 Charge above the fee payment that we made.']],
  ]));

test('a legend of headings under a note is no part of it', () =>
  expect([
    ...notesOf(
      ['K1 Reduced to the fee of the network. Nobody owes'],
      ['the reduction: it is taken off.'],
      ['Other carrier: what another insurer paid first.'],
    ),
  ]).toEqual([
    ['K1', ['K1 Reduced to the fee of the network. Nobody owes the reduction: it is taken off.']],
  ]));

test('a row refers to every note whose code it prints', () =>
  expect(
    notesOfRow(
      '90837 D7, E8',
      notesOf(['D7 Not authorized by us.'], ['E8 No benefit of the plan.']),
    ),
  ).toEqual(['D7 Not authorized by us.', 'E8 No benefit of the plan.']));
