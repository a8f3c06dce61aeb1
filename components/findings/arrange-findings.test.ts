import { expect, test } from 'vitest';
import { filterFindings, kindTotals, listFindings } from '#components/findings/arrange-findings.ts';
import { aMadeAudit } from '#tests/builders/made-audit.ts';

const audit = aMadeAudit();
const listed = listFindings(audit);
const found = (text: string, kind: Parameters<typeof filterFindings>[1]['kind'] = 'all') =>
  filterFindings(listed, { kind, text });

test('the kinds that occur come in their order, each with its own sum', () =>
  expect(kindTotals(audit.findings)).toEqual([
    { kind: 'spread', findings: 4, amount: 8400 },
    { kind: 'below-promised-rate', findings: 2, amount: 640 },
  ]));

test('a finding is listed with the client, plan and date of its session', () =>
  expect(listed[2]).toMatchObject({
    client: 'Jane Doe',
    payer: 'Cigna',
    date: '2025-01-07',
    session: { key: { claim: 'C0' } },
  }));

test.for([
  ['doe', 6],
  ['aetna', 2],
  ['jan 14, 2025', 1],
  ['2025-01-07 promised', 1],
  ['C1', 1],
  ['nobody', 0],
] as const)('%j is found in %d findings', ([text, findings]) =>
  expect(found(text)).toHaveLength(findings),
);

test('the kind and the words must both fit', () =>
  expect(found('2025-01-07', 'below-promised-rate')).toHaveLength(1));

test('the plain gaps come last', () =>
  expect(listed.map(({ finding }) => finding.kind)).toEqual([
    'below-promised-rate',
    'below-promised-rate',
    'spread',
    'spread',
    'spread',
    'spread',
  ]));
