import { expect, test } from 'vitest';
import { nameAmount, speaksOfDecision } from '#lib/eob/words/name-amount.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

/** The field that a sentence gives the amount marked with an underscore. */
function fieldIn(sentence: string): string | undefined {
  const [before = '', after = ''] = sentence.split('_').map((part) => part.trim());
  const named = nameAmount({ before, after });
  return named === undefined ? undefined : labelCandidates(named)[0]?.field;
}

test.for([
  ['Your provider charged _', 'billed'],
  ['Your provider charged you _ for this service', 'billed'],
  ['(procedure code 90791) the charge was _', 'billed'],
  ['The clinic billed us _', 'billed'],
  ['the charge was reduced by _', 'discount'],
  ['A plan discount of _ was taken', 'discount'],
  ['Because of our contract, _ of the charge was taken off', 'discount'],
  ['The network took _ off the price', 'discount'],
  ['Of the _ that your provider billed', 'billed'],
  ['You may be billed _', 'patientResponsibility'],
  ['Your provider may bill you _', 'patientResponsibility'],
  ['_ is yours to pay', 'patientResponsibility'],
  ['Under our contract, the allowed amount is _', 'allowed'],
  ['The most that we allow for it is _', 'allowed'],
  ['Our contract lowers this to _', 'allowed'],
  ['You pay 20% coinsurance, which is _', 'coinsurance'],
  ['Our rate for this service is _', 'allowed'],
  ['Our allowance for it is _', 'allowed'],
  ['Because the clinic is in your network, the price was lowered to _', 'allowed'],
  ['The rate that we have agreed with your provider is _', 'allowed'],
  ['Dr. Sham submitted a bill of _', 'billed'],
  ['Copay: the fixed amount of a visit of this kind. _', 'copay'],
  ['su proveedor cobró _', 'billed'],
  ['El descuento de la red es de _', 'discount'],
  ['y el monto permitido es de _', 'allowed'],
  ['El plan pagó _', 'planPaid'],
  ['Su copago es de _', 'copay'],
  ['de modo que usted debe _', 'patientResponsibility'],
  ['so we paid your provider _', 'planPaid'],
  ['_ was paid to your provider', 'planPaid'],
  ['Your plan paid _', 'planPaid'],
  ['We paid _ and your copay is', 'planPaid'],
  ['and Alder Health paid _', 'planPaid'],
  ['Your provider agreed, and Cigna paid _', 'planPaid'],
  ['Your copay for this visit is _', 'copay'],
  ['Your copay for an office visit is _', 'copay'],
  ['not subject to coinsurance. We paid Dr. Robin Nobody _', 'planPaid'],
  ['The plan paid Invented Counseling _', 'planPaid'],
  ['It is your responsibility to pay _', 'patientResponsibility'],
  ['Your share of the claim was _', 'patientResponsibility'],
  ['We applied _ to your out-of-network deductible', 'deductible'],
  ['Of the rest, _ went to your deductible', 'deductible'],
  ['_ was applied to the deductible', 'deductible'],
  ['You have a copay of _ for this visit', 'copay'],
  ['with a _ copay', 'copay'],
  ['and _ is your coinsurance', 'coinsurance'],
  ['How we got there: _ deductible + ', 'deductible'],
  ['deductible + _ coinsurance + ', 'coinsurance'],
  ['coinsurance + _ not covered', 'notCovered'],
  ['Deductible _ + copay', 'deductible'],
  ['+ copay _ + coinsurance', 'copay'],
  ['your coinsurance is _', 'coinsurance'],
  ['The other _ of the charge is not covered', 'notCovered'],
  ['You owe or may have paid _', 'patientResponsibility'],
  ['so that your share is _', 'patientResponsibility'],
  ['_ was paid by another plan', 'otherInsurance'],
] as const)('%j is %s', ([sentence, field]) => expect(fieldIn(sentence)).toBe(field));

test.for([
  'Your health reimbursement account (HRA) paid _',
  'Your HRA paid $80.00 of it; you now owe _',
  'We sent you a check over _',
  'Page _',
  'Please call us about _',
  'Your plan saved and paid _',
  'At the visit, Robin Roe paid _',
  'Robin Roe has paid _',
])('says nothing of the amount in %j', (sentence) => expect(fieldIn(sentence)).toBeUndefined());

test.for([
  'You have now met $200.00 of your $200.00 deductible for this year.',
  'Leo Sample is also covered by Aetna (primary), which allowed $150.00.',
  'If you had seen a network provider you would have paid $20.00.',
  'The provider may not bill you for the other $66.00.',
  'Your HRA has $393.80 left of $500.00.',
  'Plan year progress: $1,120.00 of $3,000.00 individual deductible met.',
  'Deductible applied in 2025: $367.75 of $500.00.',
  'An additional payment of $37.50 was sent to your provider.',
  'We had paid $61.20 on that claim.',
  'Copay: the fixed amount that you pay for a visit, for example $20.00.',
])('%j does not speak of the decision', (text) => expect(speaksOfDecision(text)).toBe(false));

test.for([
  'This network provider may not bill you for the $160.00 that was not covered.',
  'Your provider cannot bill you for $25.00 not covered.',
])('%j speaks of the decision: nobody owes what is not covered', (text) =>
  expect(speaksOfDecision(text)).toBe(true),
);
