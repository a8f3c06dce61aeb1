import fc from 'fast-check';
import { AMOUNT_FIELDS, type AmountField } from '#lib/claim/schema.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';
import type { TrueService } from '#tests/fuzz/layouts/true-claims.ts';

/** Amounts that payers print beside those of an adjudication, or instead of them. */
const ODD_KINDS = [
  'allowedAfterDeductible',
  'notPayable',
  'youSaved',
  'costShare',
  'accountPaid',
  'stillOwed',
] as const;
type OddKind = (typeof ODD_KINDS)[number];
export type ColumnKind = AmountField | OddKind;

/** A column of amounts with its heading. */
export interface Column {
  readonly kind: ColumnKind;
  readonly label: string;
}

/** How amounts are printed. */
export interface MoneyStyle {
  readonly zero: string;
  readonly hasDollarSign: boolean;
  /** How what is taken away is printed. */
  readonly minus: 'none' | 'before' | 'after' | 'brackets';
}

/** Headings that payers print; the last ones of a kind are those that mean other things elsewhere. */
const LABELS: Readonly<Record<ColumnKind, readonly string[]>> = {
  billed: [
    'Amount billed',
    'Provider charges',
    'Billed',
    'Total charge',
    'Submitted charges',
    'Charge',
    'Amount',
    'Fee',
    'Eligible billed',
  ],
  discount: [
    'Discount',
    'Plan discount',
    'Network savings',
    'Contractual adjustment',
    'Amount saved',
    'Adjustment',
    'You saved',
    'Provider responsibility',
    'Other adjustments',
  ],
  notCovered: [
    'Not covered',
    'Amount not covered',
    'Not payable',
    'Charges excluded',
    'Ineligible',
    'Other',
    'Over allowance',
  ],
  allowed: [
    'Allowed amount',
    'Plan allowed',
    'Member rate',
    'Negotiated rate',
    'Approved amount',
    'Covered',
    'Eligible',
    'Allowable amount',
    'Covered amount',
    'Eligible amount',
    'Total cost',
    'Allowable',
  ],
  planPaid: [
    'Plan paid',
    'Amount we paid',
    'Plan payment',
    'Paid to provider',
    'Benefit paid',
    'Paid',
    'Benefit',
    'Payment',
    'Amount paid',
    'Covered',
    'Amount',
  ],
  deductible: ['Deductible', 'Applied to deductible', 'Your deductible', 'Ded'],
  copay: ['Copay', 'Co-pay', 'Copayment', 'Your copay'],
  coinsurance: ['Coinsurance', 'Co-insurance', 'Your coinsurance', 'Cost share'],
  otherInsurance: ['Other insurance', 'Other insurance paid', 'COB', 'Medicare paid'],
  withheld: ['Withheld', 'Sequestration'],
  patientResponsibility: [
    'You owe',
    'Your responsibility',
    'Patient share',
    'Member owes',
    'What you owe',
    'Your total',
    'Your cost',
    'Balance',
    'Total cost',
    'Patient balance',
  ],
  allowedAfterDeductible: ['Allowable amount', 'Covered amount', 'Eligible amount'],
  notPayable: ['Not payable', 'Amount not payable', 'Ineligible', 'Not covered', 'Adjustment'],
  youSaved: ['You saved', 'Amount you saved', 'Your savings'],
  costShare: ['Copay/Deductible', 'Cost share', 'Deductible/Copay'],
  accountPaid: ['HRA paid', 'Paid from account', 'My account paid'],
  stillOwed: ['What you owe', 'Total amount you owe', 'Your responsibility', 'Balance'],
};

/** What a column of a kind says of a service, in cents. */
export function amountIn(kind: ColumnKind, { amounts, accountPaid }: TrueService): number {
  const { allowed, discount, notCovered, planPaid, deductible, copay } = amounts;
  const odd: Readonly<Record<OddKind, number>> = {
    allowedAfterDeductible: allowed - deductible,
    notPayable: discount + notCovered,
    youSaved: discount + planPaid,
    costShare: deductible + copay,
    accountPaid,
    stillOwed: amounts.patientResponsibility - accountPaid,
  };
  return { ...amounts, ...odd }[kind];
}

const SUBTRACTED: ReadonlySet<ColumnKind> = new Set(['discount', 'notCovered', 'notPayable']);
/** Kinds whose zero a payer may leave blank or print as a stroke. */
const MINOR: ReadonlySet<ColumnKind> = new Set([
  'discount',
  'notCovered',
  'deductible',
  'copay',
  'coinsurance',
  'otherInsurance',
  'withheld',
  'costShare',
  'accountPaid',
  'notPayable',
]);

/** An amount as its column prints it. */
export function printAmount(amount: number, kind: ColumnKind, style: MoneyStyle): string {
  if (amount === 0 && MINOR.has(kind)) return style.zero;
  const formatted = formatCents(CentsSchema.parse(amount));
  const text = style.hasDollarSign ? formatted : formatted.replace('$', '');
  if (amount <= 0 || !SUBTRACTED.has(kind)) return text;
  return { none: text, before: `-${text}`, after: `${text}-`, brackets: `(${text})` }[style.minus];
}

export const moneyStyles: fc.Arbitrary<MoneyStyle> = fc.record({
  zero: fc.constantFrom('0.00', '$0.00', '', '--', '-'),
  hasDollarSign: fc.boolean(),
  minus: fc.constantFrom<MoneyStyle['minus'][]>('none', 'none', 'before', 'after', 'brackets'),
});

const USUAL: readonly (readonly ColumnKind[])[] = [
  ['billed', 'discount', 'allowed', 'planPaid', 'patientResponsibility'],
  ['billed', 'allowed', 'planPaid', 'patientResponsibility'],
  [
    'billed',
    'discount',
    'notCovered',
    'allowed',
    'planPaid',
    'deductible',
    'copay',
    'coinsurance',
    'patientResponsibility',
  ],
  ['billed', 'allowed', 'deductible', 'copay', 'coinsurance', 'planPaid'],
  ['billed', 'discount', 'planPaid', 'patientResponsibility'],
  ['billed', 'notCovered', 'allowed', 'planPaid', 'patientResponsibility'],
  ['billed', 'discount', 'allowed', 'planPaid'],
  ['billed', 'allowed', 'planPaid'],
  [
    'billed',
    'notPayable',
    'deductible',
    'allowedAfterDeductible',
    'planPaid',
    'patientResponsibility',
  ],
  [
    'billed',
    'discount',
    'allowed',
    'planPaid',
    'patientResponsibility',
    'accountPaid',
    'stillOwed',
  ],
  ['billed', 'notCovered', 'allowed', 'deductible', 'copay', 'coinsurance', 'planPaid'],
];

const kinds: fc.Arbitrary<readonly ColumnKind[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...USUAL) },
  { weight: 2, arbitrary: fc.subarray([...AMOUNT_FIELDS], { minLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.shuffledSubarray([...AMOUNT_FIELDS, ...ODD_KINDS], {
      minLength: 3,
      maxLength: 10,
    }),
  },
);

/** The columns of a document. `plainness`: a high one leaves the headings that mean other things elsewhere out. */
export const columnSets: fc.Arbitrary<readonly Column[]> = fc
  .record({
    kinds,
    draws: fc.array(fc.nat({ max: 99 }), { minLength: 17, maxLength: 17 }),
    isPlain: fc.boolean(),
  })
  .map(({ kinds: chosen, draws, isPlain }) =>
    chosen.map((kind, index) => {
      const labels = isPlain ? LABELS[kind].slice(0, 4) : LABELS[kind];
      return { kind, label: labels[(draws[index] ?? 0) % labels.length] ?? kind };
    }),
  );
