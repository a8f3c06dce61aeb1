import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { isBareDay, ownDates, saysServiceDay, tellsDay } from '#lib/eob/facts/service-dates.ts';
import { dateAmong, saidDay } from '#lib/eob/tables/day-and-code-around.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { hasPendingBadge } from '#lib/eob/tables/states-of-records.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { rememberByList } from '#lib/values/remember.ts';

/** Fewer amounts are no service. */
const FEWEST_AMOUNTS = 3;
/** The day of a record stands at most this many lines under it. */
const LINES_UNDER = 8;

/** Records under the same labels. */
interface Records {
  readonly labels: readonly string[];
  readonly rows: readonly AmountRow[];
}

/** A record: the place of its last amount, whether it has a day, and its amounts by what their labels name. */
interface Amounts {
  readonly row: AmountRow;
  readonly at: number;
  readonly isDated: boolean;
  readonly byLabel: ReadonlyMap<string, number>;
}

/**
 * Whether records may each have been given the day of the one before: the first has none, or that of a claim that is not
 * decided, and one stands under it, as under the last. So they look where each day stands under its record; or one
 * without a day is parted from the day under it by nothing, and the next one, which has it, by the number of its own
 * claim. A day alone over the first, which may be the letter's, is none where those under records say what they are.
 * A record that sums the others is none.
 */
export function mayBeShifted(lines: readonly Line[], kinds: readonly Records[]): boolean {
  const all = kinds.flatMap(toAmounts).toSorted((a, b) => a.at - b.at);
  const records = all.filter((record) => !sums(record, all));
  if (hasDayOfClaimBefore(lines, records)) return true;
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isOfFirst = first.isDated && !hasDayOfUndecided(lines, first.row);
  if (isOfFirst && hasSaidDay(lines, first.row)) return false;
  // A day without a word over the first is none, either: days by themselves may stand under records.
  const isBare = isOfFirst && hasBareDay(lines, first.row);
  const isDay = (line: Line) => {
    if (saysServiceDay(line)) return true;
    if (isBare) return tellsDay(line) && ownDates(line).length > 0;
    return !isOfFirst && dateAmong([line]) !== undefined;
  };
  const numbers = findClaimFacts(lines).filter(({ kind }) => kind === 'claimNumber');
  const hasDayUnder = ({ at }: Amounts) => {
    // Behind the number of another claim stands the day of that one.
    const number = numbers.find((fact) => fact.at > at)?.at ?? lines.length;
    const next = Math.min(records.find((record) => record.at > at)?.at ?? number, number);
    const isUndecided = (day: number) =>
      placesOfUndecided(lines).some((place) => place > day && place < next);
    return lines
      .slice(at + 1, Math.min(at + 1 + LINES_UNDER, next))
      .some((line, index) => isDay(line) && !(isBare && isUndecided(at + 1 + index)));
  };
  if (first === last && !isBare) return false;
  return hasDayUnder(first) && hasDayUnder(last);
}

/** Whether words beside a record's day say that it is of the service: a day alone may be the letter's. */
function hasSaidDay(lines: readonly Line[], { at, date }: AmountRow): boolean {
  return lines
    .slice(0, at + 1)
    .some((line) => saysServiceDay(line) && saidDay(line)?.from === date?.from);
}

/** Whether the day of a record stands over it by itself. */
function hasBareDay(lines: readonly Line[], { at, date }: AmountRow): boolean {
  const own = lines
    .slice(0, at + 1)
    .findLast((line) => datesOn(line).some(({ from }) => from === date?.from));
  return own !== undefined && isBareDay(own);
}

/** Whether between the day over a record and the record stand words that a claim is not decided: then it is that one's. */
export function hasDayOfUndecided(lines: readonly Line[], { at, date }: AmountRow): boolean {
  const undecided = placesOfUndecided(lines).findLast((place) => place < at);
  if (undecided === undefined || date === undefined) return false;
  const day = lines.slice(0, at).findLastIndex((line) => saidDay(line)?.from === date.from);
  return day >= 0 && day < undecided;
}

/** The lines that say that a claim is not decided. */
const placesOfUndecided = rememberByList((lines: readonly Line[]): readonly number[] => {
  const facts = findClaimFacts(lines);
  const told = new Set(
    facts.flatMap(({ kind, value, at }) => (kind === 'status' && value === 'pending' ? [at] : [])),
  );
  return lines.flatMap((_, at) =>
    told.has(at) || hasPendingBadge(lines, { from: at, to: at }) ? [at] : [],
  );
});

/** Whether a record under the number of another claim has no day but one over that number, which the record before may have. */
function hasDayOfClaimBefore(lines: readonly Line[], records: readonly Amounts[]): boolean {
  const numbers = findClaimFacts(lines).filter(({ kind }) => kind === 'claimNumber');
  return records.some((record, index) => {
    const before = records[index - 1];
    if (before === undefined || before.isDated || !record.isDated) return false;
    const over = numbers.filter(({ at }) => at <= before.at).at(-1)?.value;
    const number = numbers.find(({ at }) => at > before.at && at < record.at);
    if (number === undefined || over === undefined || number.value === over) return false;
    const isDay = (line: Line) => saidDay(line)?.from === record.row.date?.from;
    return (
      lines.slice(before.at + 1, number.at).some(isDay) &&
      !lines.slice(number.at, record.at + 1).some(isDay)
    );
  });
}

/** The records without a day that sum others in all that several of those name: the summaries of a document. */
export function recordsOfSums(kinds: readonly Records[]): ReadonlySet<AmountRow> {
  const all = kinds.flatMap(toAmounts);
  const isSummary = (record: Amounts) => {
    const told = [...record.byLabel].flatMap(([label, amount]) => {
      const parts = partsOf(label, record, all);
      return parts.length > 1 ? [{ amount, sum: sumOf(parts) }] : [];
    });
    const isAll = told.every(({ amount, sum }) => amount === sum);
    return isAll && told.filter(({ amount }) => amount !== 0).length >= FEWEST_SUMS;
  };
  return new Set(
    all.filter((record) => !record.isDated && isSummary(record)).map(({ row }) => row),
  );
}

/** Fewer amounts that happen to be sums are chance. */
const FEWEST_SUMS = 2;

/** What the other records have under a label. */
function partsOf(label: string, record: Amounts, all: readonly Amounts[]): readonly number[] {
  return all.flatMap((each) => (each === record ? [] : (each.byLabel.get(label) ?? [])));
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

function toAmounts({ labels, rows }: Records): readonly Amounts[] {
  return rows
    .filter(({ kind }) => kind === 'service')
    .map((row) => {
      const { at, date, cells } = row;
      const filled = cells.flatMap((cell, index) =>
        cell === undefined ? [] : [[meaningOf(labels[index] ?? ''), cell.amount] as const],
      );
      return { row, at, isDated: date !== undefined, byLabel: new Map(filled) };
    })
    .filter(
      ({ byLabel }) =>
        byLabel.size >= FEWEST_AMOUNTS && OF_SERVICE.some((field) => byLabel.has(field)),
    );
}

/** One of these a service has; limits of the year and what is left of them have none. */
const OF_SERVICE: readonly ColumnField[] = [
  'billed',
  'allowed',
  'planPaid',
  'patientResponsibility',
];

/** What a label names: a summary may say it in other words than the records do. */
function meaningOf(label: string): string {
  return labelCandidates(label)[0]?.field ?? normalise(label).join(' ');
}

/** Whether an amount of a record is what several others have under the same label together; nothing adds nothing. */
function sums(record: Amounts, all: readonly Amounts[]): boolean {
  return [...record.byLabel].some(([label, amount]) => {
    const parts = partsOf(label, record, all).filter((part) => part !== 0);
    return amount !== 0 && parts.length > 1 && sumOf(parts) === amount;
  });
}
