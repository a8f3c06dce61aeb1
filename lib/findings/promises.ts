import type { AuditedSession } from '#lib/findings/audited-session.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
import type { PromisedRate } from '#lib/findings/terms-schema.ts';

/**
 * The promised rates of a paid session's codes, in force on its day. None where the decision or the payment is in
 * doubt, or where the code that stands first in it has none.
 */
export function promisesFor(
  { session, payer, decided, receipts }: AuditedSession,
  rates: RateBook,
): readonly PromisedRate[] {
  if (decided === null || receipts === null || receipts.payments.length === 0) return [];
  const { platform, dateOfService, lines } = session;
  if (rates.termsOf(platform).promisedRates.length === 0) return [];
  const promises = [...new Set(lines.flatMap(({ procedureCode }) => procedureCode ?? []))].map(
    (procedureCode) => rates.promisedRate(platform, { payer, procedureCode, dateOfService }),
  );
  return promises[0] === undefined ? [] : promises.filter((promise) => promise !== undefined);
}
