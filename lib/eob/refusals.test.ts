import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

const outcomeOf = (rows: Rows, isPicture = false) => {
  const { outcome, notice } = readEob([{ ...aPage(rows, { columnWidth: 120 }), isPicture }]);
  return { outcome, notice };
};

const AMOUNTS: Rows = [
  ['Amount billed', '$200.00'],
  ['Plan discount', '$57.20'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['You owe', '$25.00'],
];

test('an EOB whose amounts no day is told of is unreadable, and a person is told what to do', () =>
  expect(outcomeOf([...TITLE, ...AMOUNTS])).toEqual({
    outcome: 'unreadable',
    notice:
      'This looks like an EOB, but it could not be told which services its amounts belong to, so none of them was taken. If it decides on a claim, enter that claim by hand.',
  }));

test('what adds up the claims of a year is no EOB that could not be read', () =>
  expect(
    outcomeOf([
      ['Your health spending in review'],
      ['It is not a bill.'],
      ['Provider', 'Billed', 'Allowed', 'Plan paid', 'Your share'],
      ['Fictive Counseling', '$3,960.00', '$2,521.20', '$2,081.20', '$440.00'],
    ]).outcome,
  ).toBe('not-an-eob'));

test('an EOB in which no amounts are found is not called something else', () =>
  expect(outcomeOf([...TITLE, ['We decided on your claim.']])).toEqual({
    outcome: 'not-an-eob',
    notice:
      'This looks like an EOB, but no service with its amounts was found in it, so nothing was taken. If it decides on a claim, enter that claim by hand.',
  }));

test('of a picture a sharper one may be taken', () =>
  expect(outcomeOf([...TITLE, ['We decided on your claim.']], true).notice).toMatch(
    /take a sharper picture/,
  ));

test('a document whose words say nothing of a decision is refused as no EOB', () =>
  expect(outcomeOf([['Fictional Health Plan'], ['Good morning']])).toMatchObject({
    outcome: 'not-an-eob',
    notice: expect.stringMatching(/it was not read as an EOB/),
  }));
