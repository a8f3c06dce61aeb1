import {
  columnLetters,
  countFilled,
  type RowNumbering,
  type SheetRow,
} from '#lib/document/sheet.ts';
import type { Roles } from '#lib/payout/assign-roles.ts';
import { cellText } from '#lib/payout/cell-text.ts';
import type { Column } from '#lib/payout/columns.ts';
import { remember, rememberAll } from '#lib/payout/remember.ts';
import {
  amountDoubt,
  type DateInRow,
  dateDoubt,
  isShifted,
  sessionDoubt,
  swallowedRowDoubt,
} from '#lib/payout/row-doubts.ts';
import { findTypeOf, wordsOf } from '#lib/payout/row-words.ts';
import type { Payout } from '#lib/payout/schema.ts';
import type { BodyRow } from '#lib/payout/sort-rows.ts';
import { type DateOrder, parseDateNumber, parseStatementDate } from '#lib/payout/statement-date.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';
import { NOT_ARRIVED, NOT_YET_PAID } from '#lib/reference/payout-row-words.ts';
import { findPlatformInText } from '#lib/reference/platforms.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
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

/** Makes the reader of one table's rows. It gives undefined for a line that is no payout: a note, a footer. */
export function createRowReader(context: RowContext): (row: BodyRow) => Payout | undefined {
  const { roles, sheet } = context;
  const readMoney = remember((text) => parseStatementMoney(text)?.cents);
  const readDate = remember(
    (text): DateInRow => ({
      text,
      date: text === '' ? undefined : parseStatementDate(text, context.order),
    }),
  );
  const readNumberedDate = remember((text): DateInRow => {
    const date = parseDateNumber(text);
    return date === undefined ? readDate(text) : { text, date };
  });
  const readName = remember((text) => PersonNameSchema.parse(text));
  const readPlatform = remember((text) => findPlatformInText(text) ?? text);
  const worded = [...roles.words, ...roles.notes];
  const readWords = rememberAll(
    worded.length,
    (row: BodyRow, index) => textIn(row, worded[index]),
    (texts) => wordsOf(texts, roles.words.length),
  );
  const amountLetters = columnLetters(roles.amount?.index ?? 0);
  const placeOf = ({ row }: SheetRow) =>
    context.numbering === 'ordinal' ? 'this row' : `${context.numbering} ${row}`;

  function dateIn({ source }: BodyRow, column: Column | undefined): DateInRow | undefined {
    if (column === undefined) return undefined;
    const text = cellText(source, column.index);
    const isNumbered = column.kind === 'date-number' || column.kind === 'number';
    return isNumbered ? readNumberedDate(text) : readDate(text);
  }

  return (row) => {
    const { source } = row;
    const amountText = textIn(row, roles.amount);
    const service = dateIn(row, roles.dateOfService);
    const payout = dateIn(row, roles.payoutDate);
    const rowWords = readWords(row);
    const { code, words } = rowWords;
    const client =
      roles.client.length > 0 ? joinTexts(row, roles.client, ' ') : (row.clientAbove ?? '');
    const dateOfService = service?.date ?? null;
    const isDated = dateOfService !== null || payout?.date !== undefined;
    const isBlank = amountText === '' && !isDated && code === null;
    if (isBlank && isNote(source, context.width === undefined ? '' : client)) return undefined;

    const isOutOfPlace = context.width !== undefined && isShifted(source, context.width);
    const amount = (isOutOfPlace ? undefined : readMoney(amountText)) ?? null;
    const payoutDate = payout?.date ?? context.payoutDateAbove(row);
    const isAboutSession = client !== '' || dateOfService !== null || code !== null;
    const { type, doubts } = findTypeOf(rowWords, amount, isAboutSession);
    const status = textIn(row, roles.status);
    const chargedText = textIn(row, roles.clientCharged);
    const clientCharged = readMoney(chargedText) ?? null;
    const reasons = new Reasons(doubts);
    if (isOutOfPlace) reasons.add(OUT_OF_PLACE);
    else if (roles.amount === undefined) reasons.add(NO_AMOUNT_COLUMN);
    else if (amount === null) reasons.add(amountDoubt(amountText, placeOf(source)));
    if (service !== undefined) reasons.add(dateDoubt('date of service', service));
    if (payout !== undefined) reasons.add(dateDoubt('payout date', payout));
    reasons.add(sessionDoubt(type, service, payoutDate));
    reasons.add(swallowedRowDoubt(source));
    if (chargedText !== '' && clientCharged === null) reasons.add(NO_CHARGE);
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
      client: client === '' ? null : readName(client),
      procedureCode: code,
      sessionText: words === '' ? null : words,
      payer: textIn(row, roles.payer) || null,
      amount,
      clientCharged,
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
function isNote(source: SheetRow, client: string): boolean {
  if (client !== '' && countFilled(source) > 1) return false;
  return !source.cells.some((cell) => parseStatementMoney(cell)?.explicit === true);
}

const OUT_OF_PLACE =
  'It has more cells than there are headings, so its cells may stand in wrong columns.';
const NO_AMOUNT_COLUMN = 'It is not clear yet which column holds the amounts.';
const NO_CHARGE = 'What the client was charged cannot be read.';
const ANNOUNCED = 'It stands under a heading of payments that are still to come.';
const NO_ARRIVAL = 'Its status says that the money did not arrive.';

function textIn({ source }: BodyRow, column: Column | undefined): string {
  return column === undefined ? '' : cellText(source, column.index);
}

function joinTexts(row: BodyRow, columns: readonly Column[], separator: string): string {
  let joined = '';
  for (const column of columns) {
    const text = textIn(row, column);
    if (text !== '') joined = joined === '' ? text : `${joined}${separator}${text}`;
  }
  return joined;
}
