import { daysBetween, parseUsDate, type ServiceDate } from '#lib/values/service-date.ts';

/** A day as a page prints it beside a payment: "Mon, Dec 23". `weekday`: 0 is Sunday; undefined where none is printed. */
export interface DayWithoutYear {
  readonly text: string;
  readonly weekday: number | undefined;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY =
  /^(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,? )?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?<day>\d{1,2})$/i;
/** Sessions are paid within weeks: without a weekday to prove the year, a longer wait (in days) is a person's to judge. */
const LONGEST_WAIT = 180;
/** A payment may carry the date of the evening before, in another time zone. */
const DAYS_PAID_BEFORE_SESSION = 1;
/** Years back in which a printed weekday is looked for. */
const YEARS_TO_TRY = 3;
/** 1970-01-01 was a Thursday. */
const EPOCH = parseUsDate('01/01/1970');
const EPOCH_WEEKDAY = 4;
const DAYS_OF_WEEK = 7;

/** Reads a day of the year in words; undefined for any other text. */
export function parseDayWithoutYear(text: string): DayWithoutYear | undefined {
  const { weekday, month, day } = DAY.exec(text.trim().replaceAll(/\s+/g, ' '))?.groups ?? {};
  if (month === undefined || day === undefined) return undefined;
  return {
    text: `${month} ${day}`,
    weekday: weekday === undefined ? undefined : weekdayNamed(weekday),
  };
}

function weekdayNamed(name: string): number {
  return WEEKDAYS.findIndex((weekday) => name.toLowerCase().startsWith(weekday));
}

/** The date of a session that was paid on a day; undefined where its weekday or a long wait leaves the year open. */
export function dateBeforePayment(day: DayWithoutYear, paid: ServiceDate): ServiceDate | undefined {
  const year = Number(paid.slice(0, 4));
  const dates = Array.from({ length: YEARS_TO_TRY + 1 }, (_, back) =>
    parseUsDate(`${day.text}, ${year + 1 - back}`),
  ).filter((date) => date !== undefined);
  const [nearest, ...older] = dates.filter(
    (date) => daysBetween(paid, date) <= DAYS_PAID_BEFORE_SESSION,
  );
  if (nearest === undefined) return undefined;
  if (day.weekday === undefined) {
    return daysBetween(nearest, paid) <= LONGEST_WAIT ? nearest : undefined;
  }
  return [nearest, ...older].find((date) => weekdayOf(date) === day.weekday);
}

function weekdayOf(date: ServiceDate): number | undefined {
  if (EPOCH === undefined) return undefined;
  return (
    (((daysBetween(EPOCH, date) + EPOCH_WEEKDAY) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK
  );
}
