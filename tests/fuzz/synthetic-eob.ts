import fc from 'fast-check';
import { AMOUNT_FIELDS, type AmountField } from '#lib/claim/schema.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';

/** One service that was adjudicated by construction: all identities hold. Amounts in cents. */
interface TrueService {
  readonly date: string;
  readonly code: string;
  readonly amounts: Readonly<Record<AmountField, number>>;
}

/** A printed table: the field that each column of amounts holds in truth, its heading, and the cells as printed. */
export interface PrintedTable {
  readonly fields: readonly AmountField[];
  readonly labels: readonly string[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedRow {
  readonly kind: 'service' | 'total';
  readonly date: string;
  readonly code: string;
  readonly cells: readonly string[];
}

/** How a table is printed. */
export interface Style {
  readonly align: 'left' | 'right' | 'center';
  readonly headingAlign: 'left' | 'right' | 'center';
  readonly zero: string;
  readonly hasDollarSigns: boolean;
  readonly isStacked: boolean;
}

/** A synthetic EOB: what is true, and how it is printed. */
export interface SyntheticEob {
  readonly services: readonly TrueService[];
  readonly table: PrintedTable;
  readonly style: Style;
}

const LABELS: Readonly<Record<AmountField, readonly string[]>> = {
  billed: ['Amount billed', 'Provider charges', 'Billed', 'Total charge', 'Submitted charges'],
  discount: ['Discount', 'Plan discount', 'Network savings', 'Contractual adjustment'],
  notCovered: ['Not covered', 'Amount not covered', 'Not payable', 'Charges excluded'],
  allowed: ['Allowed amount', 'Plan allowed', 'Member rate', 'Negotiated rate', 'Approved amount'],
  planPaid: ['Plan paid', 'Amount we paid', 'Plan payment', 'Paid to provider', 'Benefit paid'],
  deductible: ['Deductible', 'Applied to deductible', 'Your deductible'],
  copay: ['Copay', 'Co-pay', 'Copayment', 'Your copay'],
  coinsurance: ['Coinsurance', 'Co-insurance', 'Your coinsurance'],
  otherInsurance: ['Other insurance', 'Other insurance paid', 'COB'],
  withheld: ['Withheld', 'Sequestration'],
  patientResponsibility: ['You owe', 'Your responsibility', 'Patient share', 'Member owes'],
};
/** None is an add-on: each service is of a day of its own. */
const CODES = ['90834', '90837', '90791', '90847', '90846', '99214'];

const isAdjudication = (fields: readonly AmountField[]) => {
  const has = (...wanted: readonly AmountField[]) => wanted.some((field) => fields.includes(field));
  return (
    has('billed', 'allowed') &&
    has('planPaid') &&
    has('allowed', 'discount', 'patientResponsibility')
  );
};

/** Sets of columns that an adjudication may print, in the order of an adjudication or in another. */
const columnSets = fc
  .tuple(
    fc.subarray(
      [...AMOUNT_FIELDS].filter((field) => field !== 'withheld'),
      { minLength: 3 },
    ),
    fc.integer({ min: 0, max: 3 }),
    fc.infiniteStream(fc.nat()),
  )
  .filter(([fields]) => isAdjudication(fields))
  .map(([fields, disorder, numbers]) => {
    if (disorder > 0) return fields;
    const keyed = fields.map((field) => ({ field, key: numbers.next().value ?? 0 }));
    return keyed.toSorted((a, b) => a.key - b.key).map(({ field }) => field);
  });

const MANY = ['billed', 'discount', 'notCovered', 'allowed', 'planPaid'] as const;
const FULL = [
  ...MANY,
  'deductible',
  'copay',
  'coinsurance',
  'patientResponsibility',
] as const satisfies readonly AmountField[];

const fieldSets: fc.Arbitrary<readonly AmountField[]> = fc.oneof(
  columnSets,
  fc.constantFrom<readonly AmountField[]>(
    FULL,
    ['billed', 'discount', 'allowed', 'planPaid', 'patientResponsibility'],
    ['billed', 'allowed', 'deductible', 'copay', 'coinsurance', 'planPaid'],
    ['billed', 'allowed', 'planPaid', 'patientResponsibility'],
  ),
);

/** What is not covered or paid by others shows in a column of its own; a part of the patient's share need not. */
function services(fields: readonly AmountField[]): fc.Arbitrary<readonly TrueService[]> {
  const isPrinted = (field: AmountField) => fields.includes(field);
  const service = fc
    .record({
      allowed: fc.integer({ min: 4000, max: 25_000 }),
      discount: fc.integer({ min: 0, max: 12_000 }),
      notCovered: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 100, max: 6000 })),
      isOwed: fc.boolean(),
      other: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 3000 })),
      deductible: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 100, max: 3000 })),
      copay: fc.constantFrom(0, 1000, 1500, 2500, 3000),
      percent: fc.constantFrom(0, 0, 10, 20),
      code: fc.constantFrom(...CODES),
    })
    .map((draw) => {
      const notCovered = isPrinted('notCovered') ? draw.notCovered : 0;
      const otherInsurance = isPrinted('otherInsurance') ? Math.min(draw.other, draw.allowed) : 0;
      const deductible = Math.min(draw.deductible, draw.allowed - otherInsurance);
      const copay = Math.min(draw.copay, draw.allowed - otherInsurance - deductible);
      const left = draw.allowed - otherInsurance - deductible - copay;
      const coinsurance = Math.round((left * draw.percent) / 100);
      const amounts: TrueService['amounts'] = {
        billed: draw.allowed + draw.discount + notCovered,
        discount: draw.discount,
        notCovered,
        allowed: draw.allowed,
        planPaid: left - coinsurance,
        deductible,
        copay,
        coinsurance,
        otherInsurance,
        withheld: 0,
        patientResponsibility:
          deductible +
          copay +
          coinsurance +
          (draw.isOwed && isPrinted('patientResponsibility') ? notCovered : 0),
      };
      return { code: draw.code, amounts };
    });
  return fc.array(service, { minLength: 1, maxLength: 5 }).map((drawn) =>
    drawn.map(({ code, amounts }, index) => ({
      code,
      amounts,
      date: `2025-01-${String(3 + 7 * Math.min(index, 3) + (index > 3 ? 2 : 0)).padStart(2, '0')}`,
    })),
  );
}

const sides = fc.constantFrom<Style['align'][]>('right', 'left', 'center');

/** In wide columns a heading stands over its amounts; in narrow ones it may begin at the column's other side. */
const styles: fc.Arbitrary<Style> = fc
  .record({
    align: sides,
    headingAlign: sides,
    zero: fc.constantFrom('$0.00', '0.00', '', '--'),
    hasDollarSigns: fc.boolean(),
    isStacked: fc.boolean(),
  })
  .map((style) => (style.isStacked ? style : { ...style, headingAlign: style.align }));

/** EOBs whose figures are right by construction and whose columns, words and layout vary. */
export const syntheticEobs: fc.Arbitrary<SyntheticEob> = fieldSets.chain((fields) =>
  fc
    .tuple(
      services(fields),
      styles,
      fc.boolean(),
      fc.tuple(...fields.map((field) => fc.constantFrom(...LABELS[field]))),
    )
    .map(([drawn, style, hasTotal, labels]) => ({
      services: drawn,
      style,
      table: { fields, labels, rows: toRows(drawn, fields, style, hasTotal) },
    })),
);

function toRows(
  drawn: readonly TrueService[],
  fields: readonly AmountField[],
  style: Style,
  hasTotal: boolean,
): readonly PrintedRow[] {
  const rows = drawn.map(
    ({ date, code, amounts }): PrintedRow => ({
      kind: 'service',
      date: date.replace(/(\d{4})-(\d\d)-(\d\d)/, '$2/$3/$1'),
      code,
      cells: fields.map((field) => print(amounts[field], field, style)),
    }),
  );
  if (!hasTotal) return rows;
  const sums = fields.map((field) => drawn.reduce((sum, { amounts }) => sum + amounts[field], 0));
  const cells = sums.map((sum) => printAmount(sum, style.hasDollarSigns));
  return [...rows, { kind: 'total', date: 'Total', code: '', cells }];
}

/** Fields whose zero a payer may leave blank. */
const MINOR: readonly AmountField[] = [
  'discount',
  'notCovered',
  'deductible',
  'copay',
  'coinsurance',
  'otherInsurance',
];

function print(amount: number, field: AmountField, style: Style): string {
  if (amount === 0 && MINOR.includes(field)) return style.zero;
  return printAmount(amount, style.hasDollarSigns);
}

function printAmount(amount: number, hasDollarSign: boolean): string {
  const text = formatCents(CentsSchema.parse(amount));
  return hasDollarSign ? text : text.replace('$', '');
}
