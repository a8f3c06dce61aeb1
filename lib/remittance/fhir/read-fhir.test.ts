import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import {
  anAdjudication,
  anExplanation,
  CLOSED_AMOUNTS,
  claimIn,
  claimsIn,
  HL7_ADJUDICATION,
  lineIn,
  readFhirText,
  readFhirValue,
} from '#tests/builders/fhir.ts';

test('reads a resource alone, in an array, in a Bundle and one a line alike', () => {
  const one = anExplanation();
  const alone = claimsIn(readFhirValue(one));
  expect(alone).toHaveLength(1);
  const lines = `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`;
  for (const reading of [
    readFhirValue([one]),
    readFhirValue({ resourceType: 'Bundle', entry: [{ resource: one }] }),
    readFhirText(lines),
  ]) {
    expect(claimsIn(reading)[0]?.lines.map(({ trust }) => trust)).toEqual(
      alone[0]?.lines.map(({ trust }) => trust),
    );
  }
  expect(claimsIn(readFhirText(lines))).toHaveLength(2);
});

test('reads past a byte-order mark', () => {
  const text = JSON.stringify(anExplanation());
  expect(claimsIn(readFhirText(`\uFEFF${text}`))).toHaveLength(1);
});

test('a line whose parts are the allowed amount is verified', () => {
  const line = lineIn(readFhirValue(anExplanation()));
  expect(line.trust).toEqual({ level: 'verified' });
  expect(amountOf(line.figures.patientResponsibility)).toBe(2500);
});

test.for([
  [
    'the parts are not the allowed amount',
    { adjudication: [...CLOSED_AMOUNTS, anAdjudication('deductible', 5)] },
  ],
  ['there is no plan payment', { adjudication: CLOSED_AMOUNTS.slice(0, 3) }],
  [
    'more is allowed than was billed',
    { adjudication: [anAdjudication('submitted', 100), ...CLOSED_AMOUNTS.slice(1)] },
  ],
  [
    'an amount stands twice, differently',
    { adjudication: [...CLOSED_AMOUNTS, anAdjudication('eligible', 150)] },
  ],
  [
    'the code is none of CPT or HCPCS',
    { productOrService: { coding: [{ system: 'http://snomed.info/sct', code: '162673000' }] } },
  ],
  ['only the claim’s period is given', { servicedDate: undefined }],
] as const)('asks for a look where %s', ([, item]) => {
  const period = { start: '2025-01-01', end: '2025-01-31' };
  expect(lineIn(readFhirValue(anExplanation({ billablePeriod: period }, item))).trust.level).toBe(
    'review',
  );
});

test('an amount in another currency is none of US money', () => {
  const eligible = {
    ...anAdjudication('eligible', 142.8),
    amount: { value: 142.8, currency: 'EUR' },
  };
  const line = lineIn(
    readFhirValue(anExplanation({}, { adjudication: [eligible, CLOSED_AMOUNTS[0]] })),
  );
  expect(line.figures.allowed?.origin).toBe('unreadable');
});

test('asks for a look where a figure cannot be read, though all others are proved', () => {
  const submitted = {
    ...anAdjudication('submitted', 200),
    amount: { value: 200, currency: 'EUR' },
  };
  const line = lineIn(
    readFhirValue(anExplanation({}, { adjudication: [submitted, ...CLOSED_AMOUNTS.slice(1)] })),
  );
  expect(line.trust.level).toBe('review');
});

test('does not put a derived amount in place of one that the file contradicts', () => {
  const more = [
    ...CLOSED_AMOUNTS,
    anAdjudication('discount', 57.2),
    anAdjudication('eligible', 150),
  ];
  expect(
    lineIn(readFhirValue(anExplanation({}, { adjudication: more }))).figures.allowed?.origin,
  ).toBe('unreadable');
});

test('takes the standard name first, and Medicare’s own only without it', () => {
  const system = 'https://bluebutton.cms.gov/resources/codesystem/adjudication';
  const own = (variable: string) => ({
    system,
    code: `https://bluebutton.cms.gov/resources/variables/${variable}`,
  });
  const both = {
    category: { coding: [own('clm_tot_chrg_amt'), { system: HL7_ADJUDICATION, code: 'eligible' }] },
    amount: { value: 1308.6999999999998 },
  };
  const ownOnly = { category: { coding: [own('line_sbmtd_chrg_amt')] }, amount: { value: 2000 } };
  const { figures } = lineIn(readFhirValue(anExplanation({}, { adjudication: [both, ownOnly] })));
  expect([amountOf(figures.allowed), amountOf(figures.billed)]).toEqual([130_870, 200_000]);
});

test.for([
  [{ status: 'cancelled' }, 'reversal'],
  [{ status: 'entered-in-error' }, 'reversal'],
  [{ use: 'predetermination' }, 'pending'],
  [{ outcome: 'queued' }, 'pending'],
  [{ outcome: 'error' }, 'pending'],
  [{ outcome: 'partial' }, 'final'],
] as const)('%j is %s', ([input, status]) => {
  expect(claimsIn(readFhirValue(anExplanation(input))).map((claim) => claim.status)).toEqual([
    status,
  ]);
});

test('a claim of which nothing is allowed is denied', () => {
  const refused = [
    anAdjudication('submitted', 200),
    anAdjudication('eligible', 0),
    anAdjudication('benefit', 0),
  ];
  expect(claimsIn(readFhirValue(anExplanation({}, { adjudication: refused })))[0]?.status).toBe(
    'denied',
  );
});

test.for([
  [[['billingnetworkstatus', 'innetwork']], 'in'],
  [[['benefitpaymentstatus', 'outofnetwork']], 'out'],
  [[['billingnetworkcontractingstatus', 'noncontracted']], 'out'],
  [
    [
      ['billingnetworkcontractingstatus', 'contracted'],
      ['benefitpaymentstatus', 'outofnetwork'],
    ],
    'out',
  ],
  [
    [
      ['renderingnetworkstatus', 'outofnetwork'],
      ['billingnetworkstatus', 'innetwork'],
    ],
    'in',
  ],
  [
    [
      ['benefitpaymentstatus', 'innetwork'],
      ['benefitpaymentstatus', 'outofnetwork'],
    ],
    null,
  ],
  [[['benefitpaymentstatus', 'other']], null],
  [[['clmrecvddate', 'innetwork']], null],
] as const)('network status %j is %s', ([stated, network]) => {
  const supportingInfo = stated.map(([category, code]) => ({
    category: { coding: [{ code: category }] },
    code: { coding: [{ code }] },
  }));
  expect(claimIn(readFhirValue(anExplanation({ supportingInfo }))).network).toBe(network);
});

test('CARIN 1.1 tells the network by a total that has no other meaning', () => {
  const total = [{ category: { coding: [{ code: 'outofnetwork' }] }, amount: { value: 0 } }];
  expect(claimIn(readFhirValue(anExplanation({ total }))).network).toBe('out');
});

test.for([
  ['not-an-eob', { resourceType: 'Patient', id: 'p' }],
  ['not-an-eob', { anything: 1 }],
  ['not-an-eob', [1, 'two', null]],
  ['not-an-eob', anExplanation({}, { adjudication: [] })],
  ['unreadable', anExplanation({}, { productOrService: undefined, service: {} })],
  ['unreadable', anExplanation({ outcome: { coding: [{ code: 'complete' }] } })],
  ['unreadable', anExplanation({ item: 'none' })],
] as const)('is %s, in words', ([outcome, value]) => {
  const reading = readFhirValue(value);
  expect(reading.outcome).toBe(outcome);
  expect(reading.notice).not.toBeNull();
});
