import type { Amounts, FamilyResult, Term } from '#lib/claim/identities.ts';
import type { Candidate } from '#lib/claim/schema.ts';
import type { TotalCheck } from '#lib/eob/rows/proofs.ts';
import type { RowAmounts } from '#lib/eob/rows/row-amounts.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { DateToken } from '#lib/table/dates.ts';

/** A row under the chosen reading of its table, before it is placed in a claim. */
export interface ReadRow {
  readonly table: ServiceTable;
  readonly row: AmountRow;
  /**
   * Without a date of service, amounts under headings are a summary of others. What is pending, or interest, is no line.
   * A header says too little of a decision to be a service, and may stand over the services of its claim.
   */
  readonly kind: 'service' | 'pending' | 'interest' | 'total' | 'summary' | 'header';
  readonly date: DateToken | undefined;
  /** False for a date that stands over the only table without a word. */
  readonly isDateSure: boolean;
  readonly read: RowAmounts;
  readonly labels: ReadonlyMap<Term, string>;
  readonly results: readonly FamilyResult[];
  readonly totals: readonly TotalCheck[];
  readonly rivals: readonly Candidate[];
  /** Why the row may not be what it seems, in plain words. */
  readonly doubts: readonly string[];
  /** What is printed for the whole claim alone, in cents, where it has several services. */
  readonly ofClaim?: Amounts;
}

/** The doubt about rows whose headings name too little of a decision. */
export const UNCLEAR_HEADINGS =
  'The headings of this table do not say clearly enough which amount is which, so its figures must be checked.';

/** The doubt about rows under a heading that may mean several amounts, where no sum tells which. */
export const AMBIGUOUS_HEADING =
  'A heading of this table may mean more than one amount, and no sum tells which one it is, so its figures must be checked.';
