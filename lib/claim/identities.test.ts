import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Amounts,
  checkRows,
  holds,
  IDENTITY_FAMILIES,
  weightOf,
} from '#lib/claim/identities.ts';

interface FullRow extends Amounts {
  readonly billed: number;
  readonly discount: number;
  readonly notCovered: number;
  readonly allowed: number;
  readonly planPaid: number;
  readonly deductible: number;
  readonly copay: number;
  readonly coinsurance: number;
  readonly patientResponsibility: number;
}

const some = fc.integer({ min: 1, max: 20_000 });

/** Rows that print everything and are right by construction. */
const fullRows = fc
  .tuple(some, some, some, some, some, some)
  .map(([discount, notCovered, planPaid, deductible, copay, coinsurance]): FullRow => {
    const share = deductible + copay + coinsurance;
    const allowed = planPaid + share;
    return {
      billed: discount + notCovered + allowed,
      discount,
      notCovered,
      allowed,
      planPaid,
      deductible,
      copay,
      coinsurance,
      patientResponsibility: share,
    };
  });

const statusesOf = (...rows: readonly Amounts[]) =>
  checkRows(rows)
    .flat()
    .map(({ status }) => status);

test('holds on rows that are right by construction', () => {
  fc.assert(
    fc.property(fc.array(fullRows, { minLength: 1, maxLength: 4 }), (rows) => {
      expect(new Set(statusesOf(...rows))).toEqual(new Set(['closed']));
    }),
  );
});

const PRINTED = [
  'billed',
  'discount',
  'notCovered',
  'allowed',
  'planPaid',
  'deductible',
  'copay',
  'coinsurance',
  'patientResponsibility',
] as const;

test('notices a single changed digit in any figure of a row that prints everything', () => {
  fc.assert(
    fc.property(
      fullRows,
      fc.constantFrom(...PRINTED),
      fc.nat({ max: 3 }),
      fc.integer({ min: 1, max: 9 }),
      (row, field, place, more) => {
        const unit = 10 ** place;
        const digit = Math.floor(row[field] / unit) % 10;
        const changed = row[field] + (((digit + more) % 10) - digit) * unit;
        // What is out by exactly the discount, or what is not covered, is how another payer counts; in the
        // allowed amount and the payment it is noticed even then.
        const isDecisive = field === 'allowed' || field === 'planPaid';
        const by = Math.abs(changed - row[field]);
        fc.pre(isDecisive || (by !== row.discount && by !== row.notCovered));
        expect(statusesOf({ ...row, [field]: changed })).toContain('contradicted');
      },
    ),
  );
});

test('cannot notice that deductible, copay and coinsurance changed places: only headings name them', () => {
  fc.assert(
    fc.property(fullRows, (row) => {
      const { deductible, copay, coinsurance } = row;
      const rotated = { ...row, deductible: copay, copay: coinsurance, coinsurance: deductible };
      expect(new Set(statusesOf(rotated))).toEqual(new Set(['closed']));
    }),
  );
});

test('gives a sum of nothing but zeros no weight', () => {
  const nothing = { billed: 0, discount: 0, allowed: 0, planPaid: 0, patientResponsibility: 0 };
  for (const { variants } of IDENTITY_FAMILIES) {
    for (const variant of variants) expect(weightOf(variant, nothing)).toBe(0);
  }
});

test('does not apply where a term that an identity needs is not printed', () => {
  for (const { variants } of IDENTITY_FAMILIES) {
    for (const variant of variants) {
      for (const need of variant.needs) {
        const without = Object.fromEntries(
          variant.needs.filter((term) => term !== need).map((term) => [term, 100]),
        );
        expect(holds(variant, without)).toBeUndefined();
      }
    }
  }
});

describe('what payers print', () => {
  const billed = { billed: 20_000, discount: 5720 };
  const split = { allowed: 14_280, planPaid: 11_780, patientResponsibility: 2500 };

  test.for<readonly [string, Amounts]>([
    ['a charge without a column of what is not covered', { ...billed, allowed: 14_280 }],
    ['a payment and a share', split],
    ['what another insurer paid first', { ...split, planPaid: 7780, otherInsurance: 4000 }],
    ['what the law withheld', { ...split, planPaid: 11_544, withheld: 236 }],
    [
      'what is not covered, owed beside the share',
      { ...split, patientResponsibility: 4500, notCovered: 2000 },
    ],
    ['copay and deductible in one figure', { allowed: 14_280, planPaid: 11_780, costShare: 2500 }],
    [
      'an allowed amount after the deductible',
      { billed: 20_000, discount: 5720, deductible: 4280, allowedAfterDeductible: 10_000 },
    ],
    ['steps', { allowed: 14_280, deductible: 4280, copay: 0, amountRemaining: 10_000 }],
  ])('closes on %s', ([, amounts]) => {
    expect(statusesOf(amounts)).toContain('closed');
    expect(statusesOf(amounts)).not.toContain('contradicted');
    expect(statusesOf(amounts)).not.toContain('doubtful');
  });

  test.for<readonly [string, Amounts]>([
    ['a payment and a share that are less', { ...split, planPaid: 10_000 }],
    ['a payment and a share that are more', { ...split, patientResponsibility: 2600 }],
    ['a charge that is less', { ...billed, allowed: 14_000 }],
    ['parts that are more than the share', { patientResponsibility: 2500, copay: 2600 }],
  ])('stays open on %s', ([, amounts]) => expect(statusesOf(amounts)).not.toContain('closed'));

  test('asks one variant to hold on all rows where the payer chose it for the document', () => {
    const within = { billed: 20_000, discount: 4000, notCovered: 2000, allowed: 14_000 };
    const beside = { billed: 20_000, discount: 6000, notCovered: 2000, allowed: 14_000 };
    expect(statusesOf(within, within, beside)).toEqual(['closed', 'closed', 'contradicted']);
  });
});

test.for<readonly [string, Amounts, string]>([
  ['more than is allowed', { allowed: 0, planPaid: 0, costShare: 100 }, 'doubtful'],
  ['less than is allowed', { allowed: 300, planPaid: 0, costShare: 100 }, 'inconclusive'],
  [
    'below zero, as in a reversal',
    { allowed: -300, planPaid: -100, costShare: -100 },
    'inconclusive',
  ],
])('printed parts that come to %s leave the sum of all parts open', ([, amounts, status]) => {
  const [results = []] = checkRows([amounts]);
  const found = results.find(({ family }) => family.name === 'adjudication');
  expect(found?.status).toBe(status);
});

test('what is not covered does not hold a discount that is more than it', () => {
  const saved = { billed: 10_000, discount: 10_000, notCovered: 0, planPaid: 10_000 };
  expect(statusesOf({ ...saved, patientResponsibility: 0 })).toContain('doubtful');
  expect(statusesOf({ ...saved, discount: 0, patientResponsibility: 0 })).not.toContain('doubtful');
});
