import { expect, test } from 'vitest';
import { headerSignature } from '#lib/payout/header-signature.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { readAsRemembered } from '#lib/payout/read-as-remembered.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { aStatement } from '#tests/fixtures/statements/a-statement.ts';

const HEADINGS = ['Payout date', 'Date of service', 'Client', 'Amount', 'Amount'];

const SAID_AT = '2026-02-03T12:00:00.000Z';

function aProfile(mapping: ColumnMapping, headings = HEADINGS): MappingProfile {
  const signature = headerSignature(headings) ?? '';
  return { signature, headings, mapping, savedAt: SAID_AT };
}

function sheetOf(payoutDate: string, dateOfService: string, headings = HEADINGS) {
  const row = [payoutDate, dateOfService, 'Ines Varga', '$120.00', '$95.00'];
  return aStatement({ headings, rows: [row] });
}

const secondAmount = aProfile({ columns: { amount: '#5' } });

test('reads a statement with the answers given for the same headings', () => {
  const reading = readAsRemembered(sheetOf('03/14/2025', '03/13/2025'), {
    profiles: [aProfile({ columns: {} }, ['Other', 'Headings']), secondAmount],
  });
  expect(reading).toHaveProperty('answeredAt', SAID_AT);
  expect(reading).toMatchObject({ needsMapping: false, payouts: [{ amount: 9500 }] });
});

test('capitals, spaces and currency marks make no other headings', () => {
  const headings = ['PAYOUT  DATE', 'date_of_service', 'Client ', 'Amount ($)', 'amount (USD)', ''];
  const reading = readAsRemembered(sheetOf('03/14/2025', '03/13/2025', headings), {
    profiles: [secondAmount],
  });
  expect(reading).toHaveProperty('answeredAt', SAID_AT);
});

test.for([
  ['another order', ['Date of service', 'Payout date', 'Client', 'Amount', 'Amount']],
  ['another heading', ['Payout date', 'Date of service', 'Member', 'Amount', 'Amount']],
  ['one more heading', [...HEADINGS, 'Amount']],
] as const)('asks again where the headings have %s', ([, headings]) => {
  const sheet = sheetOf('03/14/2025', '03/13/2025', [...headings]);
  const reading = readAsRemembered(sheet, { profiles: [secondAmount] });
  expect(reading).not.toHaveProperty('answeredAt');
  expect(reading).toMatchObject({ needsMapping: true });
});

test('what is said about this very file goes before what was said about another', () => {
  const reading = readAsRemembered(sheetOf('03/14/2025', '03/13/2025'), {
    mapping: { columns: { amount: '#4' } },
    profiles: [secondAmount],
  });
  expect(reading).not.toHaveProperty('answeredAt');
  expect(reading).toMatchObject({ payouts: [{ amount: 12_000 }] });
});

const dayFirst = aProfile({ columns: { amount: '#5' }, dateOrder: 'dmy' });

test('a remembered order of day and month decides where the file does not', () => {
  const reading = readAsRemembered(sheetOf('04/04/2025', '03/04/2025'), {
    profiles: [dayFirst],
  });
  expect(reading).toMatchObject({ payouts: [{ dateOfService: '2025-04-03' }] });
});

test('a file that says itself that the month is first is read so, whatever was said of another', () => {
  const reading = readAsRemembered(sheetOf('03/14/2025', '03/04/2025'), {
    profiles: [dayFirst],
  });
  expect(reading).toMatchObject({ payouts: [{ dateOfService: '2025-03-04' }] });
});

test('dates in both orders are asked about, whatever was said of another file', () => {
  const rows = ['03/14/2025', '14/03/2025'].map((date) => [date, date, 'I. V.', '$9.00', '$8.00']);
  const sheet = aStatement({ headings: HEADINGS, rows });
  const reading = readAsRemembered(sheet, { profiles: [dayFirst] });
  expect(reading).not.toHaveProperty('answeredAt');
  expect(reading).toMatchObject({ needsMapping: true });
});

test('a column of names that the person said is no client is not asked about again', () => {
  const headings = ['Payout date', 'Date of service', 'Contact', 'Payout'];
  const rows = [
    ['03/14/2025', '03/13/2025', 'Ines Varga', '$95.00'],
    ['03/14/2025', '03/12/2025', 'Oda Brandt', '$95.00'],
  ];
  const sheet = aStatement({ headings, rows });
  expect(readAsRemembered(sheet)).toMatchObject({ questions: [{ about: 'client' }] });
  const nameless = aProfile({ columns: {}, without: ['client'] }, headings);
  expect(readAsRemembered(sheet, { profiles: [nameless] })).toMatchObject({
    needsMapping: false,
    payouts: [{ client: null }, { client: null }],
  });
});

test('a sheet without headings has no signature to be known by', () =>
  expect(headerSignature(['', 'Amount', ''])).toBeUndefined());
