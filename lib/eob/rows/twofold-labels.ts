import type { Hypothesis } from '#lib/eob/rows/choose-fields.ts';
import type { RankedTable } from '#lib/eob/rows/joint-hypotheses.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';

/** Tables with fewer labels in common are of different kinds. */
const FEWEST_SHARED = 3;
/**
 * What a label names one and the same of in tables of one kind. What is left after the deductible is the allowed amount
 * where there is no deductible.
 */
const MEANINGS: ReadonlySet<ColumnField | undefined> = new Set([
  'billed',
  'allowed',
  'planPaid',
  'patientResponsibility',
] as const satisfies readonly ColumnField[]);

/** What is allowed and what the deductible leaves of it, where both tables have one. */
const STEPS: readonly ColumnField[] = ['allowed', 'allowedAfterDeductible'];

/**
 * The tables of services in which a label is read as one amount of the decision, and in another table of the same kind as
 * another: a blank cell may part one list of services into such tables, and the sums of one of them may hold by
 * chance.
 */
export function twofoldTables(ranked: readonly RankedTable[]): ReadonlySet<ServiceTable> {
  const listing = ranked.flatMap(({ table, hypotheses: [best] }) =>
    best === undefined || !listsServices(table) ? [] : [{ table, named: fieldsOf(table, best) }],
  );
  return new Set(
    listing.flatMap(({ table, named }) =>
      listing.some((other) => areTwofold(named, other.named)) ? [table] : [],
    ),
  );
}

function listsServices({ rows }: ServiceTable): boolean {
  return rows.some(({ kind, date, code }) => kind === 'service' && (date ?? code) !== undefined);
}

type Fields = ReadonlyMap<string, ColumnField | undefined>;

function fieldsOf({ columns }: ServiceTable, { fields }: Hypothesis): Fields {
  return new Map(columns.map(({ label }, at) => [normalise(label).join(''), fields[at]]));
}

function areTwofold(one: Fields, other: Fields): boolean {
  const haveDeductible = [one, other].every((fields) =>
    [...fields.values()].includes('deductible'),
  );
  const areSteps = (...fields: readonly (ColumnField | undefined)[]) =>
    haveDeductible && STEPS.every((step) => fields.includes(step));
  const shared = [...one.keys()].filter((label) => other.has(label));
  return (
    shared.length >= FEWEST_SHARED &&
    shared.some((label) => {
      const [field, otherField] = [one.get(label), other.get(label)];
      if (field === otherField) return false;
      return (MEANINGS.has(field) && MEANINGS.has(otherField)) || areSteps(field, otherField);
    })
  );
}
