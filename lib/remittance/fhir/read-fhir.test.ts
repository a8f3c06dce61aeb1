import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import type { RemittanceReading } from '#lib/remittance/schema.ts';

const HL7 = 'http://terminology.hl7.org/CodeSystem/adjudication';

function adjudication(code: string, value: number, system = HL7) {
  return { category: { coding: [{ system, code }] }, amount: { value, currency: 'USD' } };
}

const AMOUNTS = [
  adjudication('submitted', 200),
  adjudication('eligible', 142.8),
  adjudication('copay', 25),
  adjudication('benefit', 117.8),
];

function anExplanation(input: object = {}, item: object = {}) {
  return {
    resourceType: 'ExplanationOfBenefit',
    identifier: [{ value: '25F1' }],
    status: 'active',
    use: 'claim',
    outcome: 'complete',
    patient: { display: 'Jane Doe' },
    item: [
      {
        productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '90837' }] },
        servicedDate: '2025-01-07',
        adjudication: AMOUNTS,
        ...item,
      },
    ],
    ...input,
  };
}

function read(value: unknown): RemittanceReading {
  return readFhir(new TextEncoder().encode(JSON.stringify(value)));
}

function claimsOf(reading: RemittanceReading) {
  return reading.outcome === 'read' ? reading.claims : [];
}

function lineOf(reading: RemittanceReading) {
  const [line] = claimsOf(reading).flatMap(({ lines }) => lines);
  if (line === undefined) throw new Error('no line was read');
  return line;
}

test('reads a resource alone, in an array, in a Bundle and one a line alike', () => {
  const one = anExplanation();
  const alone = claimsOf(read(one));
  expect(alone).toHaveLength(1);
  const lines = new TextEncoder().encode(`${JSON.stringify(one)}\n${JSON.stringify(one)}\n`);
  for (const reading of [
    read([one]),
    read({ resourceType: 'Bundle', entry: [{ resource: one }] }),
    readFhir(lines),
  ]) {
    expect(claimsOf(reading)[0]?.lines.map(({ trust }) => trust)).toEqual(
      alone[0]?.lines.map(({ trust }) => trust),
    );
  }
  expect(claimsOf(readFhir(lines))).toHaveLength(2);
});

test('reads past a byte-order mark', () => {
  const text = JSON.stringify(anExplanation());
  expect(claimsOf(readFhir(new TextEncoder().encode(`\uFEFF${text}`)))).toHaveLength(1);
});

test('a line whose parts are the allowed amount is verified', () => {
  const line = lineOf(read(anExplanation()));
  expect(line.trust).toEqual({ level: 'verified' });
  expect(amountOf(line.figures.patientResponsibility)).toBe(2500);
});

test.for([
  [
    'the parts are not the allowed amount',
    { adjudication: [...AMOUNTS, adjudication('deductible', 5)] },
  ],
  ['there is no plan payment', { adjudication: AMOUNTS.slice(0, 3) }],
  [
    'more is allowed than was billed',
    { adjudication: [adjudication('submitted', 100), ...AMOUNTS.slice(1)] },
  ],
  [
    'an amount stands twice, differently',
    { adjudication: [...AMOUNTS, adjudication('eligible', 150)] },
  ],
  [
    'the code is none of CPT or HCPCS',
    { productOrService: { coding: [{ system: 'http://snomed.info/sct', code: '162673000' }] } },
  ],
  ['only the claim’s period is given', { servicedDate: undefined }],
] as const)('asks for a look where %s', ([, item]) => {
  const period = { start: '2025-01-01', end: '2025-01-31' };
  expect(lineOf(read(anExplanation({ billablePeriod: period }, item))).trust.level).toBe('review');
});

test('an amount in another currency is none of US money', () => {
  const eligible = {
    ...adjudication('eligible', 142.8),
    amount: { value: 142.8, currency: 'EUR' },
  };
  const line = lineOf(read(anExplanation({}, { adjudication: [eligible, AMOUNTS[0]] })));
  expect(line.figures.allowed?.origin).toBe('unreadable');
});

test('asks for a look where a figure cannot be read, though all others are proved', () => {
  const submitted = { ...adjudication('submitted', 200), amount: { value: 200, currency: 'EUR' } };
  const line = lineOf(read(anExplanation({}, { adjudication: [submitted, ...AMOUNTS.slice(1)] })));
  expect(line.trust.level).toBe('review');
});

test('does not put a derived amount in place of one that the file contradicts', () => {
  const more = [...AMOUNTS, adjudication('discount', 57.2), adjudication('eligible', 150)];
  expect(lineOf(read(anExplanation({}, { adjudication: more }))).figures.allowed?.origin).toBe(
    'unreadable',
  );
});

test('takes the standard name first, and Medicare’s own only without it', () => {
  const system = 'https://bluebutton.cms.gov/resources/codesystem/adjudication';
  const own = (variable: string) => ({
    system,
    code: `https://bluebutton.cms.gov/resources/variables/${variable}`,
  });
  const both = {
    category: { coding: [own('clm_tot_chrg_amt'), { system: HL7, code: 'eligible' }] },
    amount: { value: 1308.6999999999998 },
  };
  const ownOnly = { category: { coding: [own('line_sbmtd_chrg_amt')] }, amount: { value: 2000 } };
  const { figures } = lineOf(read(anExplanation({}, { adjudication: [both, ownOnly] })));
  expect([amountOf(figures.allowed), amountOf(figures.billed)]).toEqual([130_870, 200_000]);
});

test.for([
  [{ status: 'cancelled' }, 'reversal'],
  [{ status: 'entered-in-error' }, 'reversal'],
  [{ use: 'predetermination' }, 'pending'],
  [{ outcome: 'queued' }, 'pending'],
  [{ outcome: 'partial' }, 'final'],
] as const)('%j is %s', ([input, status]) => {
  expect(claimsOf(read(anExplanation(input))).map((claim) => claim.status)).toEqual([status]);
});

test('a claim of which nothing is allowed is denied', () => {
  const refused = [
    adjudication('submitted', 200),
    adjudication('eligible', 0),
    adjudication('benefit', 0),
  ];
  expect(claimsOf(read(anExplanation({}, { adjudication: refused })))[0]?.status).toBe('denied');
});

test.for([
  [['innetwork'], 'in'],
  [['outofnetwork'], 'out'],
  [['noncontracted'], 'out'],
  [['contracted', 'outofnetwork'], 'out'],
  [['innetwork', 'outofnetwork'], null],
  [['other'], null],
] as const)('network status %j is %s', ([codes, network]) => {
  const supportingInfo = codes.map((code) => ({ code: { coding: [{ code }] } }));
  expect(claimsOf(read(anExplanation({ supportingInfo })))[0]?.network).toBe(network);
});

test.for([
  ['not-an-eob', { resourceType: 'Patient', id: 'p' }],
  ['not-an-eob', { anything: 1 }],
  ['not-an-eob', [1, 'two', null]],
  ['not-an-eob', anExplanation({}, { adjudication: [] })],
  ['unreadable', anExplanation({}, { productOrService: undefined, service: {} })],
  ['unreadable', anExplanation({ item: 'none' })],
] as const)('is %s, in words', ([outcome, value]) => {
  const reading = read(value);
  expect(reading.outcome).toBe(outcome);
  expect(reading.notice).not.toBeNull();
});
