import type { TypedPayout } from '#components/payout/payout-draft.ts';
import type { PayoutCorrections } from '#lib/payout/payout-decision-schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** A row as a person leaves it in the form. */
export interface TypedRow extends TypedPayout {
  readonly payoutDate: ServiceDate | null;
}

/** What a person left otherwise than it was read. */
export function correctionsOf(read: Payout, typed: TypedRow): PayoutCorrections {
  return {
    ...(typed.type !== read.type && { type: typed.type }),
    ...(typed.payoutDate !== read.payoutDate && { payoutDate: typed.payoutDate }),
    ...(typed.dateOfService !== read.dateOfService && { dateOfService: typed.dateOfService }),
    ...(typed.client !== read.client && { client: typed.client }),
    ...(typed.procedureCode !== read.procedureCode && { procedureCode: typed.procedureCode }),
    ...(typed.payer !== read.payer && { payer: typed.payer }),
    ...(typed.amount !== read.amount && { amount: typed.amount }),
  };
}
