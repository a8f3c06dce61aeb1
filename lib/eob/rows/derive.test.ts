import { expect, test } from 'vitest';
import type { Amounts } from '#lib/claim/identities.ts';
import { deriveAllowed, derivePatientResponsibility } from '#lib/eob/rows/derive.ts';

test.for<readonly [string, Amounts, number, boolean]>([
  ['payment and share', { planPaid: 11_780, patientResponsibility: 2500 }, 14_280, false],
  [
    'payment and all parts',
    { planPaid: 11_780, deductible: 0, copay: 2500, coinsurance: 0 },
    14_280,
    false,
  ],
  ['charge and discount', { billed: 20_000, discount: 5720 }, 14_280, false],
  [
    'charge and discount, payment and share',
    { billed: 20_000, discount: 5720, planPaid: 11_780, patientResponsibility: 2500 },
    14_280,
    true,
  ],
  [
    'payment, share and what another insurer paid',
    { planPaid: 7780, patientResponsibility: 2500, otherInsurance: 4000 },
    14_280,
    false,
  ],
  [
    'charge and discount, and the payment with the only part that is printed',
    { billed: 20_000, discount: 5720, planPaid: 11_780, copay: 2500 },
    14_280,
    true,
  ],
  [
    'charge and discount, where the parts that are printed do not come to it',
    { billed: 20_000, discount: 5720, planPaid: 11_780, copay: 1500 },
    14_280,
    false,
  ],
  [
    'what remains after the deductible, and the deductible',
    { allowedAfterDeductible: 10_000, deductible: 4280 },
    14_280,
    false,
  ],
  [
    'a share that holds what is not covered',
    {
      planPaid: 11_780,
      patientResponsibility: 4500,
      copay: 2500,
      deductible: 0,
      coinsurance: 0,
      notCovered: 2000,
    },
    14_280,
    false,
  ],
])('works the allowed amount out from %s', ([, amounts, amount, isTwofold]) =>
  expect(deriveAllowed(amounts)).toMatchObject({ amount, isTwofold }),
);

test.for<readonly [string, Amounts]>([
  ['nothing', {}],
  ['the payment alone', { planPaid: 11_780 }],
  ['the charge alone', { billed: 20_000 }],
  ['the payment and some parts', { planPaid: 11_780, deductible: 0, copay: 2500 }],
  [
    'a share of which nobody can say whether it holds what is not covered',
    { planPaid: 11_780, patientResponsibility: 4500, notCovered: 2000 },
  ],
])('does not work the allowed amount out from %s', ([, amounts]) =>
  expect(deriveAllowed(amounts)).toBeUndefined(),
);

test('does not call two ways that disagree a proof', () =>
  expect(
    deriveAllowed({
      billed: 20_000,
      discount: 5000,
      planPaid: 11_780,
      patientResponsibility: 2500,
    }),
  ).toMatchObject({ isTwofold: false }));

test('does not call two ways of nothing but zeros a proof', () =>
  expect(
    deriveAllowed({ billed: 0, discount: 0, planPaid: 0, patientResponsibility: 0 }),
  ).toMatchObject({ amount: 0, isTwofold: false }));

test.for<readonly [string, Amounts, number, boolean]>([
  ['its parts', { deductible: 1000, copay: 2500, coinsurance: 0 }, 3500, false],
  ['allowed and payment', { allowed: 14_280, planPaid: 11_780 }, 2500, false],
  [
    'its parts, allowed and payment',
    { allowed: 14_280, planPaid: 11_780, copay: 2500, deductible: 0 },
    2500,
    true,
  ],
  [
    'allowed, payment and what another insurer paid',
    { allowed: 14_280, planPaid: 7780, otherInsurance: 4000 },
    2500,
    false,
  ],
])('works the patient’s share out from %s', ([, amounts, amount, isTwofold]) =>
  expect(derivePatientResponsibility(amounts)).toMatchObject({ amount, isTwofold }),
);

test('does not prove a share where the patient may owe what is not covered too', () =>
  expect(
    derivePatientResponsibility({
      allowed: 14_280,
      planPaid: 11_780,
      copay: 2500,
      deductible: 0,
      notCovered: 2000,
    }),
  ).toMatchObject({ isTwofold: false }));

test('takes the adjustments of the patient’s group for the share, proved where all of them balance', () =>
  expect(
    derivePatientResponsibility({}, { patientAdjustments: { amount: 2500, isBalanced: true } }),
  ).toMatchObject({
    amount: 2500,
    isTwofold: true,
  }));

test('an allowed amount that what is left after the deductible contradicts is not proved twice', () =>
  expect(
    deriveAllowed({
      billed: 21_578,
      discount: 11_789,
      allowedAfterDeductible: 19_578,
      deductible: 0,
      planPaid: 9789,
    }),
  ).not.toMatchObject({ isTwofold: true }));
