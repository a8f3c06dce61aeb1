import { type Amounts, checkRows, type FamilyResult, type Term } from '#lib/claim/identities.ts';
import type { AmountField, Candidate } from '#lib/claim/schema.ts';
import { checkTotals, type TotalledRow } from '#lib/eob/check-totals.ts';
import { type Hypothesis, rankHypotheses } from '#lib/eob/choose-fields.ts';
import { findClaimFacts } from '#lib/eob/claim-facts.ts';
import { withClaimAmounts } from '#lib/eob/claim-level-amounts.ts';
import type { ColumnField } from '#lib/eob/column-field.ts';
import { dateOverTable, isOwnDate } from '#lib/eob/date-over-table.ts';
import { deriveAllowed, withDerived } from '#lib/eob/derive.ts';
import { withNoteDoubts } from '#lib/eob/note-doubts.ts';
import { withOwedNotCovered } from '#lib/eob/owed-not-covered.ts';
import { codeDoubts } from '#lib/eob/procedure-codes.ts';
import { type ReadRow, UNCLEAR_HEADINGS } from '#lib/eob/read-row.ts';
import { findNotes, type NoteMeaning, withLossOfProvider } from '#lib/eob/remark-notes.ts';
import { type RowAmounts, rowAmounts } from '#lib/eob/row-amounts.ts';
import type { AmountColumn, AmountRow, ServiceTable } from '#lib/eob/schema.ts';
import { SEQUESTRATION, withSequestration } from '#lib/eob/sequestration.ts';
import { judgeSums } from '#lib/eob/sums-of-rows.ts';
import { untoldColumns } from '#lib/eob/told-columns.ts';
import { labelCandidates } from '#lib/eob/vocabulary.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';

/** Readings within this of the best are its rivals. */
const CLEAR_LEAD = 1;
/** A table that names fewer fields of an adjudication is something else. */
const FEWEST_FIELDS = 3;

/** Reads every table of a document: chooses its columns' fields, and checks its rows and totals. */
export function judgeTables(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly ReadRow[] {
  // Several tables, each under a date of its own: then that is how the document dates its services.
  const datesOver = tables.flatMap((table) => dateOverTable(lines, table)?.date.from ?? []);
  const document = { lines, isDateOfEach: new Set(datesOver).size > 1, notes: findNotes(lines) };
  const inOrder = tables
    .flatMap((table) => readTable(table, document))
    .toSorted((a, b) => a.row.at - b.row.at);
  const read = withNoteDoubts(withOwedNotCovered(withClaimAmounts(withSumsTold(inOrder))), lines);
  const claims = findClaimFacts(lines).filter(({ kind }) => kind === 'claimNumber');
  const totalled = read.map(({ kind, row: { at }, read: row }): TotalledRow => {
    const claim = claims.findLast((each) => each.at <= at)?.value;
    return kind === 'service'
      ? { kind, claim, amounts: summedAmounts(row) }
      : { ...toTotal(kind, row.amounts), claim };
  });
  const checks = checkTotals(totalled);
  return read.map((each, index) => ({ ...each, totals: checks[index] ?? [] }));
}

/** Rows that sum others without a word become totals, or are doubted where that is not certain. */
function withSumsTold(rows: readonly ReadRow[]): readonly ReadRow[] {
  const judged = judgeSums(rows);
  return rows.map((row) => {
    const sum = judged.get(row);
    if (sum === undefined) return row;
    return sum.isTotal
      ? { ...row, kind: 'total' }
      : { ...row, doubts: [...row.doubts, ...sum.doubts] };
  });
}

/** What a table's rows are read against. */
interface Around {
  readonly lines: readonly Line[];
  /** Every table has a date of its own over it. */
  readonly isDateOfEach: boolean;
  readonly notes: ReadonlyMap<string, NoteMeaning>;
}

function readTable(
  table: ServiceTable,
  { lines, isDateOfEach, notes }: Around,
): readonly ReadRow[] {
  const hypotheses = rankHypotheses(table);
  const [best] = hypotheses;
  if (best === undefined) return [];
  if (listsAccount(table)) return [];
  const isUnclear = isDated(table) && !isAdjudication(best);
  if (isUnclear && !listsServices(table, best)) return [];
  const isSequestered = lines.some((line) => SEQUESTRATION.test(textOf(line)));
  const over = dateOverTable(lines, table);
  const rows = table.rows
    .filter(({ kind }) => kind !== 'other')
    .map((row, index) => {
      // A procedure named over a table is its first row's; a day alone is that of all its rows.
      const above = over?.code === undefined || index === 0 ? over : undefined;
      return {
        row: { ...row, code: row.code ?? above?.code },
        date: row.date ?? above?.date,
        isDateSure:
          row.isDateSaid && (row.date !== undefined || isOwnDate(above, row, isDateOfEach)),
        read: withLossOfProvider(
          withSequestration(rowAmounts(row, best.fields, table.columns), isSequestered),
          row,
          notes,
        ),
      };
    });
  const services = rows.filter(({ row, date }) => row.kind === 'service' && date !== undefined);
  const results = checkRows(services.map(({ read }) => read.amounts));
  const labels = labelsOf(table, best);
  const untold = untoldColumns(table, best.fields);
  const doubts = [
    ...(isUnclear ? [UNCLEAR_HEADINGS] : []),
    ...(isMostlyOpen(results) ? [MOSTLY_OPEN] : []),
  ];
  return rows.map((each) => {
    const service = services.indexOf(each);
    const isService = service >= 0;
    return {
      ...each,
      row: withUntold(each.row, untold),
      table,
      labels,
      kind: isService ? 'service' : each.row.kind === 'total' ? 'total' : 'summary',
      results: results[service] ?? [],
      totals: [],
      doubts: isService ? [...doubts, ...codeDoubts(each.row.code, each.row.text)] : doubts,
      rivals: isService ? rivalsOf(each.row, hypotheses, table.columns) : [],
    };
  });
}

/** A column that the chosen reading has no use for is as little understood as one without a heading. */
function withUntold(row: AmountRow, columns: ReadonlySet<number>): AmountRow {
  const untold = [...columns].flatMap((index) => row.cells[index] ?? []);
  return untold.length === 0 ? row : { ...row, unnamed: [...row.unnamed, ...untold] };
}

/** What a health account paid, with no word of what a plan did, is that account's list of receipts. */
function listsAccount({ columns }: ServiceTable): boolean {
  const named = columns.flatMap(({ label }) =>
    labelCandidates(label).filter(({ weight }) => weight >= TOLD_WEIGHT),
  );
  const has = (field: ColumnField) => named.some((candidate) => candidate.field === field);
  return has('accountPaid') && !has('planPaid') && !has('patientResponsibility');
}

/** Words that say this much name the field well enough. */
const TOLD_WEIGHT = 0.6;

/** Rows with a day and a procedure are services, however little their headings say. */
function listsServices({ rows }: ServiceTable, { fields }: Hypothesis): boolean {
  const named = fields.filter((field) => field !== undefined && field !== 'decoy');
  const services = rows.filter(({ kind }) => kind === 'service');
  const coded = services.filter(({ date, code }) => date !== undefined && code !== undefined);
  return named.length >= FEWEST_NAMED && coded.length > 0;
}

const FEWEST_NAMED = 2;

const MOSTLY_OPEN =
  'Most lines of this table do not add up, so its columns may be read under the wrong headings.';

/** Where most rows do not add up, one that does may do so by chance. */
function isMostlyOpen(results: readonly (readonly FamilyResult[])[]): boolean {
  const open = results.filter((row) =>
    row.some(({ status }) => status === 'contradicted' || status === 'doubtful'),
  );
  return results.length > 1 && open.length > results.length / 2;
}

/** Rows without a date are summaries, which may say as little as one amount. */
function isDated({ rows }: ServiceTable): boolean {
  return rows.some(({ date }) => date !== undefined);
}

/** An EOB's table says what was charged or allowed and what became of it. */
function isAdjudication({ fields }: Hypothesis): boolean {
  const has = (field: AmountField) => fields.includes(field);
  const named = fields.filter((field) => field !== undefined && field !== 'decoy').length;
  const isCharge = has('billed') || has('allowed');
  const isPayment = has('planPaid') || has('patientResponsibility');
  const isDecision =
    has('allowed') ||
    has('discount') ||
    has('patientResponsibility') ||
    fields.includes('allowedAfterDeductible');
  return named >= FEWEST_FIELDS && isCharge && isPayment && isDecision;
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

const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;

/** What nearly as good a reading would say otherwise of the decisive figures. */
function rivalsOf(
  row: AmountRow,
  hypotheses: readonly Hypothesis[],
  columns: readonly AmountColumn[],
): readonly Candidate[] {
  const [best, ...others] = hypotheses;
  if (best === undefined) return [];
  const chosen = withDerived(rowAmounts(row, best.fields, columns));
  // A reading that leaves more sums open than the best one explains the table worse, whatever its words.
  const rivals = others.filter(
    ({ score, open }) => best.score - score < CLEAR_LEAD && open <= best.open,
  );
  const found = new Map<string, Candidate>();
  for (const { fields } of rivals) {
    const other = withDerived(rowAmounts(row, fields, columns));
    for (const field of DECISIVE) {
      const amount = other[field];
      if (amount === undefined || chosen[field] === undefined || amount === chosen[field]) continue;
      const cents = CentsSchema.parse(amount);
      found.set(`${field} ${amount}`, {
        field,
        amount: cents,
        why: `The headings can also be read so that this is ${formatCents(cents)}.`,
      });
    }
  }
  return [...found.values()];
}

/** What a total says, with its allowed amount where two sets of its figures agree on it. */
function toTotal(kind: 'total' | 'summary', amounts: Amounts): TotalledRow {
  const allowed = amounts.allowed === undefined ? deriveAllowed(amounts) : undefined;
  return allowed?.isTwofold === true
    ? { kind, amounts: { ...amounts, allowed: allowed.amount }, workedOut: ['allowed'] }
    : { kind, amounts };
}

/** What a row adds to its totals: a blank cell is no term of its column's sum, whatever follows for it. */
function summedAmounts(read: RowAmounts): Amounts {
  const all: Partial<Record<Term, number>> = { ...withDerived(read) };
  for (const term of read.blank) if (read.amounts[term] === undefined) delete all[term];
  return all;
}
