import { type Amounts, checkRows, type FamilyResult, type Term } from '#lib/claim/identities.ts';
import type { Hypothesis } from '#lib/eob/rows/choose-fields.ts';
import { columnCandidates } from '#lib/eob/rows/column-candidates.ts';
import { dateOverTable, isOwnDate } from '#lib/eob/rows/date-over-table.ts';
import { dayOverFirst } from '#lib/eob/rows/day-over-first.ts';
import { dayBetween } from '#lib/eob/rows/days-between-rows.ts';
import type { RankedTable } from '#lib/eob/rows/joint-hypotheses.ts';
import {
  isAdjudication,
  isDated,
  listsAccount,
  listsServices,
} from '#lib/eob/rows/kinds-of-tables.ts';
import { AMBIGUOUS_HEADING, type ReadRow, UNCLEAR_HEADINGS } from '#lib/eob/rows/read-row.ts';
import { type NoteMeaning, withNotes } from '#lib/eob/rows/remark-notes.ts';
import { type RowAmounts, rowAmounts } from '#lib/eob/rows/row-amounts.ts';
import { rivalsOf } from '#lib/eob/rows/row-rivals.ts';
import { withSequestration } from '#lib/eob/rows/sequestration.ts';
import { untoldColumns } from '#lib/eob/rows/told-columns.ts';
import { hasUnclearColumn } from '#lib/eob/rows/unclear-columns.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { codeDoubts } from '#lib/eob/words/procedure-codes.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { Line } from '#lib/table/lines.ts';

/** What a table's rows are read against. */
export interface Around {
  readonly lines: readonly Line[];
  /** Every table has a date of its own over it. */
  readonly isDateOfEach: boolean;
  /** The document says that the law withheld a share of the payments. */
  readonly isSequestered: boolean;
  readonly notes: ReadonlyMap<string, NoteMeaning>;
  /** The document speaks of nobody who pays beside the plan and the patient. */
  readonly isOfOnePayer: boolean;
  /** Tables with a label that is read otherwise in another table of the same kind. */
  readonly twofold: ReadonlySet<ServiceTable>;
}

/** The rows of one table under the best reading of its columns; none where it is no table of services. */
export function readTable(
  { table, hypotheses, alike }: RankedTable,
  { lines, isDateOfEach, isSequestered, notes, isOfOnePayer, twofold }: Around,
): readonly ReadRow[] {
  const [best] = hypotheses;
  if (best === undefined) return [];
  if (listsAccount(table)) return [];
  const isAdjudged = !isDated(table) || isAdjudication(best);
  const isOfHeaders = !isAdjudged && !listsServices(table, best);
  const overAll = dateOverTable(lines, table);
  const overFirst = dayOverFirst(lines, table);
  const rows = table.rows
    .filter(({ kind }) => kind !== 'other')
    .map((row, index) => {
      // A procedure named over a table is its first row's; a day alone is that of all its rows.
      const isFirst = overFirst !== undefined && row.at < overFirst.until;
      const over = isFirst ? (overAll ?? overFirst) : overAll;
      const first = over?.code === undefined || index === 0 ? over : undefined;
      const above =
        row.date === undefined && first ? (dayBetween(lines, table, row) ?? first) : first;
      return {
        row: { ...row, code: row.code ?? above?.code },
        date: row.date ?? above?.date,
        isDateSure:
          row.isDateSaid && (row.date !== undefined || isOwnDate(above, row, isDateOfEach)),
        read: {
          ...withNotes(
            withSequestration(rowAmounts(row, best.fields, table.columns), isSequestered),
            row,
            notes,
          ),
          isOfOnePayer,
        },
      };
    });
  const services = rows.filter(({ row, date }) => row.kind === 'service' && date !== undefined);
  const results = checkRows(services.map(({ read }) => read.amounts));
  const labels = labelsOf(table, best);
  const untold = untoldColumns({ ...table, rows: alike.flatMap((each) => each.rows) }, best.fields);
  const isOfReasons = !isAdjudged && areMostlyBalanced(services.map(({ read }) => read));
  const checked = services.map(({ read: { amounts } }, index) => ({
    amounts,
    results: results[index] ?? [],
  }));
  const isUnclear =
    hasUnclearColumn(table, best.fields, checked) &&
    hasUnclearColumn(table, best.fields, [...checked, ...checkedAlike(table, best, alike)]);
  const areReasonsAll = printsNoOtherStep(table, best);
  const doubtsOf = (amounts: RowAmounts): readonly string[] => {
    const isClear = isAdjudged || (isOfReasons && isBalanced(amounts));
    return [
      ...(isClear ? [] : [UNCLEAR_HEADINGS]),
      ...(isUnclear ? [AMBIGUOUS_HEADING] : []),
      ...(isMostlyOpen(results) ? [MOSTLY_OPEN] : []),
      ...(twofold.has(table) ? [TWOFOLD] : []),
    ];
  };
  const read = rows.map((each): ReadRow => {
    const service = services.indexOf(each);
    const isService = service >= 0;
    const isUnexplained =
      areReasonsAll && each.row.hasReasonsBeneath === true && !isBalanced(each.read);
    const doubts = [
      ...doubtsOf(each.read),
      ...(isUnexplained ? [UNEXPLAINED] : []),
      ...(namesOtherAmount(each, table, { untold, labels }) ? [NAMED_TWICE] : []),
    ];
    return {
      ...each,
      row: withUntold(each.row, untold),
      table,
      labels,
      kind: isService ? 'service' : kindOf(each.row),
      results: results[service] ?? [],
      totals: [],
      doubts: isService ? [...doubts, ...codeDoubts(each.row.code, each.row.text)] : doubts,
      rivals: isService ? rivalsOf(each.row, hypotheses, table.columns) : [],
    };
  });
  return isOfHeaders ? headersAmong(read) : read;
}

/** The services of other tables under the same headings: a page may end before the rows that tell what these mean. */
function checkedAlike(
  table: ServiceTable,
  { fields }: Hypothesis,
  alike: readonly ServiceTable[],
): readonly { readonly amounts: Amounts; readonly results: readonly FamilyResult[] }[] {
  const others = alike
    .filter((other) => other !== table)
    .flatMap(({ rows, columns }) =>
      rows
        .filter(({ kind, date }) => kind === 'service' && date !== undefined)
        .map((row) => rowAmounts(row, fields, columns).amounts),
    );
  const results = checkRows(others);
  return others.map((amounts, index) => ({ amounts, results: results[index] ?? [] }));
}

/** Of a table that says too little of a decision, the rows with a day of their own. */
function headersAmong(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows
    .filter(({ kind, row }) => kind === 'service' && row.date !== undefined)
    .map((row) => ({ ...row, kind: 'header' }));
}

const NAMED_TWICE = 'Two columns of this line name the same amount, and each says another one.';

/** The figures that a line stands or falls with. */
const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;
/** A column whose words name one field as clearly as this is that field's, whatever another one is read as. */
const CLEAR_WEIGHT = 0.9;

/**
 * Whether a column that nothing explains names a decisive figure clearly, or nothing but the allowed amount where the words
 * of the one that is read as it may mean others, and prints another amount for it, which is not what an account left of
 * the patient's share.
 */
function namesOtherAmount(
  { row, read: { amounts } }: Pick<ReadRow, 'row' | 'read'>,
  { columns }: ServiceTable,
  { untold, labels }: { readonly untold: ReadonlySet<number>; readonly labels: ReadRow['labels'] },
): boolean {
  const mayBeOther = labelCandidates(labels.get('allowed') ?? '').length > 1;
  return [...untold].some((index) => {
    const column = columns[index];
    const [best, ...otherwise] = column === undefined ? [] : columnCandidates(column);
    const field = DECISIVE.find((each) => each === best?.field);
    const amount = row.cells[index]?.amount;
    if (field === undefined || best === undefined) return false;
    const isClearer = field === 'allowed' && otherwise.length === 0 && mayBeOther;
    if (best.weight < CLEAR_WEIGHT && !isClearer) return false;
    const said = amounts[field];
    const isOther = amount !== undefined && said !== undefined && amount !== said;
    const isRest =
      field === 'patientResponsibility' && amount === leftByAccount(row, columns, said);
    return isOther && !isRest;
  });
}

/** What an account left of the patient's share, where a column says what it paid, as a payment or as a deduction. */
function leftByAccount(
  { cells }: AmountRow,
  columns: ServiceTable['columns'],
  share = 0,
): number | undefined {
  const paid = columns.flatMap((column, index) =>
    columnCandidates(column)[0]?.field === 'accountPaid' ? (cells[index]?.amount ?? 0) : [],
  );
  return paid.length === 1 ? share - Math.abs(paid[0] ?? 0) : undefined;
}

const TWOFOLD =
  'The same heading is read in two ways in this document: what it means here must be checked.';

const UNEXPLAINED =
  'The reasons beneath this line do not make up all that was charged and not paid.';

/** Whether a table says of a decision only what was charged, paid and, beneath it, allowed: its reasons tell the rest. */
function printsNoOtherStep({ columns }: ServiceTable, { fields }: Hypothesis): boolean {
  return fields.every(
    (field, index) =>
      field === undefined ||
      field === 'billed' ||
      field === 'planPaid' ||
      (field === 'allowed' && columns[index]?.stated === field),
  );
}

/** Whether the reasons of a row make up what was charged and not paid: they say all that headings could. */
function isBalanced({ patientAdjustments }: RowAmounts): boolean {
  return patientAdjustments?.isBalanced === true;
}

/** Where the reasons of few rows make that up, it may be chance. */
function areMostlyBalanced(rows: readonly RowAmounts[]): boolean {
  return rows.filter(isBalanced).length > rows.length / 2;
}

const MOSTLY_OPEN =
  'Most lines of this table do not add up, so its columns may be read under the wrong headings.';

/** Where most rows do not add up, one that does may do so by chance. */
function isMostlyOpen(results: readonly (readonly FamilyResult[])[]): boolean {
  const open = results.filter((row) =>
    row.some(({ status }) => status === 'contradicted' || status === 'doubtful'),
  );
  return results.length > 1 && open.length > results.length / 2;
}

/** What amounts are that are of no service of a known day. */
function kindOf({ kind }: AmountRow): ReadRow['kind'] {
  return kind === 'total' || kind === 'pending' || kind === 'interest' ? kind : 'summary';
}

/** A column that the chosen reading has no use for is as little understood as one without a heading. */
function withUntold(row: AmountRow, columns: ReadonlySet<number>): AmountRow {
  const untold = [...columns].flatMap((index) => row.cells[index] ?? []);
  return untold.length === 0 ? row : { ...row, unnamed: [...row.unnamed, ...untold] };
}

function labelsOf(table: ServiceTable, { fields }: Hypothesis): ReadonlyMap<Term, string> {
  const labels = new Map<Term, string>();
  for (const [index, field] of fields.entries()) {
    const label = table.columns[index]?.label;
    if (field === undefined || field === 'decoy' || field === 'accountPaid') continue;
    if (label !== undefined) labels.set(field, label);
  }
  return labels;
}
