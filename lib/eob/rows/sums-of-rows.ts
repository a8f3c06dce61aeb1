import type { Term } from '#lib/claim/identities.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';

/** Fewer amounts that happen to be sums are chance. */
const FEWEST_SUMS = 2;
const LOOKS_LIKE_SUM = 'This row may be the sum of the rows above it, and no service.';
const LOOKS_LIKE_SUMMARY = 'This row may be the sum of the other services, and no service.';

/** Whether a row that is read as a service may be what all the others come to. */
export function mayBeSummary({ doubts }: ReadRow): boolean {
  return doubts.includes(LOOKS_LIKE_SUMMARY);
}

/** What a row without a code that sums other rows is taken for. */
export interface SumJudgement {
  readonly kind: 'service' | 'total' | 'summary';
  readonly doubts: readonly string[];
}

/**
 * Rows that say no "total" and are one: all their amounts are the sums of the services above. After several
 * services that is certain; after one it may be a second service alike, unless a period or a missing code tells. What
 * says the same again right under it, and nothing else, is the same sum of the claim and of the document.
 * What sums all services under no date of its own is a summary of them, wherever it stands.
 */
export function judgeSums(rows: readonly ReadRow[]): ReadonlyMap<ReadRow, SumJudgement> {
  const judged = new Map<ReadRow, SumJudgement>();
  const dated = rows.filter(({ kind, isDateSure }) => kind === 'service' && isDateSure);
  const services = rows.filter(({ kind }) => kind === 'service');
  const undatedOnes = rows.filter((row) => isUndated(row) && !isSumOfCommon(row, services));
  let above: ReadRow[] = [];
  let undated: ReadRow[] = [];
  let last: ReadRow[] = [];
  let total: ReadRow | undefined;
  const whole: ReadRow[] = [];
  for (const row of rows) {
    if (row.kind === 'total') [above, undated, last] = [[], [], []];
    if (row.kind === 'summary' && row.row.code !== undefined) undated.push(row);
    if (isUndated(row)) last.push(row);
    if (row.kind !== 'service') continue;
    if (total !== undefined && above.length === 0 && isNameless(row) && isSumOf(row, [total])) {
      judged.set(row, { kind: 'total', doubts: [] });
      continue;
    }
    if (isSummary(row, dated)) {
      judged.set(row, { kind: 'summary', doubts: [] });
      continue;
    }
    const others = dated.filter((other) => other !== row);
    if (others.length > 1 && (isSumOfNamed(row, others) || isSumOfPeriod(row, others))) {
      judged.set(row, { kind: 'summary', doubts: [] });
      continue;
    }
    // It may have taken the day of one that has none, and a summary may say the same once more.
    const all = [...services, ...undatedOnes.filter((other) => !isSumOf(row, [other]))];
    const groups = [others, all.filter((other) => other !== row)];
    if (groups.some((group) => group.length > 1 && isSumOfCommon(row, group))) {
      judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUMMARY] });
    }
    const isAgain = (other: ReadRow) =>
      (isBare(row) || (isNameless(row) && judged.has(other))) && isSumOf(row, [other]);
    const isOfUndated = (other: ReadRow) =>
      other.table === row.table && row.row.code === undefined && isSumOf(row, [other]);
    const isOfSummary = (other: ReadRow) =>
      services.length > 1 && isBare(row) && other.kind === 'summary' && isSumOf(row, [other]);
    if (above.some(isAgain) || undated.some(isOfUndated) || rows.some(isOfSummary)) {
      judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUM] });
    }
    const ofTable = services.filter(({ table }) => table === row.table);
    if (!judged.has(row) && [services, ofTable].some((group) => isMostOf(row, group))) {
      judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUMMARY] });
    }
    const isAbove = isSumOf(row, above);
    if (row.row.code === undefined && (isAbove || sumsSeveral(row, [whole, ...runsTo(above)]))) {
      if (above.length > 1 || !isAbove) {
        judged.set(row, { kind: 'total', doubts: [] });
        above = [];
        total = row;
        continue;
      }
      const isOdd = isPeriod(row) || above.some((other) => other.row.code !== undefined);
      if (isOdd) judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUM] });
    }
    if (!judged.has(row) && isNameless(row) && runsTo(whole).some((run) => maySum(row, run))) {
      judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUM] });
    }
    const sumsSome = sumsLast(row, last) || sumsLast(row, withoutTwins(last));
    if (!judged.has(row) && row.row.code === undefined && sumsSome) {
      judged.set(row, { kind: 'service', doubts: [LOOKS_LIKE_SUM] });
    }
    above.push(row);
    last.push(row);
    if (!judged.has(row)) whole.push(row);
  }
  return judged;
}

/** Fewer amounts are a part of what is said of a service. */
const FEWEST_OF_SERVICE = 3;

/** Whether a row has the amounts of a service, and no day. */
function isUndated({ kind, row: { cells } }: ReadRow): boolean {
  return (
    kind === 'summary' && cells.filter((cell) => cell !== undefined).length >= FEWEST_OF_SERVICE
  );
}

/** A row has neither day nor procedure of its own; words may stand under it. */
function isNameless({ row }: ReadRow): boolean {
  return row.date === undefined && row.code === undefined;
}

/** Nothing but amounts stands in a row, whatever words stand around it: a second service alike, or the sum of one. */
function isBare({ row }: ReadRow): boolean {
  const isOfWords = row.isWordless === true && row.code === undefined;
  return row.date === undefined && (row.text === '' || isOfWords);
}

/**
 * Whether nothing but amounts stands in a row, none less than any of the services that name a procedure, and some more:
 * another service may not have been read. Where none names one, all services count, and only the last row of a table
 * may sum them.
 */
function isMostOf(row: ReadRow, services: readonly ReadRow[]): boolean {
  const named = services.filter((other) => other.row.code !== undefined);
  const isLast = row.table.rows.every(({ kind, at }) => kind !== 'service' || at <= row.row.at);
  const others = named.length > 0 || !isLast ? named : services.filter((other) => other !== row);
  const terms = SUMMARISED.filter((term) => row.read.tokens.has(term));
  return (
    isBare(row) &&
    others.length > 0 &&
    others.every(({ read }) =>
      terms.every((term) => (row.read.amounts[term] ?? 0) >= (read.amounts[term] ?? 0)),
    ) &&
    terms.some((term) =>
      others.every(({ read }) => (row.read.amounts[term] ?? 0) > (read.amounts[term] ?? 0)),
    )
  );
}

function isPeriod({ date }: ReadRow): boolean {
  return date?.to !== undefined && date.to !== date.from;
}

/** Whether a row sums several services and tells the very stretch of days that theirs make up. */
function isSumOfPeriod(row: ReadRow, others: readonly ReadRow[]): boolean {
  const days = others.flatMap(({ date }) => (date === undefined ? [] : [date.from])).toSorted();
  return (
    isPeriod(row) &&
    row.row.code === undefined &&
    row.date?.from === days[0] &&
    row.date?.to === days.at(-1) &&
    isSumOfCommon(row, others)
  );
}

/** The last rows above a row: one, two, and so on. */
function runsTo(above: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  return above.map((_, at) => above.slice(at));
}

/** Whether a row without a name of its own sums several rows of one of these runs. */
function sumsSeveral(row: ReadRow, runs: readonly (readonly ReadRow[])[]): boolean {
  return isNameless(row) && runs.some((run) => isSumOfSeveral(row, run));
}

/** So many amounts that are the sums of the last rows are no chance, whatever day stands under them. */
const SURELY_SUMS = 3;

/** Whether a row sums the last several rows above it, with a day or without, in amounts enough. */
function sumsLast(row: ReadRow, above: readonly ReadRow[]): boolean {
  const some = [...row.read.tokens.keys()].filter((term) => row.read.amounts[term] !== 0);
  return some.length >= SURELY_SUMS && runsTo(above).some((run) => isSumOfSeveral(row, run));
}

/** Rows without those that say the same as the row above them: a claim of one service is summed so. */
function withoutTwins(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.filter((row, at) => {
    const above = rows[at - 1];
    return above === undefined || !isSumOf(row, [above]);
  });
}

/** Whether a row sums several others wherever all of them print an amount: one may leave some out. */
function maySum(row: ReadRow, run: readonly ReadRow[]): boolean {
  return run.filter(isSome).length > 1 && isSumOfCommon(row, run);
}

/** Rows of nothing add nothing. */
function isSumOfSeveral(row: ReadRow, run: readonly ReadRow[]): boolean {
  return run.filter(isSome).length > 1 && isSumOf(row, run);
}

function isSome({ read }: ReadRow): boolean {
  return Object.values(read.amounts).some((amount) => amount !== 0);
}

function isSumOf({ read }: ReadRow, above: readonly ReadRow[]): boolean {
  if (above.length === 0) return false;
  const terms = [...read.tokens.keys()];
  const isAll = terms.every((term) => read.amounts[term] === sumOfPrinted(above, term));
  return isAll && terms.filter((term) => read.amounts[term] !== 0).length >= FEWEST_SUMS;
}

/** Whether a row has the sums of other rows wherever all of them print an amount. */
function isSumOfCommon({ read }: ReadRow, others: readonly ReadRow[]): boolean {
  let sums = 0;
  for (const term of read.tokens.keys()) {
    if (!others.every((other) => other.read.tokens.has(term))) continue;
    if (read.amounts[term] !== sumOf(others, term)) return false;
    if (read.amounts[term] !== 0) sums += 1;
  }
  return sums >= FEWEST_SUMS;
}

/** Whether a row under a day that is no service's sums all services: the head of a letter prints so what it comes to. */
function isSumOfNamed(row: ReadRow, others: readonly ReadRow[]): boolean {
  if (row.row.code !== undefined) return false;
  const areNamed = others.every(
    ({ row: { code }, date }) => code !== undefined && date?.from !== row.date?.from,
  );
  const told = [...row.read.tokens.keys()].filter(
    (term) => row.read.amounts[term] !== 0 && others.every((other) => other.read.tokens.has(term)),
  );
  return areNamed && told.length >= SURELY_SUMS && isSumOfCommon(row, others);
}

/** What a summary says of all services; the rest of it may be added up otherwise. */
const SUMMARISED: readonly Term[] = ['billed', 'allowed', 'planPaid', 'patientResponsibility'];

function isSummary({ read, isDateSure }: ReadRow, dated: readonly ReadRow[]): boolean {
  // The amounts of one service may be those of another one that is alike.
  if (isDateSure || dated.length < 2) return false;
  const summed = SUMMARISED.filter((term) => {
    const amount = read.amounts[term];
    return amount !== 0 && amount === sumOf(dated, term);
  });
  return summed.length >= FEWEST_SUMS;
}

function sumOf(rows: readonly ReadRow[], term: Term): number {
  return rows.reduce((sum, { read }) => sum + (read.amounts[term] ?? Number.NaN), 0);
}

/** The sum of what rows print; where some print it, the blanks of the others are nothing. */
function sumOfPrinted(rows: readonly ReadRow[], term: Term): number {
  return rows.reduce((sum, { read }) => sum + (read.amounts[term] ?? 0), 0);
}
