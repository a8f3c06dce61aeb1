import { type DateOrder, leadingFigures, parseStatementDate } from '#lib/payout/statement-date.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** How dates in figures are to be read. `any`: it makes no difference. `unknown`: a person must say. */
export type DateOrderFinding = DateOrder | 'any' | 'unknown';

/** The texts that tell the order: all dates, and the dates of payout and service that stand in one row. */
export interface DateEvidence {
  readonly dates: Iterable<string>;
  readonly payoutAndService: Iterable<readonly [payout: string, service: string]>;
}

/** Months go up to twelve: a greater figure is the day. */
const MONTHS = 12;

/**
 * Tells whether month or day comes first: by a figure above twelve, else by the order of events, since nobody
 * is paid before the session. Dates that say both ways, or neither, leave it unknown.
 */
export function findDateOrder({ dates, payoutAndService }: DateEvidence): DateOrderFinding {
  const orders = new Set<DateOrder>();
  let matters = false;
  for (const text of dates) {
    const [first, second] = leadingFigures(text) ?? [0, 0];
    if (first !== second) matters = true;
    if (first > MONTHS) orders.add('dmy');
    if (second > MONTHS) orders.add('mdy');
    if (orders.size > 1) return 'unknown';
  }
  const [decided] = orders;
  if (decided !== undefined) return decided;
  return matters ? findOrderOfEvents(payoutAndService) : 'any';
}

function findOrderOfEvents(
  pairs: Iterable<readonly [payout: string, service: string]>,
): DateOrderFinding {
  const paidTooEarly = { mdy: 0, dmy: 0 };
  for (const [payout, service] of pairs) {
    for (const order of ['mdy', 'dmy'] as const) {
      const paid = parseStatementDate(payout, order);
      const held = parseStatementDate(service, order);
      if (paid !== undefined && held !== undefined && paid < held) paidTooEarly[order] += 1;
    }
  }
  if (paidTooEarly.mdy === 0 && paidTooEarly.dmy > 0) return 'mdy';
  return paidTooEarly.dmy === 0 && paidTooEarly.mdy > 0 ? 'dmy' : 'unknown';
}

/** The only order in which dates in figures, read without their own table, are among dates that are known. */
export function findOrderOfKnown(
  dates: readonly string[],
  known: ReadonlySet<ServiceDate> | undefined,
): DateOrder | undefined {
  const inFigures = dates.filter((text) => leadingFigures(text) !== undefined);
  if (known === undefined || inFigures.length === 0) return undefined;
  const [order, ...others] = (['mdy', 'dmy'] as const).filter((one) =>
    inFigures.every((text) => {
      const date = parseStatementDate(text, one);
      return date !== undefined && known.has(date);
    }),
  );
  return others.length === 0 ? order : undefined;
}
