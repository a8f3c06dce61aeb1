import {
  cellKey,
  columnLetters,
  countFilled,
  type RowNumbering,
  type SheetRow,
} from '#lib/document/sheet.ts';
import type { Roles } from '#lib/payout/assign-roles.ts';
import { saidBy } from '#lib/payout/cell-text.ts';
import type { Column } from '#lib/payout/columns.ts';
import { createClientReader, createDateReader } from '#lib/payout/read-cells.ts';
import { remember, rememberAll } from '#lib/payout/remember.ts';
import { createRowTest, rememberCells } from '#lib/payout/remember-cells.ts';
import {
  amountDoubt,
  clientDoubt,
  dateDoubt,
  isCodeForAmount,
  isShifted,
  looksLikeRow,
  nameDoubt,
  SWALLOWED_ROW,
  sessionDoubt,
  withYear,
} from '#lib/payout/row-doubts.ts';
import { findRowType, namesDeduction, namesKind } from '#lib/payout/row-type.ts';
import { findTypeOf, wordsOf } from '#lib/payout/row-words.ts';
import type { Payout } from '#lib/payout/schema.ts';
import type { BodyRow } from '#lib/payout/sort-rows.ts';
import type { DateOrder } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { NOT_ARRIVED, NOT_YET_PAID } from '#lib/reference/payout-row-words.ts';
import { findPlatformInText } from '#lib/reference/platforms.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
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
  /** The payout date that stands above the row: at the head of its payment or of the statement. */
  readonly payoutDateAbove: (row: BodyRow) => ServiceDate | null;
  /** Whether the row stands under a head that says that it is not paid yet. */
  readonly isAnnounced: (row: BodyRow) => boolean;
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

/** An amount as it stands in its cell ('' for none) and in cents. */
interface AmountInRow {
  readonly text: string;
  readonly cents: Cents | null;
}

/** Makes the reader of one table's rows. It gives undefined for a line that is no payout: a note, a footer. */
export function createRowReader(context: RowContext): (row: BodyRow) => Payout | undefined {
  const { roles, sheet, order } = context;
  const saidAt = rememberCells(saidBy);
  const textIn = ({ source }: BodyRow, column: Column | undefined) =>
    column === undefined ? '' : saidAt(source, column.index);
  const amountAt = rememberCells((cell): AmountInRow => {
    const text = saidBy(cell);
    const money = isCodeForAmount(text) ? undefined : parseStatementMoney(text);
    return { text, cents: money?.cents ?? null };
  });
  const amountIn = ({ source }: BodyRow, column: Column | undefined) =>
    column === undefined ? NO_AMOUNT : amountAt(source, column.index);
  const serviceIn = createDateReader(roles.dateOfService, order);
  const payoutDateIn = createDateReader(roles.payoutDate, order);
  const readClient = createClientReader(roles.client);
  const readPlatform = remember((text) => findPlatformInText(text) ?? text);
  const hasSwallowedRow = createRowTest(looksLikeRow);
  const worded = [
    ...roles.words,
    ...roles.notes,
    ...(roles.payer === undefined ? [] : [roles.payer]),
  ];
  const places = { words: roles.words.length, notes: roles.notes.length };
  const readWords = rememberAll(
    worded.length,
    ({ source }: BodyRow, index) => cellKey(source, worded[index]?.index ?? 0),
    (row) =>
      wordsOf(
        worded.map((column) => textIn(row, column)),
        places,
      ),
  );
  const doubtOfName = remember(nameDoubt);
  const amountLetters = columnLetters(roles.amount?.index ?? 0);
  const placeOf = ({ row }: SheetRow) =>
    context.numbering === 'ordinal' ? 'this row' : `${context.numbering} ${row}`;

  return (row) => {
    const { source } = row;
    const { text: amountText, cents } = amountIn(row, roles.amount);
    const payout = payoutDateIn(source);
    const payoutDate = payout?.date ?? context.payoutDateAbove(row);
    const service = withYear(serviceIn(source), payoutDate);
    const rowWords = readWords(row);
    const { code, words } = rowWords;
    const section = row.payerAbove ?? '';
    const title = section !== '' && namesKind(section) ? section : '';
    const payer = roles.payer === undefined && title === '' ? section : rowWords.payer;
    const dateOfService = service?.date ?? null;
    const named = readClient(row);
    const isNamed = named !== null && !(service?.text === '' && namesDeduction(named, code));
    const client = isNamed ? named : null;
    const isTitled = service?.date === undefined && namesKind(service?.text ?? '');
    const label = isTitled ? (service?.text ?? '') : '';
    const ownWords = [label, client === named ? '' : named, words]
      .filter((text) => text !== '')
      .join(' ');
    const isDated = dateOfService !== null || payout?.date !== undefined;
    const isBlank = amountText === '' && !isDated && code === null;
    if (isBlank && isNote(source, context.width === undefined ? null : client)) return undefined;

    const isOutOfPlace = context.width !== undefined && isShifted(source, context.width);
    const amount = isOutOfPlace ? null : cents;
    const isAboutSession = client !== null || dateOfService !== null || code !== null;
    const { type, doubts } =
      ownWords === words && title === ''
        ? findTypeOf(rowWords, amount, isAboutSession)
        : findRowType({
            ...rowWords,
            words: `${title} ${ownWords}`.trim(),
            amount,
            isAboutSession,
          });
    const status = textIn(row, roles.status);
    const charged = amountIn(row, roles.clientCharged);
    const reasons = new Reasons(doubts);
    if (isOutOfPlace) reasons.add(OUT_OF_PLACE);
    else if (roles.amount === undefined) reasons.add(NO_AMOUNT_COLUMN);
    else if (amount === null) reasons.add(amountDoubt(amountText, placeOf(source)));
    if (service !== undefined && !isTitled) reasons.add(dateDoubt('date of service', service));
    if (payout !== undefined) reasons.add(dateDoubt('payout date', payout));
    reasons.add(sessionDoubt(type, service, payoutDate));
    const isUndated = service?.text === '' && code === null && ownWords === '';
    if (type === 'clawback' && isUndated) reasons.add(TAKEN_FOR_NO_DAY);
    if (client !== null) reasons.add(doubtOfName(client));
    else if (context.namesClients) reasons.add(clientDoubt(type));
    if (hasSwallowedRow(source)) reasons.add(SWALLOWED_ROW);
    if (charged.text !== '' && charged.cents === null) reasons.add(NO_CHARGE);
    if (status !== '' && NOT_ARRIVED.test(status)) reasons.add(NO_ARRIVAL);
    const isAnnounced = context.isAnnounced(row);
    if (isAnnounced) reasons.add(ANNOUNCED);
    const platform = textIn(row, roles.platform);
    return {
      row: source.row,
      sheet,
      type,
      platform: platform === '' ? context.platform : readPlatform(platform),
      payoutDate,
      dateOfService,
      client,
      procedureCode: code,
      sessionText: ownWords === '' ? null : ownWords,
      payer: payer === '' ? null : payer,
      amount,
      clientCharged: charged.cents,
      preliminary:
        context.isPreliminary || isAnnounced || (status !== '' && NOT_YET_PAID.test(status)),
      source: source.places?.[roles.amount?.index ?? 0] ?? {
        at: 'cell',
        sheet,
        cell: `${amountLetters}${source.row}`,
        text: amountText,
      },
      trust: reasons.trust(),
    };
  };
}

/** A line without amount, date and code is a note, unless it names a client or holds money in another column. */
function isNote(source: SheetRow, client: PersonName | null): boolean {
  if (client !== null && countFilled(source) > 1) return false;
  return !source.cells.some((cell) => parseStatementMoney(cell)?.explicit === true);
}

const NO_AMOUNT: AmountInRow = { text: '', cents: null };
const OUT_OF_PLACE =
  'It has more cells than there are headings, so its cells may stand in wrong columns.';
const NO_AMOUNT_COLUMN = 'It is not clear yet which column holds the amounts.';
const TAKEN_FOR_NO_DAY = 'It takes money back, but says neither for which day nor what for.';
const NO_CHARGE = 'What the client was charged cannot be read.';
const ANNOUNCED = 'It stands under a heading of payments that are still to come.';
const NO_ARRIVAL = 'Its status says that the money did not arrive.';
