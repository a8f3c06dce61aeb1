import {
  columnLetters,
  countFilled,
  hasBreak,
  type RowNumbering,
  type SheetRow,
} from '#lib/document/sheet.ts';
import type { Roles } from '#lib/payout/assign-roles.ts';
import { readAmounts, readClients, readTexts } from '#lib/payout/read-cells.ts';
import { joinColumns, pairColumns, type ReadColumn } from '#lib/payout/read-column.ts';
import { readDays, type SaidAbove } from '#lib/payout/read-days.ts';
import {
  amountDoubt,
  isShifted,
  looksLikeRow,
  NO_CLIENT,
  SWALLOWED_ROW,
} from '#lib/payout/row-doubts.ts';
import { type RowState, readStates } from '#lib/payout/row-states.ts';
import { findRowType, namesDeduction, namesKind } from '#lib/payout/row-type.ts';
import { findTypeOf, type RowWords, wordsOf } from '#lib/payout/row-words.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { findPayerHead } from '#lib/payout/section-lines.ts';
import type { SortedRows } from '#lib/payout/sort-rows.ts';
import type { DateOrder } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { findPlatformInText } from '#lib/reference/platforms.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import type { Trust } from '#lib/values/trust.ts';

/** What a row needs to know of its statement. `width`: columns under a heading, where there are headings. */
export interface RowContext {
  readonly sheet: string | null;
  readonly numbering: RowNumbering;
  readonly roles: Roles;
  readonly order: DateOrder | undefined;
  readonly width: number | undefined;
  readonly platform: string | null;
  readonly isPreliminary: boolean;
  /** Whether most rows name a client. */
  readonly namesClients: boolean;
  /** What stands above each row. */
  readonly above: ReadColumn<SaidAbove>;
}

const VERIFIED: Trust = { level: 'verified' };

/** Gathers why a row needs a person. Nearly every row has no reason, and then none is allocated. */
class Reasons {
  #reasons: string[] | undefined;

  constructor(doubts: readonly string[]) {
    if (doubts.length > 0) this.#reasons = [...doubts];
  }

  add(reason: string | undefined): void {
    if (reason === undefined) return;
    this.#reasons ??= [];
    this.#reasons.push(reason);
  }

  trust(): Trust {
    return this.#reasons === undefined ? VERIFIED : { level: 'review', reasons: this.#reasons };
  }
}

/** Makes the reader of one table's rows. It gives undefined for a line that is no payout: a note, a footer. */
export function createRowReader(
  sorted: SortedRows,
  context: RowContext,
): (source: SheetRow, at: number) => Payout | undefined {
  const { rows } = sorted;
  const { roles, sheet, order } = context;
  const amounts = readAmounts(rows, roles.amount);
  const charges = readAmounts(rows, roles.clientCharged);
  const daysOfRows = readDays(rows, roles, order, context.above);
  const clients = readClients(sorted, roles.client);
  const words = readWords(rows, context);
  const amountColumn = roles.amount?.index ?? 0;
  const amountLetters = columnLetters(amountColumn);
  const placeOf = ({ row }: SheetRow) =>
    context.numbering === 'ordinal' ? 'this row' : `${context.numbering} ${row}`;

  return (source, at) => {
    const { text: amountText, cents } = amounts.at(at);
    const days = daysOfRows.at(at);
    const said = words.at(at);
    const client = clients.at(at);
    const { title, serviceText } = days;
    const isDeduction =
      client.name !== null && serviceText === '' && namesDeduction(client.name, said.code);
    const name = isDeduction ? null : client.name;
    const ownWords =
      title === '' && !isDeduction
        ? said.words
        : [title, isDeduction ? client.name : '', said.words]
            .filter((text) => text !== '')
            .join(' ');
    const isBlank = amountText === '' && !days.isDated && said.code === null;
    if (isBlank && isNote(source, context.width === undefined ? null : name)) return undefined;

    const isOutOfPlace = context.width !== undefined && isShifted(source, context.width);
    const amount = isOutOfPlace ? null : cents;
    const isAboutSession = name !== null || days.dateOfService !== null || said.code !== null;
    const { type, doubts } =
      ownWords === said.words && said.title === ''
        ? findTypeOf(said, amount, isAboutSession)
        : findRowType({
            ...said,
            words: `${said.title} ${ownWords}`.trim(),
            amount,
            isAboutSession,
          });
    const isSession = type === 'session' || type === 'add-on';
    const charged = charges.at(at);
    const reasons = new Reasons(doubts);
    if (isOutOfPlace) reasons.add(OUT_OF_PLACE);
    else if (roles.amount === undefined) reasons.add(NO_AMOUNT_COLUMN);
    else if (amount === null) reasons.add(amountDoubt(amountText, placeOf(source)));
    for (const doubt of days.doubts) reasons.add(doubt);
    if (isSession) reasons.add(days.sessionDoubt);
    const isUndated = serviceText === '' && said.code === null && ownWords === '';
    if (type === 'clawback' && isUndated) reasons.add(TAKEN_FOR_NO_DAY);
    if (name !== null) reasons.add(client.doubt);
    else if (context.namesClients && isSession) reasons.add(NO_CLIENT);
    if (hasBreak(source) && source.cells.some(looksLikeRow)) reasons.add(SWALLOWED_ROW);
    if (charged.text !== '' && charged.cents === null) reasons.add(NO_CHARGE);
    if (said.hasFailed) reasons.add(NO_ARRIVAL);
    else if (said.mayHaveFailed && isSession) reasons.add(UNKNOWN_STATE);
    if (said.isUnderUnknown && isSession) reasons.add(UNKNOWN_HEAD);
    if (days.isAnnounced) reasons.add(ANNOUNCED);
    return {
      row: source.row,
      sheet,
      type,
      platform: said.platform,
      payoutDate: days.payoutDate,
      dateOfService: days.dateOfService,
      client: name,
      procedureCode: said.code,
      sessionText: ownWords === '' ? null : ownWords,
      payer: said.payer === '' ? null : said.payer,
      amount,
      clientCharged: charged.cents,
      preliminary: context.isPreliminary || days.isAnnounced || said.isPending,
      source: source.places?.[amountColumn] ?? {
        at: 'cell',
        sheet,
        cell: `${amountLetters}${source.row}`,
        text: amountText,
      },
      trust: reasons.trust(),
    };
  };
}

/** What a row says beside its figures, days and client. */
interface SaidInRow extends RowWords, RowState {
  /** What stands in the place of a payer over the row and says what it is for: "Private pay sessions"; else ''. */
  readonly title: string;
  readonly platform: string | null;
  /** Whether it stands under a line that may name a payer whom nobody knows, or none. */
  readonly isUnderUnknown: boolean;
}

/** What each row says in words and codes: rows that say the same in all of them share it. */
function readWords(rows: readonly SheetRow[], context: RowContext): ReadColumn<SaidInRow> {
  const { words, notes, payer, states, platform } = context.roles;
  const columns = [...words, ...notes, ...(payer === undefined ? [] : [payer])];
  const places = { words: words.length, notes: notes.length };
  const texts = joinColumns(columns.map((column) => readTexts(rows, column)));
  const stated = pairColumns(
    texts.map((all) => wordsOf(all, places)),
    joinColumns(states.map((column) => readTexts(rows, column))),
    (said, all) => ({ ...said, ...readStates(all, states) }),
  );
  const placed = pairColumns(stated, readTexts(rows, platform), (said, text) => ({
    ...said,
    platform: text === '' ? context.platform : (findPlatformInText(text) ?? text),
  }));
  return pairColumns(placed, context.above, (said, { section }) => {
    const title = section !== '' && namesKind(section) ? section : '';
    const isUnderUnknown = section !== '' && title === '' && findPayerHead([section]) === undefined;
    return {
      ...said,
      title,
      isUnderUnknown,
      payer: payer === undefined && title === '' ? section : said.payer,
    };
  });
}

/** A line without amount, date and code is a note, unless it names a client or holds money in another column. */
function isNote(source: SheetRow, client: PersonName | null): boolean {
  if (client !== null && countFilled(source) > 1) return false;
  return !source.cells.some((cell) => parseStatementMoney(cell)?.explicit === true);
}

const OUT_OF_PLACE =
  'It has more cells than there are headings, so its cells may stand in wrong columns.';
const NO_AMOUNT_COLUMN = 'It is not clear yet which column holds the amounts.';
const TAKEN_FOR_NO_DAY = 'It takes money back, but says neither for which day nor what for.';
const NO_CHARGE = 'What the client was charged cannot be read.';
const ANNOUNCED = 'It stands under a heading of payments that are still to come.';
const UNKNOWN_HEAD =
  'It stands under a line that may be the name of its payer, or say that none pays for it.';
const UNKNOWN_STATE = 'Its status is none that is known to say that it was paid.';
const NO_ARRIVAL = 'Its status says that the money did not arrive.';
