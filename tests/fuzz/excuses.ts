import type { AmountField } from '#lib/claim/schema.ts';
import type { PrintedRow, PrintedTable } from '#tests/fuzz/synthetic-eob.ts';
import { parseCents } from '#lib/values/cents.ts';

type Sums = readonly (readonly [whole: AmountField, parts: readonly AmountField[]])[];
type Printed = Readonly<Partial<Record<AmountField, number>>>;

const SHARE = ['deductible', 'copay', 'coinsurance'] as const;

/** Each family of sums with the variants in which payers print it: one of a family must hold on a row. */
const FAMILIES: readonly Sums[] = [
  [['billed', ['discount', 'notCovered', 'allowed']]],
  [['allowed', ['planPaid', ...SHARE, 'otherInsurance']]],
  [
    ['patientResponsibility', [...SHARE]],
    ['patientResponsibility', [...SHARE, 'notCovered']],
  ],
  [
    ['allowed', ['planPaid', 'patientResponsibility', 'otherInsurance']],
  ],
];

/**
 * Whether a table still adds up under the fields that its headings name: every sum whose terms are all printed
 * holds on every row, and every column adds up to its total. Then no arithmetic can notice what was done to it.
 */
export function stillAddsUp(table: PrintedTable, fields: readonly AmountField[]): boolean {
  const rows = table.rows.filter(({ kind }) => kind === 'service');
  const total = table.rows.find(({ kind }) => kind === 'total');
  const all = rows.map((row) => printed(row, fields));
  return (
    all.every(holdsOnRow) &&
    (total === undefined ||
      fields.every((field, column) => {
        const sum = all.reduce((result, amounts) => result + (amounts[field] ?? 0), 0);
        return sum === (parseCents(total.cells[column] ?? '') ?? 0);
      }))
  );
}

function printed({ cells }: PrintedRow, fields: readonly AmountField[]): Printed {
  return Object.fromEntries(
    fields.map((field, column) => [field, parseCents(cells[column] ?? '') ?? 0]),
  );
}

function holdsOnRow(amounts: Printed): boolean {
  return FAMILIES.every((variants) => {
    const applicable = variants.filter(([whole, parts]) =>
      [whole, ...parts].filter((term) => term !== 'otherInsurance').every((term) => amounts[term] !== undefined),
    );
    if (applicable.length === 0) return true;
    const owed = amounts.notCovered ?? 0;
    return applicable.some(([whole, parts]) => {
      const sum = parts.reduce((result, part) => result + (amounts[part] ?? 0), 0);
      const is = amounts[whole] ?? 0;
      return is === sum || (parts.includes('patientResponsibility') && is === sum - owed);
    });
  });
}
