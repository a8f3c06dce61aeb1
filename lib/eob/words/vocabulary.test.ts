import { expect, test } from 'vitest';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { headingShare, labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';

const likeliest = (label: string) => labelCandidates(label)[0];

test.for<readonly [string, ColumnField]>([
  ['Amount billed', 'billed'],
  ['Provider charges', 'billed'],
  ['Plan discount', 'discount'],
  ['Amount saved by using a network provider', 'discount'],
  ['Amount not covered', 'notCovered'],
  ['Allowed amount', 'allowed'],
  ['Member rate', 'allowed'],
  ['Max amt', 'allowed'],
  ['Your plan paid', 'planPaid'],
  ['Health plan responsibility', 'planPaid'],
  ['Applied to deductible', 'deductible'],
  ['Co-pay', 'copay'],
  ['COPAYMENT', 'copay'],
  ['Co-insurance', 'coinsurance'],
  ['Your 30%', 'coinsurance'],
  ['Member’s 20% share', 'coinsurance'],
  ['Other insurance paid', 'otherInsurance'],
  ['Sequestration', 'withheld'],
  ['Amount you owe', 'patientResponsibility'],
  ['What I owe', 'patientResponsibility'],
  ['Total I owe', 'patientResponsibility'],
  ['My responsibility', 'patientResponsibility'],
  ['Patient responsibility', 'patientResponsibility'],
  ['Client resp', 'patientResponsibility'],
  ['Member responsible', 'patientResponsibility'],
  ['Recipient responsibility', 'patientResponsibility'],
  ['Amount remaining', 'amountRemaining'],
  ['HRA paid', 'accountPaid'],
  ['Year to date', 'decoy'],
  ['Office charge', 'billed'],
  ['Cost without insurance', 'billed'],
  ['Price before discount', 'billed'],
  ['What you’ll pay', 'patientResponsibility'],
  ['Amount to pay provider', 'patientResponsibility'],
  ['Your out-of-pocket cost', 'patientResponsibility'],
  ['Spouse’s plan paid', 'otherInsurance'],
  ['Amount written off', 'discount'],
  ['Your plan doesn’t cover', 'notCovered'],
  ['Plan allows', 'allowed'],
  ['Tarifa contratada', 'allowed'],
  ['Sent to provider', 'planPaid'],
  ['LESS DEDUCT', 'deductible'],
  ['Remaining for you to pay', 'patientResponsibility'],
  ['Your full cost for this visit', 'patientResponsibility'],
  ['Total que debe', 'patientResponsibility'],
  ['Monto facturado', 'billed'],
  ['Descuento del plan', 'discount'],
  ['Monto permitido', 'allowed'],
  ['Su plan pagó', 'planPaid'],
  ['Deducible', 'deductible'],
  ['Copago', 'copay'],
  ['Coaseguro', 'coinsurance'],
  ['Lo que usted debe', 'patientResponsibility'],
])('“%s” names %s alone', ([label, field]) =>
  expect(labelCandidates(label)).toEqual([{ field, weight: 1 }]),
);

test.for<readonly [string, ColumnField]>([
  ['COINSURANC E', 'coinsurance'],
  ['DEDUC TIBLE', 'deductible'],
  ['PATIENT RESPONSIBILI', 'patientResponsibility'],
  ['Plan paid (A+B)', 'planPaid'],
  ['Amount billed¹', 'billed'],
  ['(G) Your plan paid', 'planPaid'],
  ['What your plan paid this time', 'planPaid'],
  ['Aetna paid (100% after copay)', 'planPaid'],
  ['Alder Health paid your provider', 'planPaid'],
  ['You paid your provider', 'patientResponsibility'],
  ['Coinsurance (20%)', 'coinsurance'],
])('“%s”, broken or with marks, still names %s first', ([label, field]) =>
  expect(likeliest(label)?.field).toBe(field),
);

test.for<readonly [string, ColumnField]>([
  ['CO-45', 'discount'],
  ['PR1', 'deductible'],
  ['PR 2', 'coinsurance'],
  ['PR-3', 'copay'],
  ['OA-23', 'otherInsurance'],
])('“%s”, a reason of X12 835 as a heading, names %s', ([label, field]) =>
  expect(likeliest(label)?.field).toBe(field),
);

test.for<readonly [string, ColumnField]>([
  ['Mbr Resp', 'patientResponsibility'],
  ['Not Cov', 'notCovered'],
  ['Oth Ins Amt', 'otherInsurance'],
  ['Spenddown Amount', 'deductible'],
  ['CONTRACT ADJUSTMT', 'discount'],
  ['Patient Responsibility (deductible, co-pay, coinsurance)', 'patientResponsibility'],
])('“%s”, shortened or explained, names %s', ([label, field]) =>
  expect(likeliest(label)?.field).toBe(field),
);

test.for<readonly [string, ColumnField]>([
  ['Provider’s usual price', 'billed'],
  ['Provider asked for', 'billed'],
  ['Amount providers have asked us to pay', 'billed'],
  ['What your doctor asked the plan to pay', 'billed'],
  ['Fee we accept', 'allowed'],
  ['Plan reduction', 'discount'],
  ['Fund payment', 'planPaid'],
  ['Your part in all', 'patientResponsibility'],
  ['Plan allowance2', 'allowed'],
  ['Member', 'patientResponsibility'],
  ['EAP rate', 'allowed'],
  ['Network price cut', 'discount'],
  ['Above fee schedule', 'discount'],
  ['Over the recognized amount', 'discount'],
  ['Larkspur paid you', 'planPaid'],
  ['EAP paid', 'planPaid'],
  ['Oscar price', 'allowed'],
])('“%s”, which no payer is known to print, describes %s', ([label, field]) =>
  expect(likeliest(label)?.field).toBe(field),
);

test.for(['Left to pay your provider', 'Prior balance you owe', 'What you owe now'])(
  '“%s” is of another time and describes no share that the decision names',
  (label) => expect(likeliest(label)?.weight ?? 0).toBeLessThan(1),
);

test('a word that a narrow heading breaks is whole', () =>
  expect(labelCandidates('Ex- cluded')).toEqual(labelCandidates('Excluded')));

test.for<readonly [string, readonly ColumnField[]]>([
  ['Amount over our rate', ['discount', 'notCovered']],
  ['Amount above what the plan allows', ['discount', 'notCovered']],
  ['Allowable amount', ['allowed', 'allowedAfterDeductible']],
  ['Covered amount', ['allowed', 'allowedAfterDeductible', 'planPaid']],
  ['Amount paid', ['planPaid', 'decoy']],
  ['Total cost', ['allowed', 'patientResponsibility', 'billed']],
])('“%s” may name %j: none of them for certain', ([label, fields]) => {
  expect(labelCandidates(label).map(({ field }) => field)).toEqual(fields);
  expect(likeliest(label)?.weight).toBeLessThan(1);
});

test.for([
  'Date of service',
  'Notes',
  'Member ID',
  'Patient name',
  'Procedure code',
  'Zzyzx',
  '',
  'Robin Sample LPC',
])('“%s” names no amount', (label) => expect(labelCandidates(label)).toEqual([]));

test('reduces a label to its words', () =>
  expect(normalise('(B) Your plan’s share ²')).toEqual(['your', 'plans', 'share']));

test.for<readonly [string, number]>([
  ['Date of service Amount billed You owe', 1],
  ['Lucian Pretense lives in Gull Harbor', 0],
  ['', 0],
])('of “%s” the share of words of headings is %d', ([text, share]) =>
  expect(headingShare(text)).toBeCloseTo(share),
);

test.for<readonly [string, ColumnField]>([
  ['Not paid', 'notCovered'],
  ['Medicare pd', 'planPaid'],
  ['Difference', 'discount'],
])('“%s” names %s first of all', ([label, field]) => expect(likeliest(label)?.field).toBe(field));
