import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import {
  aCpt,
  anAdjudication,
  anExplanation,
  anItem,
  CLOSED_AMOUNTS,
  lineIn,
  linesIn,
  readFhirValue,
} from '#tests/builders/fhir.ts';

function readItems(item: readonly object[], input: object = {}) {
  return linesIn(readFhirValue(anExplanation({ item, ...input })));
}

const codesOf = (lines: ReturnType<typeof linesIn>) =>
  lines.map(({ procedureCode }) => procedureCode);
const trustOf = (lines: ReturnType<typeof linesIn>) => lines.map(({ trust }) => trust.level);

const refused = [
  anAdjudication('submitted', 200),
  anAdjudication('eligible', 0),
  anAdjudication('benefit', 0),
];

test('the details of an item without amounts are its lines, on its date', () => {
  const detail = [
    { productOrService: aCpt('90837'), adjudication: CLOSED_AMOUNTS },
    { productOrService: aCpt('90785'), adjudication: CLOSED_AMOUNTS },
  ];
  const lines = readItems([anItem({ adjudication: [], detail })]);
  expect(codesOf(lines)).toEqual(['90837', '90785']);
  expect(lines.map(({ dateOfService }) => dateOfService)).toEqual(['2025-01-07', '2025-01-07']);
  expect(lines[1]?.figures.allowed).toMatchObject({
    source: { segment: 'item[0].detail[1].adjudication[1]' },
  });
});

test('details of details are lines where nothing above them has amounts', () => {
  const subDetail = [{ productOrService: aCpt('90834'), adjudication: CLOSED_AMOUNTS }];
  const lines = readItems([anItem({ adjudication: [], detail: [{ subDetail }] })]);
  expect(codesOf(lines)).toEqual(['90834']);
  expect(trustOf(lines)).toEqual(['verified']);
});

test('an item with amounts of its own counts once, by them', () => {
  const lines = readItems([anItem({ detail: [{ adjudication: CLOSED_AMOUNTS }] })]);
  expect(lines.map(({ figures }) => amountOf(figures.allowed))).toEqual([14_280]);
  expect(trustOf(lines)).toEqual(['verified']);
});

test('asks for a look where details do not add up to their item', () => {
  const detail = [{ adjudication: [anAdjudication('eligible', 100)] }];
  expect(trustOf(readItems([anItem({ detail })]))).toEqual(['review']);
});

test('a drug code as detail changes nothing', () => {
  const detail = [{ productOrService: { coding: [{ code: '00409189001' }] } }];
  expect(trustOf(readItems([anItem({ detail })]))).toEqual(['verified']);
});

test('a service that the payer added is a line, dated as the one that it replaces', () => {
  const addItem = [
    { itemSequence: [1], productOrService: aCpt('90834'), adjudication: CLOSED_AMOUNTS },
  ];
  const lines = readItems([anItem({ adjudication: refused })], { addItem });
  expect(codesOf(lines)).toEqual(['90837', '90834']);
  expect(lines[1]?.dateOfService).toBe('2025-01-07');
  expect(lines[1]?.trust).toEqual({ level: 'verified' });
});

test('a replaced service without amounts is no missing part of the claim', () => {
  const addItem = [{ ...anItem(), itemSequence: [1] }];
  expect(trustOf(readItems([anItem({ adjudication: [] })], { addItem }))).toEqual(['verified']);
});

test('asks for a look where both a service and the one in its place are paid', () => {
  const addItem = [{ ...anItem(), itemSequence: [1] }];
  expect(trustOf(readItems([anItem()], { addItem }))).toEqual(['review', 'review']);
});

test('a service without amounts may belong to the session, so that its neighbours need a look', () => {
  const bare = anItem({ sequence: 2, adjudication: [] });
  expect(trustOf(readItems([anItem(), bare]))).toEqual(['review']);
});

test('the net of an item is what was billed, where no adjudication says it', () => {
  const net = { value: 135.57, currency: 'USD' };
  const adjudication = [anAdjudication('eligible', 120)];
  const line = lineIn(readFhirValue(anExplanation({}, { net, adjudication })));
  expect(line.figures.billed).toMatchObject({
    amount: 13_557,
    source: { segment: 'item[0].net', text: 'submitted 135.57 USD' },
  });
  const both = lineIn(readFhirValue(anExplanation({}, { net })));
  expect(amountOf(both.figures.billed)).toBe(20_000);
});

test('a net alone is no amount that the payer decided', () => {
  const net = { value: 200, currency: 'USD' };
  const reading = readFhirValue(anExplanation({}, { net, adjudication: [] }));
  expect(reading).toMatchObject({ outcome: 'not-an-eob', warnings: [{ code: 'no-amounts' }] });
});

test('the row that sums an institution’s claim up is no service', () => {
  const absent = { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason' };
  const revenue = { system: 'https://www.nubc.org/CodeSystem/RevenueCodes', code: '0001' };
  const total = anItem({
    sequence: 2,
    productOrService: { coding: [{ ...absent, code: 'not-applicable' }] },
    revenue: { coding: [revenue] },
  });
  expect(trustOf(readItems([anItem(), total]))).toEqual(['verified']);
});
