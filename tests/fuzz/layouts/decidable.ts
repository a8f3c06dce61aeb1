import type { ColumnKind } from '#tests/fuzz/layouts/columns.ts';
import type { EobPlan } from '#tests/fuzz/layouts/layout.ts';

/** What a service must print to be proved by its own sum. */
const NEEDED: readonly ColumnKind[] = ['billed', 'allowed', 'planPaid', 'patientResponsibility'];

/**
 * Whether a document prints all that tells its services for sure: every amount that their sum needs, which holds, and
 * their day and procedure where a reader looks for them.
 */
export function isDecidable({ layout, claims }: EobPlan): boolean {
  const kinds = layout.columns.map(({ kind }) => kind);
  const isInPlace = layout.day !== 'under' && layout.code !== 'under';
  return (
    isInPlace &&
    NEEDED.every((kind) => kinds.includes(kind)) &&
    claims
      .flatMap(({ services }) => services)
      .every(
        ({ amounts: { allowed, planPaid, patientResponsibility, notCovered } }) =>
          allowed > 0 && allowed === planPaid + patientResponsibility && notCovered === 0,
      )
  );
}
