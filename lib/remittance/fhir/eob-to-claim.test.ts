import { expect, test } from 'vitest';
import { anExplanation, claimIn, lineIn, readFhirValue } from '#tests/builders/fhir.ts';

const CARC = 'https://x12.org/codes/claim-adjustment-reason-codes';
const RARC = 'https://x12.org/codes/remittance-advice-remark-codes';

function readExplanation(input: object, item: object = {}) {
  return readFhirValue(anExplanation(input, item));
}

test('the account number of the patient is the provider’s own number for the claim', () => {
  const category = { coding: [{ code: 'patientaccountnumber' }] };
  const supportingInfo = [{ category, valueString: 'ACCT-17' }];
  expect(claimIn(readExplanation({ supportingInfo })).patientControlNumber).toBe('ACCT-17');
  expect(claimIn(readExplanation({})).patientControlNumber).toBeNull();
});

test('the order of coverages does not tell which insurer pays first', () => {
  const contained = [{ resourceType: 'Coverage', id: 'c', order: 2 }];
  const insurance = [{ focal: true, coverage: { reference: '#c' } }];
  expect(claimIn(readExplanation({ contained, insurance })).payerSequence).toBeNull();
});

test.for([
  [{ value: '25F9' }, 'claim 25F9'],
  [{}, 'another claim'],
] as const)('a claim that the payer replaced by %j asks for %s', ([reference, other]) => {
  const relationship = { coding: [{ code: 'replacedby' }] };
  const related = [{ relationship, reference }];
  expect(lineIn(readExplanation({ related })).trust).toEqual({
    level: 'review',
    reasons: [`The payer replaced this claim by ${other}, whose figures are those that count.`],
  });
});

test('takes the payee for the one who billed, and never the patient', () => {
  const party = { display: 'Example Group PC' };
  const claims = ['provider', 'beneficiary'].map((code) =>
    claimIn(readExplanation({ payee: { type: { coding: [{ code }] }, party } })),
  );
  expect(claims.map(({ billingProvider }) => billingProvider?.name)).toEqual([
    'Example Group PC',
    undefined,
  ]);
});

test.for([
  [[[CARC, '45']], ['45'], []],
  [
    [
      ['https://x12.org/codes/claim-adjustment-group-codes', 'PR'],
      [CARC, '3'],
    ],
    ['PR-3'],
    [],
  ],
  [
    [['https://bluebutton.cms.gov/resources/variables/rev_cntr_1st_ansi_cd', 'CO120']],
    ['CO-120'],
    [],
  ],
  [[[RARC, 'N130']], [], ['N130']],
  [[[CARC, 'MA04']], [], ['MA04']],
  [[['https://plan.example/reasons', '45']], [], []],
] as const)('%j are reasons %j and remarks %j', ([codings, reasons, remarks]) => {
  const reason = { coding: codings.map(([system, code]) => ({ system, code })) };
  const adjudication = [{ category: { coding: [{ code: 'adjustmentreason' }] }, reason }];
  const reading = readExplanation({ adjudication });
  expect(claimIn(reading).remarkCodes).toEqual(remarks);
  const withReason = readExplanation(
    {},
    {
      adjudication: [
        ...adjudication,
        { category: { coding: [{ code: 'eligible' }] }, amount: { value: 1 } },
      ],
    },
  );
  expect(lineIn(withReason).reasonCodes).toEqual(reasons);
});

const SNOMED = { system: 'http://snomed.info/sct', code: '162673000', display: 'Examination' };
const ABSENT = {
  system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  code: 'not-applicable',
};
const REVENUE = { system: 'https://www.nubc.org/CodeSystem/RevenueCodes', code: '0905' };

test.for([
  [{ productOrService: { coding: [SNOMED] } }, { code: '162673000', system: SNOMED.system }],
  [{ productOrService: { coding: [{ code: '1205' }] } }, { code: '1205', system: null }],
  [
    { productOrService: { coding: [ABSENT] }, revenue: { coding: [REVENUE] } },
    { code: '0905', system: REVENUE.system },
  ],
  [{ productOrService: { coding: [ABSENT] } }, undefined],
] as const)('%j is no procedure code, and kept as it stands', ([item, otherCode]) => {
  const line = lineIn(readExplanation({}, item));
  expect(line.procedureCode).toBeNull();
  expect(line.otherCode).toEqual(otherCode);
  expect(line.trust.level).toBe('review');
});

test.for([
  [[['a', '95']], ['95']],
  [
    [
      ['a', '95'],
      ['b', 'X95'],
    ],
    ['95'],
  ],
  [
    [
      ['a', '95'],
      ['a', 'HO'],
      ['a', '95'],
    ],
    ['95', 'HO'],
  ],
] as const)('%j in one concept are the modifiers %j', ([codings, modifiers]) => {
  const coding = codings.map(([system, code]) => ({ system, code }));
  expect(lineIn(readExplanation({}, { modifier: [{ coding }] })).modifiers).toEqual(modifiers);
});

const V2 = 'https://bluebutton.cms.gov/resources/variables/';

function processedAt(code: string) {
  return { category: { coding: [{ code }] }, timingDate: '2025-02-01' };
}

test.for([
  [{ payment: { date: '2025-02-05' }, created: '2025-02-03' }, '2025-02-05'],
  [{ created: '2025-02-03T00:00:00-05:00' }, '2025-02-03'],
  [{ supportingInfo: [processedAt(`${V2}nch_wkly_proc_dt`)], created: '2026-01-01' }, '2025-02-01'],
  [{ supportingInfo: [processedAt('CLM_NCH_WKLY_PROC_DT')] }, '2025-02-01'],
  [{ supportingInfo: [processedAt('clmrecvddate')] }, null],
  [{ identifier: [{ system: `${V2}clm_id`, value: '1' }], created: '2026-01-01' }, null],
] as const)('a claim of %j was processed on %s', ([input, date]) => {
  expect(claimIn(readExplanation(input)).processedDate).toBe(date);
});
