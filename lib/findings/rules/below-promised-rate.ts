import { promisesFor } from '#lib/findings/promises.ts';
import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import type { PromisedRate } from '#lib/findings/terms-schema.ts';
import { formatCents, subtractCents, sumCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** Less was paid for a session than the rates promised for its codes come to. The amount is what lies between. */
export const belowPromisedRate = sessionRule('below-promised-rate', (audited, rates) => {
  const { receipts } = audited;
  if (receipts === null) return [];
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
});

function promiseText({ procedureCode, rate, from }: PromisedRate): string {
  return `${formatCents(rate)} for ${procedureCode} from ${formatServiceDate(from)}`;
}
