import { formatServiceDate } from '#lib/values/service-date.ts';
import type { ReviewLine } from '#lib/workflow/find-review-lines.ts';

/** Whose session a line is of, when and what: `Jane Doe, Jan 7, 2025, 90837`. */
export function lineTitle({ claim, line }: ReviewLine): string {
  return [
    claim.patient ?? 'Client not named',
    formatServiceDate(line.dateOfService),
    line.procedureCode ?? line.otherCode?.code ?? 'no code',
  ].join(', ');
}
