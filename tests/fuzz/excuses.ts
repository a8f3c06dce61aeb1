import type { AmountField } from '#lib/claim/schema.ts';
import { parseCents } from '#lib/values/cents.ts';
import type { PrintedRow, PrintedTable } from '#tests/fuzz/synthetic-eob.ts';

type Amounts = Readonly<Partial<Record<AmountField, number>>>;

/**
 * Whether a table still adds up under the fields that its headings name: every sum whose terms are all printed
 * holds on every row, and every column adds up to its total. Then no arithmetic can notice what was done to it.
 */
export function stillAddsUp(
  table: PrintedTable,
  fields: readonly (AmountField | undefined)[],
): boolean {
  const rows = table.rows.filter(({ kind }) => kind === 'service');
  const total = table.rows.find(({ kind }) => kind === 'total');
  const all = rows.map((row) => amountsOf(row, fields));
  return all.every(holdsOnRow) && (total === undefined || closes(all, amountsOf(total, fields)));
}

function closes(rows: readonly Amounts[], total: Amounts): boolean {
  const fields = rows.flatMap((row) => Object.keys(row));
  return fields.every((field) => {
    const sum = rows.reduce((result, row) => result + amount(row, field), 0);
    return sum === amount(total, field);
  });
}

function amount(amounts: Readonly<Record<string, number>>, field: string): number {
  return amounts[field] ?? 0;
}

function amountsOf({ cells }: PrintedRow, fields: readonly (AmountField | undefined)[]): Amounts {
  return Object.fromEntries(
    fields.flatMap((field, column) =>
      field === undefined ? [] : [[field, parseCents(cells[column] ?? '') ?? 0]],
    ),
  );
}

function isOpen(...sums: readonly boolean[]): boolean {
  return !sums.some(Boolean);
}

/** The sums of an adjudication, told again and apart from the reader's own list of them. */
function holdsOnRow(amounts: Amounts): boolean {
  const { billed, discount, notCovered, allowed, planPaid, patientResponsibility: share } = amounts;
  const { deductible, copay, coinsurance, otherInsurance = 0 } = amounts;
  const uncovered = notCovered ?? 0;
  const parts =
    deductible === undefined || copay === undefined || coinsurance === undefined
      ? undefined
      : deductible + copay + coinsurance;
  if (billed !== undefined && discount !== undefined && allowed !== undefined) {
    if (isOpen(billed === discount + uncovered + allowed)) return false;
  }
  if (allowed !== undefined && planPaid !== undefined && parts !== undefined) {
    if (isOpen(allowed === planPaid + parts + otherInsurance)) return false;
  }
  if (allowed !== undefined && planPaid !== undefined && share !== undefined) {
    const explained = planPaid + share + otherInsurance;
    if (isOpen(allowed === explained, allowed === explained - uncovered)) return false;
  }
  if (share !== undefined && parts !== undefined) {
    if (isOpen(share === parts, share === parts + uncovered)) return false;
  }
  return true;
}
