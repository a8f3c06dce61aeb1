import { expect, test } from 'vitest';
import type { Amounts } from '#lib/claim/identities.ts';
import { findNothingLeft } from '#lib/eob/rows/nothing-left.ts';

const fieldsOf = (amounts: Amounts) => findNothingLeft(amounts).flatMap(({ fields }) => fields);

test.for<readonly [string, Amounts, readonly string[]]>([
  [
    'the payment and the copay make up the allowed amount',
    { allowed: 14_280, planPaid: 11_780, copay: 2500 },
    ['deductible', 'coinsurance'],
  ],
  [
    'the plan paid all that it allowed',
    { allowed: 14_280, planPaid: 14_280 },
    ['deductible', 'copay', 'coinsurance'],
  ],
  [
    'another insurer paid the rest',
    { allowed: 14_280, planPaid: 4280, otherInsurance: 10_000, copay: 0 },
    ['deductible', 'coinsurance'],
  ],
  [
    'a claim is taken back',
    { allowed: -14_280, planPaid: -11_780, copay: -2500 },
    ['deductible', 'coinsurance'],
  ],
  [
    'the discount explains what was not allowed',
    { billed: 20_000, discount: 5720, allowed: 14_280 },
    ['notCovered'],
  ],
])('nothing is left where %s', ([, amounts, fields]) => expect(fieldsOf(amounts)).toEqual(fields));

test.for<readonly [string, Amounts]>([
  ['something is left', { allowed: 14_280, planPaid: 11_780, copay: 1500 }],
  ['the payment is not known', { allowed: 14_280, copay: 14_280 }],
  [
    'parts of the share are printed in one figure',
    { allowed: 14_280, planPaid: 14_280, costShare: 0 },
  ],
  ['parts of other signs may hide another', { allowed: 10_000, planPaid: 12_000, copay: -2000 }],
  [
    'nothing is allowed, and the discount may be what was refused',
    { billed: 20_000, discount: 20_000, allowed: 0 },
  ],
  [
    'a part of what was not allowed is not explained',
    { billed: 20_000, discount: 5000, allowed: 14_280 },
  ],
])('nothing is said where %s', ([, amounts]) => expect(fieldsOf(amounts)).toEqual([]));
