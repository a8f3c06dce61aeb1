import type { SheetRow } from '#lib/document/sheet.ts';
import { centsIn, isSumOf } from '#lib/payout/column-cents.ts';
import type { Column } from '#lib/payout/columns.ts';
import {
  isLeftAfter,
  isOfAnyone,
  mayBePaymentTotal,
  partsOfReceived,
  withoutExplained,
} from '#lib/payout/explained-money.ts';
import { moneyMeaning, textMeaning } from '#lib/payout/label.ts';
import { findWholeOfShare } from '#lib/payout/rate-columns.ts';
import { type StatedTotal, type SumOfRows, sumsOfColumn } from '#lib/payout/stated-totals.ts';
import { BALANCE_LABEL, PERCENT_LABEL } from '#lib/reference/payout-labels.ts';

/** What choosing the column of amounts needs to know of the statement. */
export interface AmountEvidence {
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  /** Whether the statement says, beside the column itself, that it tells of payouts. */
  readonly tellsOfPayouts: boolean;
  /** Totals that name what was paid out, wherever they stand. */
  readonly totals: readonly StatedTotal[];
  /** The column from whose sum the lines below the table lead to what was paid. */
  readonly proven?: Column | undefined;
}

/** The column of what the therapist received; or the columns among which a person must choose. */
export type AmountChoice =
  | { readonly status: 'chosen'; readonly column: Column; readonly preliminary: boolean }
  | { readonly status: 'unclear'; readonly candidates: readonly Column[] }
  | { readonly status: 'none' };

/** Chooses the column of amounts: by its name, else by the stated total or arithmetic; never by its place. */
export function chooseAmount(evidence: AmountEvidence): AmountChoice {
  const { columns, tellsOfPayouts, proven } = evidence;
  if (proven !== undefined) return chosen(proven);
  const money = withoutExplained(columns.filter(isMoney), evidence);
  const share = only(money.filter((column) => isShareBesideWhole(column, money, evidence)));
  if (share !== undefined) return chosen(share);
  const named = money.filter((column) => fieldOf(column) === 'amount' && isPlain(column));
  const [parted] = named.flatMap((whole) => {
    const parts = partsOfReceived(whole, money, evidence);
    return parts === undefined ? [] : { whole, parts };
  });
  const possibly = named.filter((column) => column !== parted?.whole);
  // Where one says that it is the therapist's, what only came in is not.
  const own = possibly.filter((column) => !isOfAnyone(column));
  const sure = own.length === 0 ? possibly : own;
  if (parted !== undefined && sure.length === 0) {
    return { status: 'unclear', candidates: [...parted.parts, parted.whole] };
  }
  const [first, ...others] = sure.filter(({ kind }) => kind === 'money');
  if (first !== undefined && others.length === 0) return chooseOne(first, money, evidence);
  if (first !== undefined) return chooseAmong(sure, evidence);
  const possible = money.filter((column) => fieldOf(column) === 'amount' || !isPlain(column));
  const decided = decideByTotal(possible, evidence) ?? decideByBalance(possible, evidence);
  if (decided !== undefined) return chosen(decided);
  const [likely, ...rivals] = possible;
  if (likely === undefined) return chooseEstimate(money);
  const isLikely = likely.kind === 'money' && mayBeNamed(likely, money);
  const mayMean = money.length === 1 || isPaidBesideBilled(likely, money);
  if (isLikely && rivals.length === 0 && tellsOfPayouts && mayMean) return chosen(likely);
  return { status: 'unclear', candidates: possible };
}

/**
 * The only column that names the payout, unless it may be that of a whole payment on each of its rows, something is
 * taken from it, its name may stand over the nameless column beside it as well, or it says only that money came in.
 */
function chooseOne(
  named: Column,
  money: readonly Column[],
  evidence: AmountEvidence,
): AmountChoice {
  const rivals = money.filter(
    (column) => column !== named && ['amount', 'unknown'].includes(fieldOf(column)),
  );
  const left = findLeftAfter(named, rivals, money, evidence);
  if (left !== undefined) return { status: 'unclear', candidates: [named, left] };
  // What was taken off to leave the named one is a fee, however it is called.
  const isFee = (rival: Column) =>
    money.some((whole) => whole !== rival && isLeftAfter(named, whole, rival, evidence.rows));
  const isAnyones = isOfAnyone(named) && rivals.some((rival) => !isFee(rival));
  const isOverSeveral = rivals.some(
    ({ index, label, filledShare }) =>
      label === '' && index === named.index + 1 && filledShare > NAMELESS_SHARE,
  );
  return isAnyones || isOverSeveral || mayBePaymentTotal(named, rivals, evidence)
    ? { status: 'unclear', candidates: [named, ...rivals] }
    : chosen(named);
}

/** Share of rows in which a column without a name is filled, unless its cells were cut off their neighbours by mistake. */
const NAMELESS_SHARE = 0.5;

/** The rival that is what a column leaves when a fee beside it is taken off, if there is one. */
function findLeftAfter(
  whole: Column,
  rivals: readonly Column[],
  money: readonly Column[],
  { rows }: AmountEvidence,
): Column | undefined {
  const fees = money.filter((column) => column !== whole && fieldOf(column) === 'fee');
  return rivals.find((left) => fees.some((fee) => isLeftAfter(left, whole, fee, rows)));
}

function isMoney({ kind, label }: Column): boolean {
  const names = textMeaning(label)?.field;
  const meaning = moneyMeaning(label);
  const isNamed = meaning !== undefined;
  if (meaning?.field === 'sumSoFar' || PERCENT_LABEL.test(label)) return false;
  // "1.50" under "Hours" is written as an amount is.
  if (kind === 'money') return isNamed || names !== 'units';
  const isCount = names === 'payoutId' || names === 'clientReference' || names === 'units';
  return kind === 'number' && isNamed && !isCount;
}

function fieldOf({ label }: Column): string {
  return moneyMeaning(label)?.field ?? 'unknown';
}

function isPlain({ label }: Column): boolean {
  return moneyMeaning(label)?.certainty === 'sure';
}

function chosen(column: Column): AmountChoice {
  return { status: 'chosen', column, preliminary: false };
}

/** Whether a name says that a column may be meant; the only amounts of rows without headings need none. */
function mayBeNamed({ label }: Column, money: readonly Column[]): boolean {
  if (label === '') return money.length === 1;
  return moneyMeaning(label)?.certainty === 'likely';
}

/** "Paid" beside a column of what was billed is not the billed one; beside a client's or insurer's money it could be theirs. */
function isPaidBesideBilled(likely: Column, money: readonly Column[]): boolean {
  const others = money.filter((column) => column !== likely);
  return (
    /\bpaid\b/.test(likely.label) &&
    others.every((column) => ['rate', 'fee', 'allowed', 'writeOff'].includes(fieldOf(column)))
  );
}

/** A statement that has nothing but announced amounts is a preliminary one. */
function chooseEstimate(money: readonly Column[]): AmountChoice {
  const [expected, ...others] = money.filter((column) => fieldOf(column) === 'expectedAmount');
  if (expected === undefined || expected.kind !== 'money') return { status: 'none' };
  if (others.length > 0) return { status: 'unclear', candidates: [expected, ...others] };
  return { status: 'chosen', column: expected, preliminary: true };
}

/** Fields of money that takes no part in what a share leaves. */
const ASIDE_OF_SHARE: ReadonlySet<string> = new Set([
  'rate',
  'planPaid',
  'allowed',
  'writeOff',
  'clientCharged',
  'clientOwed',
]);

/** Whether a column is the therapist's percentage of another one, and nothing beside the two may be taken or added. */
function isShareBesideWhole(
  share: Column,
  money: readonly Column[],
  evidence: AmountEvidence,
): boolean {
  if (fieldOf(share) !== 'amount') return false;
  const whole = findWholeOfShare(share, money, evidence);
  if (whole === undefined) return false;
  return money.every(
    (column) => column === share || column === whole || ASIDE_OF_SHARE.has(fieldOf(column)),
  );
}

/** Several columns are named as payouts: parts and their sum, the same figures twice, or a net one. */
function chooseAmong(sure: readonly Column[], evidence: AmountEvidence): AmountChoice {
  const [first, ...others] = sure;
  if (first !== undefined && others.every((other) => holdSame(first, other, evidence.rows))) {
    return chosen(first);
  }
  const decided =
    only(sure.filter((whole) => isSumOfOthers(whole, sure, evidence))) ??
    decideByTotal(sure, evidence) ??
    only(sure.filter(({ label }) => /\bnet\b|\btake ?home\b/.test(label)));
  return decided === undefined ? { status: 'unclear', candidates: sure } : chosen(decided);
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The one column, if there is one, that comes to every total that the statement names. */
function decideByTotal(
  possible: readonly Column[],
  { rows, totals }: AmountEvidence,
): Column | undefined {
  if (totals.length === 0) return undefined;
  return only(
    possible.filter(({ index }) => {
      const sumOfRows: SumOfRows = sumsOfColumn(rows, index);
      return totals.every(({ stated, from, to }) => sumOfRows(from, to) === stated);
    }),
  );
}

/** Rows that a running balance needs to say which column it adds up. */
const ROWS_OF_BALANCE = 3;

/** The one column, if there is one, that a running balance beside it adds up row by row where no row is left out between; of
 * payouts, where that is said. */
function decideByBalance(
  possible: readonly Column[],
  { columns, rows, tellsOfPayouts }: AmountEvidence,
): Column | undefined {
  const balance = only(columns.filter((one) => isMoney(one) && BALANCE_LABEL.test(one.label)));
  if (balance === undefined || !tellsOfPayouts) return undefined;
  const balances = centsIn(balance, rows);
  const following = rows.flatMap(({ row }, at) => (rows[at - 1]?.row === row - 1 ? at : []));
  if (following.length + 1 < ROWS_OF_BALANCE) return undefined;
  return only(
    possible.filter((column) => {
      const cents = centsIn(column, rows);
      return following.every((at) => balances.at(at - 1) + cents.at(at) === balances.at(at));
    }),
  );
}

function holdSame(one: Column, other: Column, rows: readonly SheetRow[]): boolean {
  const [ones, others] = [centsIn(one, rows), centsIn(other, rows)];
  return rows.every((_, row) => ones.at(row) === others.at(row));
}

function isSumOfOthers(
  whole: Column,
  columns: readonly Column[],
  { rows }: AmountEvidence,
): boolean {
  const parts = columns.filter((column) => column !== whole);
  return parts.length > 1 && isSumOf(whole, parts, rows);
}
