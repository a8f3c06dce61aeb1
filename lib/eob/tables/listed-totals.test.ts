import { expect, test } from 'vitest';
import { isTotalOfOthers } from '#lib/eob/tables/listed-totals.ts';
import type { LabelPair } from '#lib/eob/tables/schema.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { aLine } from '#tests/builders/page.ts';

const pairs = (amounts: readonly (readonly [string, string])[], from = 0): readonly LabelPair[] =>
  amounts.flatMap(([label, amount], at) =>
    lineTokens(aLine(amount)).money.map((token) => ({ at: from + at, page: 1, label, token })),
  );

const isTotal = (all: readonly LabelPair[]) =>
  all.filter((pair, at) => isTotalOfOthers(all, pair, at)).length > 0;

const LIST = [
  ['Discount', '$35.00'],
  ['Member rate', '$185.00'],
  ['Plan payment', '$70.00'],
] as const;
const CHARGES = [
  ['Your provider charged', '$90.00'],
  ['Your provider charged', '$130.00'],
] as const;

test('a total in the midst of a list of other labels is what the service comes to', () =>
  expect(isTotal(pairs([['Total charge', '$220.00'], ...LIST]))).toBe(false));

test('it is a total of others where amounts under other words come to it', () =>
  expect(isTotal([...pairs(CHARGES), ...pairs([['Total charge', '$220.00'], ...LIST], 20)])).toBe(
    true,
  ));

const SERVICE = [...LIST, ['Your total', '$115.00']] as const;

test('a total that ends the list of every service is of each service', () =>
  expect(isTotal([...pairs(SERVICE), ...pairs(SERVICE, 10)])).toBe(false));

test('it is so too where a summary over the lists names that field in words of its own', () =>
  expect(
    isTotal([...pairs([['You owe', '$230.00']]), ...pairs(SERVICE, 10), ...pairs(SERVICE, 20)]),
  ).toBe(false));

test('totals that end the list of every service one after the other are of each service', () => {
  const service = [
    ['Member rate', '$185.00'],
    ['Total your plan paid', '$70.00'],
    ['Total you owe', '$115.00'],
  ] as const;
  const head = pairs([['Your plan paid', '$140.00']]);
  expect(isTotal([...head, ...pairs(service, 2), ...pairs(service, 10)])).toBe(false);
  expect(isTotal([...pairs(service, 2), ...pairs(service.slice(0, 2), 10)])).toBe(true);
});

test('a total after two lists that lack it is a total of them', () =>
  expect(isTotal([...pairs(LIST), ...pairs(LIST, 10), ...pairs(SERVICE, 20)])).toBe(true));

test('a total of a field that the lists name is a total of them', () => {
  const claim = [...SERVICE.slice(0, 3), ['Total payment', '$70.00']] as const;
  expect(isTotal([...pairs(claim), ...pairs(claim, 10)])).toBe(true);
});

const CARD = [['Total charge', '$220.00'], ...LIST] as const;

test('a total before the list of every service is of each service, however near the next one stands', () => {
  expect(isTotal([...pairs(CARD), ...pairs(CARD, 4)])).toBe(false);
  const inLines = [0, 4].flatMap((from) => pairs(CARD).map((pair) => ({ ...pair, at: from })));
  expect(isTotal(inLines)).toBe(false);
});

test('it is so too where other labels have no amount', () =>
  expect(isTotal([...pairs(CARD), ...pairs(CARD.slice(0, 1), 4), ...pairs(LIST.slice(1), 7)])).toBe(
    false,
  ));

test('a total before every list is one of the charges that other words name', () =>
  expect(isTotal([...pairs(CHARGES), ...pairs(CARD, 2), ...pairs(CARD, 6)])).toBe(true));

test('a total that ends the list of every service is of each service where a summary has it behind another label', () => {
  const summary = pairs([
    ['Member rate', '$370.00'],
    ['Your total', '$230.00'],
  ]);
  expect(isTotal([...summary, ...pairs(SERVICE, 10), ...pairs(SERVICE, 20)])).toBe(false);
  expect(isTotal([...summary, ...pairs(SERVICE, 10)])).toBe(true);
});
