import { expect, test } from 'vitest';
import { type ClaimFact, findClaimFacts } from '#lib/eob/claim-facts.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

const factsOf = (...rows: Rows) => findClaimFacts(linesOf(rows, { columnWidth: 200 }));
const valuesOf = (kind: ClaimFact['kind'], ...rows: Rows) =>
  factsOf(...rows).flatMap((fact) => (fact.kind === kind ? [fact.value] : []));

test.for<readonly [string, readonly string[]]>([
  ['Claim number: 25A1234567', ['25A1234567']],
  ['Claim #25A1234567', ['25A1234567']],
  ['Claim no. 25-1234-567', ['25-1234-567']],
  ['Claim ID: E25A1234567', ['E25A1234567']],
  ['Claim Control Number 20250107001', ['20250107001']],
  ['Número de reclamación: 25A1234567', ['25A1234567']],
  ['ICN 2025010712345', ['2025010712345']],
  ['Claim number 25A1234567 processed on 02/03/2025', ['25A1234567']],
])('finds the claim’s number in %j', ([text, expected]) =>
  expect(valuesOf('claimNumber', [text])).toEqual(expected),
);

test.for([
  'Claim received 01/07/2025',
  'Claims summary',
  'Claim detail',
  'Your claim was paid',
  'Claim number:',
])('finds no claim’s number in %j', (text) => expect(valuesOf('claimNumber', [text])).toEqual([]));

test('takes the number of a claim that is replaced for that, and not for the claim’s own', () => {
  const line = ['Claim number: 25A1234568 replaces claim 25A1234567'];
  expect(valuesOf('corrects', line)).toEqual(['25A1234567']);
  expect(valuesOf('claimNumber', line)).toEqual(['25A1234568']);
});

test.for<readonly [readonly string[], string]>([
  [['Patient: Lucian Pretense'], 'Lucian Pretense'],
  [['Patient name', 'Lucian Pretense'], 'Lucian Pretense'],
  [['Paciente: Lucian Pretense'], 'Lucian Pretense'],
  [['Claims for Lucian Pretense'], 'Lucian Pretense'],
  [['Claim detail for Lucian Pretense'], 'Lucian Pretense'],
  [['Patient: Lucian Pretense', 'Claim number: 25A1234567'], 'Lucian Pretense'],
])('finds the patient in %j', ([row, name]) => expect(valuesOf('patient', row)).toEqual([name]));

test.for([['Patient account number 12345'], ['Patient responsibility'], ['Patient: $25.00']])(
  'finds no patient in %j',
  (row) => expect(valuesOf('patient', row)).toEqual([]),
);

test.for<readonly [readonly string[], string]>([
  [['Provider: Robin Sample LPC'], 'Robin Sample LPC'],
  [['Provider: Wren Fictive, PsyD (In-Network)'], 'Wren Fictive, PsyD'],
  [['Proveedor: Robin Sample LPC'], 'Robin Sample LPC'],
  [['Services provided by: Invented Therapy Group'], 'Invented Therapy Group'],
])('finds the provider in %j', ([row, name]) => expect(valuesOf('provider', row)).toEqual([name]));

test.for<readonly [readonly string[], string]>([
  [['Processed on 02/03/2025'], '2025-02-03'],
  [['Date processed: February 3, 2025'], '2025-02-03'],
  [['Fecha de procesamiento: 02/03/2025'], '2025-02-03'],
])('finds the day of processing in %j', ([row, date]) =>
  expect(valuesOf('processedDate', row)).toEqual([date]),
);

test.for([['Statement date: 02/03/2025'], ['Paid on 02/03/2025'], ['Processed: pending']])(
  'finds no day of processing in %j',
  (row) => expect(valuesOf('processedDate', row)).toEqual([]),
);

test.for<readonly [string, 'in' | 'out']>([
  ['In-network provider', 'in'],
  ['Network status: In', 'in'],
  ['Dentro de la red', 'in'],
  ['Participating provider', 'in'],
  ['Out-of-network provider', 'out'],
  ['Out of network', 'out'],
  ['Non-participating provider', 'out'],
  ['This provider is not in our network', 'out'],
  ['Fuera de la red', 'out'],
])('%j says that the provider is %s of the network', ([text, network]) =>
  expect(valuesOf('network', [text])).toEqual([network]),
);

test.for<readonly [string, 'pending' | 'reversal']>([
  ['Claim status: Pending', 'pending'],
  ['Status: In process', 'pending'],
  ['This claim is still being reviewed', 'pending'],
  ['Reversal of previous payment', 'reversal'],
])('%j says that the claim is a %s one', ([text, status]) =>
  expect(valuesOf('status', [text])).toEqual([status]),
);
