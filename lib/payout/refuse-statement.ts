import { type Column, looksLikeNames } from '#lib/payout/columns.ts';
import { dateMeaning, moneyMeaning, textMeaning } from '#lib/payout/label.ts';
import { DEPOSIT_LIST_LABELS } from '#lib/reference/payout-labels.ts';

/** What tells a payout statement from its neighbours. */
export interface StatementSigns {
  readonly columns: readonly Column[];
  readonly tellsOfPayouts: boolean;
  readonly hasDateElsewhere: boolean;
  /** Whether it must say that it is of payouts, as pages do; a file of bare columns is taken at a person's word. */
  readonly mustTell: boolean;
}

const NO_PAYOUTS =
  'This is not a payout statement: it has no column of amounts with a client, a session or a date beside it.';
const PRACTICE_RECORDS =
  'This is an export from practice software: appointments, charges, and what clients and insurers paid. It does not say what a platform paid you. Download the payout or earnings statement from the platform instead.';
const DEPOSITS =
  'This is a list of deposits without their sessions, as banks and payment processors give it. Download the payout statement with its sessions from the platform instead.';
const NO_DATES =
  'This is a summary without dates, so its amounts cannot be matched to sessions. Download the statement that lists each session.';

const RATES =
  'This is a list of what sessions are paid, not a statement of sessions that were: it names no client and no date of service. Download the payout or earnings statement instead.';

/** Columns that only practice software has, which it takes to know its export. */
const RECORD_COLUMNS_NEEDED = 2;
/** What no platform needs to tell of a payout. */
const DIAGNOSIS = /\b(?:diagnos\w+|dx|icd)\b/;
/** Share of row words in a description for it to tell of sessions and fees rather than of bank movements. */
const ROW_WORDS_OF_STATEMENT = 0.8;

/** Says in plain words why a file is no payout statement; undefined when it may be one. */
export function refuseStatement(signs: StatementSigns): string | undefined {
  const { columns, tellsOfPayouts, hasDateElsewhere } = signs;
  const money = columns.filter(({ kind }) => kind === 'money' || kind === 'number');
  if (isRateSheet(columns, money)) return RATES;
  const isNamedPayout = money.some(isPayoutColumn);
  if (!isNamedPayout && columns.filter(isRecordColumn).length >= RECORD_COLUMNS_NEEDED) {
    return PRACTICE_RECORDS;
  }
  if (!columns.some((column) => tellsOfSession(column, signs))) {
    const isDepositList = columns.some(({ label }) => DEPOSIT_LIST_LABELS.test(label));
    const hasMoneyAndDate = money.length > 0 && columns.some(({ kind }) => kind === 'date');
    return isDepositList || hasMoneyAndDate ? DEPOSITS : NO_PAYOUTS;
  }
  if (tellsOfPayouts) return undefined;
  if (signs.mustTell) return NO_PAYOUTS;
  const mayBePaid = money.filter(({ kind, label }) => {
    const meaning = moneyMeaning(label);
    if (meaning === undefined) return kind === 'money';
    return meaning.certainty !== 'sure' || isPayoutField(meaning.field);
  });
  if (mayBePaid.length === 0) return money.length > 0 ? PRACTICE_RECORDS : NO_PAYOUTS;
  const hasDates = columns.some(({ kind }) => kind === 'date' || kind === 'date-number');
  return hasDates || hasDateElsewhere ? undefined : NO_DATES;
}

/** Whether all amounts are rates, and nothing says for whom or when a session was held. */
function isRateSheet(columns: readonly Column[], money: readonly Column[]): boolean {
  const areRates = money.every(({ label }) => /\b(?:rates?|fee schedule)\b/.test(label));
  const tellsWho = columns.some(
    ({ label }) => textMeaning(label)?.field.startsWith('client') === true,
  );
  const tellsWhen = columns.some(({ kind, label }) => {
    if (kind !== 'date' && kind !== 'date-number') return false;
    const field = dateMeaning(label)?.field;
    return field === 'dateOfService' || field === 'payoutDate';
  });
  return money.length > 0 && areRates && !tellsWho && !tellsWhen;
}

function isPayoutField(field: string): boolean {
  return field === 'amount' || field === 'expectedAmount';
}

function isPayoutColumn({ label }: Column): boolean {
  const meaning = moneyMeaning(label);
  return meaning?.certainty === 'sure' && isPayoutField(meaning.field);
}

function isRecordColumn({ label, kind }: Column): boolean {
  const text = textMeaning(label)?.field;
  if (text === 'recordStatus' || text === 'practiceSide' || DIAGNOSIS.test(label)) return true;
  const isMoney = kind === 'money' || kind === 'number';
  const meaning = isMoney ? moneyMeaning(label) : undefined;
  return (
    meaning?.certainty === 'sure' &&
    ['clientOwed', 'planPaid', 'writeOff', 'allowed'].includes(meaning.field)
  );
}

function tellsOfSession(column: Column, { tellsOfPayouts }: StatementSigns): boolean {
  const { kind, label, rowWordShare } = column;
  const text = textMeaning(label)?.field;
  if (kind === 'code') return true;
  if (kind === 'date' || kind === 'date-number')
    return dateMeaning(label)?.field === 'dateOfService';
  if (kind !== 'text' && kind !== 'number') return false;
  if (text?.startsWith('client') === true) return true;
  if (tellsOfPayouts && looksLikeNames(column)) return true;
  return tellsOfPayouts && text !== 'status' && rowWordShare >= ROW_WORDS_OF_STATEMENT;
}
