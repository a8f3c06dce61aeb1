import type { AuditedSession } from '#lib/findings/audited-session.ts';
import type { RateBook } from '#lib/findings/rate-book.ts';
import { type FindingRule, placeOf } from '#lib/findings/rule.ts';
import type { PromisedRate } from '#lib/findings/terms-schema.ts';
import { formatCents, subtractCents, sumCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** Less was paid for a session than the rates promised for its codes come to. The amount is what lies between. */
export const belowPromisedRate: FindingRule = {
  kind: 'below-promised-rate',
  find: ({ sessions, rates }) =>
    sessions.flatMap((audited) => {
      const { receipts } = audited;
      if (receipts === null || receipts.payments.length === 0) return [];
      const promises = promisesFor(audited, rates);
      const promised = sumCents(promises.map(({ rate }) => rate));
      if (receipts.gross >= promised) return [];
      const amount = subtractCents(promised, receipts.gross);
      return {
        kind: 'below-promised-rate',
        ...placeOf(audited),
        amount,
        text: `Promised: ${promises.map(promiseText).join(' and ')}. ${formatCents(receipts.gross)} was paid, ${formatCents(amount)} less.`,
      };
    }),
};

/**
 * The promised rates of the session's codes, in force on its day. None where the decision is in doubt, or where the
 * code that stands first in it has none.
 */
export function promisesFor(
  { session, payer, decided }: AuditedSession,
  rates: RateBook,
): readonly PromisedRate[] {
  if (decided === null) return [];
  const { platform, dateOfService, lines } = session;
  const promises = [...new Set(lines.flatMap(({ procedureCode }) => procedureCode ?? []))].map(
    (procedureCode) => rates.promisedRate(platform, { payer, procedureCode, dateOfService }),
  );
  return promises[0] === undefined ? [] : promises.filter((promise) => promise !== undefined);
}

function promiseText({ procedureCode, rate, from }: PromisedRate): string {
  return `${formatCents(rate)} for ${procedureCode} from ${formatServiceDate(from)}`;
}
