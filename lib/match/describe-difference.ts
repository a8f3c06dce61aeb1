import { type AmountField, amountOf } from '#lib/claim/schema.ts';
import { COMPARED, mayBeOneService } from '#lib/match/claims-agree.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

const FIELD_WORDS: Partial<Record<AmountField, string>> = {
  billed: 'billed',
  allowed: 'allowed',
  planPaid: 'paid by the plan',
  patientResponsibility: 'as the patient’s share',
};

/** The first figure that two showings of a claim give differently, with both, in plain words. */
export function describeDifference(one: SourcedClaim, other: SourcedClaim): string | undefined {
  for (const line of one.claim.lines) {
    for (const shown of other.claim.lines.filter((each) => mayBeOneService(line, each))) {
      for (const field of COMPARED) {
        const [amount, otherAmount] = [
          amountOf(line.figures[field]),
          amountOf(shown.figures[field]),
        ];
        if (amount === undefined || otherAmount === undefined || amount === otherAmount) continue;
        const day = formatServiceDate(line.dateOfService);
        return `For ${day}, “${one.fileName}” has ${formatCents(amount)} ${FIELD_WORDS[field] ?? field} and “${other.fileName}” has ${formatCents(otherAmount)}.`;
      }
    }
  }
  return undefined;
}
