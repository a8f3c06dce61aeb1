import { type Amounts, type FamilyResult, printedTerms, type Term } from '#lib/claim/identities.ts';
import { columnCandidates } from '#lib/eob/rows/column-candidates.ts';
import type { FieldChoice, ServiceTable } from '#lib/eob/tables/schema.ts';

/** The figures that a line stands or falls with, and what they are taken from. */
const DECISIVE = ['billed', 'allowed', 'planPaid', 'patientResponsibility'] as const;
/** A sum of so many terms that are not zero is no coincidence of equal amounts. */
const FEWEST_TERMS = 3;

/** A service of a table: its amounts, and how the sums stand on it. */
interface CheckedRow {
  readonly amounts: Amounts;
  readonly results: readonly FamilyResult[];
}

/**
 * Whether a column is read as a decisive figure that its words name second, if at all, and the sums do not tell enough:
 * one with it is open on some row, or none with something in it has three terms.
 */
export function hasUnclearColumn(
  { columns }: ServiceTable,
  fields: FieldChoice,
  rows: readonly CheckedRow[],
): boolean {
  if (mayBeAfterDeductible(columns, fields, rows) || mayBeShare(columns, fields, rows)) return true;
  return DECISIVE.some((field) => {
    const column = columns[fields.indexOf(field)];
    if (column === undefined) return false;
    const candidates = columnCandidates(column);
    if (candidates[0]?.field === field) return false;
    const mayBeStep =
      field === 'planPaid' && candidates.some((other) => other.field === 'allowedAfterDeductible');
    const sums = rows.map(({ amounts, results }) =>
      results.filter(({ identity }) => printedTerms(identity, amounts).includes(field)),
    );
    const isClosed = sums.every((own) => own.some(({ status }) => status === 'closed'));
    const isTold = sums.some(
      (own, row) =>
        rows[row]?.amounts[field] !== 0 &&
        own.some(({ weight }) => weight >= FEWEST_TERMS) &&
        !(mayBeStep && (isNothingElseOwed(rows[row]?.amounts) || leavesPart(rows[row]?.amounts))),
    );
    return !isClosed || !(isTold || isLeftOver(field, columns, fields));
  });
}

/** Whether a column that is read as the share may by its words be nothing else: other columns are named for what else it may be. */
function isLeftOver(
  field: (typeof DECISIVE)[number],
  columns: ServiceTable['columns'],
  fields: FieldChoice,
): boolean {
  const column = columns[fields.indexOf(field)];
  if (field !== 'patientResponsibility' || column === undefined) return false;
  return columnCandidates(column).every((candidate) => {
    const other = columns[fields.indexOf(candidate.field)];
    if (candidate.field === field) return true;
    return other !== undefined && columnCandidates(other)[0]?.field === candidate.field;
  });
}

/**
 * Whether what is read as the allowed amount may be what is left of it after the deductible: its words may mean both, and
 * neither the patient's share, nor a sum with a deductible, nor one with the charge tells which. This one must hold on all
 * rows, for those without a deductible do not tell.
 */
function mayBeAfterDeductible(
  columns: ServiceTable['columns'],
  fields: FieldChoice,
  rows: readonly CheckedRow[],
): boolean {
  const column = columns[fields.indexOf('allowed')];
  if (column === undefined) return false;
  const mayBe = columnCandidates(column).some(({ field }) => field === 'allowedAfterDeductible');
  if (!mayBe || column.stated !== undefined || fields.includes('patientResponsibility'))
    return false;
  const isTold = rows.some(({ amounts, results }) =>
    results.some(({ identity, status, weight }) => {
      const terms: readonly Term[] = printedTerms(identity, amounts);
      const isWith = terms.includes('allowed') && TELLING.some((field) => terms.includes(field));
      return isWith && status === 'closed' && weight >= FEWEST_TERMS;
    }),
  );
  if (isTold) return false;
  const sums = rows.map(({ amounts, results }) =>
    results.filter(({ identity, status }) => {
      const terms: readonly Term[] = printedTerms(identity, amounts);
      return status === 'closed' && terms.includes('billed') && terms.includes('allowed');
    }),
  );
  const isClosed = sums.every((own, row) => own.length > 0 || !rows[row]?.amounts.allowed);
  return !isClosed || !sums.flat().some(({ weight }) => weight >= FEWEST_TERMS);
}

/**
 * Whether what is read as the allowed amount may be the patient's share: its words may mean both, no column has the share,
 * and no sum with a payment or another charge tells which.
 */
function mayBeShare(
  columns: ServiceTable['columns'],
  fields: FieldChoice,
  rows: readonly CheckedRow[],
): boolean {
  const column = columns[fields.indexOf('allowed')];
  if (column === undefined || fields.includes('patientResponsibility')) return false;
  const mayBe = columnCandidates(column).some(({ field }) => field === 'patientResponsibility');
  if (!mayBe || column.stated !== undefined) return false;
  return !rows.some(({ amounts, results }) => {
    const { billed = 0, allowed, planPaid = 0 } = amounts;
    const isTelling = planPaid !== 0 || (billed !== 0 && billed !== allowed);
    return (
      isTelling &&
      results.some(
        ({ identity, status }) =>
          status === 'closed' && printedTerms(identity, amounts).includes('allowed'),
      )
    );
  });
}

/** What tells the allowed amount from what is left of it, where both are in one sum. */
const TELLING = ['deductible', 'costShare'] as const;

/**
 * Whether of what the patient pays only the deductible is told: then what the plan paid looks like what is left after
 * the deductible, of which coinsurance that is not printed may take more.
 */
function isNothingElseOwed({ copay, coinsurance, patientResponsibility }: Amounts = {}): boolean {
  return patientResponsibility === undefined && !copay && !coinsurance;
}

/**
 * Whether coinsurance is told beside a share that its parts do not make up: then it may come off what looks like the
 * payment.
 */
function leavesPart({
  deductible = 0,
  copay = 0,
  coinsurance = 0,
  patientResponsibility: share,
}: Amounts = {}): boolean {
  return coinsurance > 0 && share !== undefined && deductible + copay + coinsurance !== share;
}
