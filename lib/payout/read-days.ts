import type { SheetRow } from '#lib/document/sheet.ts';
import type { Roles } from '#lib/payout/assign-roles.ts';
import { readDates } from '#lib/payout/read-cells.ts';
import { pairColumns, type ReadColumn } from '#lib/payout/read-column.ts';
import { type DateInRow, dateDoubt, sessionDaysDoubt, withYear } from '#lib/payout/row-doubts.ts';
import { namesKind } from '#lib/payout/row-type.ts';
import type { DateOrder } from '#lib/payout/statement-date.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What stands above a row: at the head of its payment, or of the statement. */
export interface SaidAbove {
  readonly payoutDate: ServiceDate | null;
  /** Whether it says that what stands below it is not paid yet. */
  readonly isAnnounced: boolean;
  /** The payer whom it names, or what stands in a payer's place; '' for nothing. */
  readonly section: string;
}

/** The days of a row, and why they cannot be relied on. */
interface DaysOfRow {
  readonly payoutDate: ServiceDate | null;
  readonly dateOfService: ServiceDate | null;
  /** What stands in the place of the day of service; undefined where there is no such place. */
  readonly serviceText: string | undefined;
  /** The same where it says what the row is for instead of a day: "Membership fee"; else ''. */
  readonly title: string;
  /** Whether a day stands in the row itself. */
  readonly isDated: boolean;
  readonly isAnnounced: boolean;
  readonly doubts: readonly string[];
  /** Why a session cannot have been on these days. */
  readonly sessionDoubt: string | undefined;
}

/** Each row's days: the same few stand in many rows, and are looked at together once. */
export function readDays(
  rows: readonly SheetRow[],
  roles: Roles,
  order: DateOrder | undefined,
  above: ReadColumn<SaidAbove>,
): ReadColumn<DaysOfRow> {
  const payoutDates = readDates(rows, roles.payoutDate, order);
  const serviceDates = readDates(rows, roles.dateOfService, order);
  const paid = pairColumns(payoutDates, above, (payout, said) => ({ payout, said }));
  return pairColumns(paid, serviceDates, ({ payout, said }, service) =>
    toDays(payout, service, said),
  );
}

function toDays(payout: DateInRow | null, printed: DateInRow | null, said: SaidAbove): DaysOfRow {
  const payoutDate = payout?.date ?? said.payoutDate;
  const service = withYear(printed, payoutDate);
  const text = service?.date === undefined ? (service?.text ?? '') : '';
  const title = namesKind(text) ? text : '';
  const doubts = [
    service === null || title !== '' ? undefined : dateDoubt('date of service', service),
    payout === null ? undefined : dateDoubt('payout date', payout),
  ];
  return {
    payoutDate,
    dateOfService: service?.date ?? null,
    serviceText: service?.text,
    title,
    isDated: service?.date !== undefined || payout?.date !== undefined,
    isAnnounced: said.isAnnounced,
    doubts: doubts.filter((doubt) => doubt !== undefined),
    sessionDoubt: service === null ? undefined : sessionDaysDoubt(service, payoutDate),
  };
}
