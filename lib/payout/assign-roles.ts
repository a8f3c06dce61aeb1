import { type AmountEvidence, chooseAmount } from '#lib/payout/choose-amount.ts';
import { chooseDates, type DateSigns } from '#lib/payout/choose-dates.ts';
import { type Column, holdsPayers, isUnexplained, looksLikeNames } from '#lib/payout/columns.ts';
import { moneyMeaning, normaliseLabel, textMeaning } from '#lib/payout/label.ts';
import type { OpenQuestion } from '#lib/payout/open-question.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { TextField } from '#lib/reference/payout-labels.ts';
import {
  ATTENDANCE,
  ATTENDANCE_LABEL,
  ATTENDANCE_OR_STATE,
  MAY_BE_ATTENDANCE_LABEL,
  WAS_PAID_LABEL,
} from '#lib/reference/payout-row-words.ts';

/** Which column holds what. Columns that no role names are not read at all, the sensitive ones among them. */
export interface Roles {
  readonly amount: Column | undefined;
  readonly isEstimate: boolean;
  readonly payoutDate: Column | undefined;
  readonly dateOfService: Column | undefined;
  readonly client: readonly Column[];
  readonly payer: Column | undefined;
  readonly platform: Column | undefined;
  /** Columns that say whether the money of a row arrived. */
  readonly states: readonly Column[];
  readonly clientCharged: Column | undefined;
  /** Columns that say in words or codes what a row is for. */
  readonly words: readonly Column[];
  readonly notes: readonly Column[];
  readonly questions: readonly OpenQuestion[];
}

/** Share of a column's values that name a kind of row for the column to be one of kinds. */
const ROW_WORDS_NEEDED = 0.6;

/** Gives each column its role: as the person says, else by its name and values, else as an open question. */
export function assignRoles(
  evidence: AmountEvidence & DateSigns,
  mapping: ColumnMapping | undefined,
): Roles {
  const { columns } = evidence;
  const mapped = mapping?.columns ?? {};
  const named = (name: string | undefined) =>
    name === undefined ? undefined : findNamedColumn(columns, name);
  const questions: OpenQuestion[] = [];
  const missing = Object.values(mapped).filter((name) => named(name) === undefined);
  if (missing.length > 0) questions.push({ about: 'mapping', columns: [] });
  const byPerson = new Set(Object.values(mapped).flatMap((name) => named(name) ?? []));
  const free = { ...evidence, columns: columns.filter((column) => !byPerson.has(column)) };

  const amount = chooseAmount(free);
  if (mapped.amount === undefined && amount.status === 'unclear') {
    questions.push({ about: 'amount', columns: amount.candidates });
  }
  const isAnswered = mapped.payoutDate !== undefined || mapped.dateOfService !== undefined;
  const dates = chooseDates(free);
  if (!isAnswered && dates.unclear.length > 0) {
    questions.push({ about: 'dates', columns: dates.unclear });
  }
  const openDates = new Set(dates.unclear);
  const dateOr = (column: Column | undefined) =>
    column === undefined || openDates.has(column) ? undefined : column;

  const texts = textColumns(free.columns);
  const client = mapped.client === undefined ? findClient(free.columns, texts) : [];
  const isNameless = mapping?.without?.includes('client') === true;
  if (mapped.client === undefined && client.length === 0 && !isNameless) {
    const unnamed = free.columns.filter(looksLikeNames);
    if (unnamed.length > 0) questions.push({ about: 'client', columns: unnamed });
  }
  const words = unique([
    ...[named(mapped.type), named(mapped.procedureCode)].flatMap((column) => column ?? []),
    ...texts('type'),
    ...texts('description'),
    ...texts('procedureCode'),
    ...texts('payer').slice(1).filter(namesKinds),
    ...free.columns.filter(tellsAttendance),
    ...free.columns.filter(holdsCodesOrKinds),
  ]);
  const mappedClient = named(mapped.client);
  return {
    amount:
      mapped.amount === undefined && amount.status === 'chosen'
        ? amount.column
        : named(mapped.amount),
    isEstimate: mapped.amount === undefined && amount.status === 'chosen' && amount.preliminary,
    payoutDate: named(mapped.payoutDate) ?? dateOr(dates.payoutDate),
    dateOfService: named(mapped.dateOfService) ?? dateOr(dates.dateOfService),
    client: mappedClient === undefined ? client : [mappedClient],
    payer: named(mapped.payer) ?? texts('payer')[0] ?? free.columns.find(holdsPayers),
    platform: texts('platform')[0],
    states: [...texts('status'), ...free.columns.filter(mayBeState)],
    clientCharged: named(mapped.clientCharged) ?? findClientCharged(free.columns),
    words,
    notes: unique([
      ...texts('note'),
      ...texts('status'),
      ...free.columns.filter(mayNameKind),
    ]).filter((column) => !words.includes(column)),
    questions,
  };
}

function unique(columns: readonly Column[]): readonly Column[] {
  return [...new Set(columns)];
}

/** The column that a person names by its heading or as `#n`; undefined when none or several are so called. */
export function findNamedColumn(columns: readonly Column[], name: string): Column | undefined {
  const place = /^#(\d+)$/.exec(name.trim())?.[1];
  if (place !== undefined) return columns.find(({ index }) => index === Number(place) - 1);
  const label = normaliseLabel(name);
  const [column, ...others] = columns.filter((candidate) => candidate.label === label);
  return others.length === 0 ? column : undefined;
}

/** What bare numbers can name: a client's number in the practice, a code. */
const NUMBERED: ReadonlySet<TextField> = new Set(['client', 'clientReference', 'procedureCode']);
/** Words of a heading by which its bare numbers are amounts: "Patient amount paid" holds no client's number. */
const SAYS_MONEY =
  /\b(?:amount|amt|paid|pay\w*|charged?|collected|fees?|rate|owed?|due|balance|total|responsibility|copay\w*|co)\b/;

function textColumns(columns: readonly Column[]): (field: TextField) => readonly Column[] {
  return (field) =>
    columns.filter(
      ({ kind, label }) =>
        (kind === 'text' ||
          kind === 'code' ||
          (kind === 'number' && NUMBERED.has(field) && !SAYS_MONEY.test(label))) &&
        textMeaning(label)?.field === field,
    );
}

function findClient(
  columns: readonly Column[],
  texts: (field: TextField) => readonly Column[],
): readonly Column[] {
  const [whole] = texts('client');
  if (whole !== undefined) return [whole];
  const [first] = texts('clientFirst');
  const [last] = texts('clientLast');
  if (first !== undefined && last !== undefined) return [first, last];
  const name = columns.find(
    ({ kind, label, distinct }) =>
      kind === 'text' && /^(?:full )?name$/.test(label) && distinct > 1,
  );
  const known = name ?? texts('clientReference')[0] ?? last ?? first ?? onlyNames(columns);
  return known === undefined ? [] : [known];
}

/** The only column of names in a table that has no heading over it: there is nothing that could say otherwise. */
function onlyNames(columns: readonly Column[]): Column | undefined {
  const [names, ...others] = columns.filter(looksLikeNames);
  return names?.label === '' && others.length === 0 ? names : undefined;
}

/** Not a column under a plain heading of its own, but one whose values are codes or kinds of row. */
function holdsCodesOrKinds(column: Column): boolean {
  const { kind, label, rowWordShare } = column;
  if (textMeaning(label) !== undefined && kind !== 'code') return false;
  if (kind === 'code') return textMeaning(label) === undefined;
  return isUnexplained(column) && rowWordShare >= ROW_WORDS_NEEDED;
}

/** A second column of payers may say who paid in kinds: "Insurance", "Client - self pay". */
function namesKinds({ rowWordShare }: Column): boolean {
  return rowWordShare >= ROW_WORDS_NEEDED;
}

/** A column that says how each appointment went, and so which of them no one came to. */
function tellsAttendance({ kind, label, samples, rowWordShare }: Column): boolean {
  const field = textMeaning(label)?.field;
  if (kind !== 'text' || (field !== undefined && field !== 'status')) return false;
  if (ATTENDANCE_LABEL.test(label)) return true;
  if (MAY_BE_ATTENDANCE_LABEL.test(label) && rowWordShare >= ROW_WORDS_NEEDED) return true;
  const isPlain = samples.some((sample) => ATTENDANCE.test(sample.trim()));
  return isPlain && samples.every((sample) => ATTENDANCE_OR_STATE.test(sample.trim()));
}

/** A column that its heading does not explain may say of some rows what they are. */
function mayNameKind(column: Column): boolean {
  return isUnexplained(column) && column.rowWordShare > 0;
}

/** A column of kinds or remarks, or one that its heading does not explain, may say that money did not arrive. */
function mayBeState(column: Column): boolean {
  if (column.kind === 'text' && WAS_PAID_LABEL.test(column.label)) return true;
  const field = textMeaning(column.label)?.field;
  const isOfRemarks = field === 'type' || field === 'note';
  return column.saysNoArrival && (isOfRemarks || isUnexplained(column)) && !tellsAttendance(column);
}

function findClientCharged(columns: readonly Column[]): Column | undefined {
  const charged = columns.filter(
    ({ kind, label }) =>
      (kind === 'money' || (kind === 'number' && SAYS_MONEY.test(label))) &&
      moneyMeaning(label)?.field === 'clientCharged',
  );
  const [only, ...others] = charged;
  if (others.length === 0) return only;
  const [named, ...more] = charged.filter(({ label }) => /\bcharged?\b/.test(label));
  return more.length === 0 ? named : undefined;
}
