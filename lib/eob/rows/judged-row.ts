import type { Amounts, FamilyResult, Term } from '#lib/claim/identities.ts';
import type { Candidate } from '#lib/claim/schema.ts';
import type { TotalCheck } from '#lib/eob/rows/proofs.ts';
import type { RowAmounts } from '#lib/eob/rows/row-amounts.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { DateToken } from '#lib/table/dates.ts';

/** Everything that is known of a row before it becomes a service line. */
export interface JudgedRow {
  readonly table: Pick<ServiceTable, 'columns'>;
  readonly row: AmountRow;
  readonly read: RowAmounts;
  readonly labels: ReadonlyMap<Term, string>;
  readonly results: readonly FamilyResult[];
  readonly totals: readonly TotalCheck[];
  readonly date: DateToken;
  /** Other readings of the columns whose words and sums are nearly as good, with other amounts. */
  readonly rivals: readonly Candidate[];
  /** Why the line needs a person although its sums hold. */
  readonly doubts: readonly string[];
  /** What is printed for the whole claim alone, in cents, where it has several services. */
  readonly ofClaim?: Amounts;
}
