import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { compareDates } from '#lib/match/evidence/date-of-service.ts';
import type { Evidence } from '#lib/match/evidence/evidence.ts';
import { comparePayers } from '#lib/match/evidence/payer.ts';
import { comparePlatforms } from '#lib/match/evidence/platform.ts';
import { compareCodes } from '#lib/match/evidence/procedure-code.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { PRIOR } from '#lib/match/weights.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** A payout row that says when and for whom it is. */
export interface LabelledPayout {
  readonly source: SourcedPayout;
  readonly dateOfService: ServiceDate;
  readonly label: ClientLabel;
}

/** How strongly a row speaks for a session, and in plain words why and why not. */
export interface PairWeight {
  readonly weight: number;
  /** Whether the row may stand beside another one of the session: same day, and no other name. */
  readonly mayBePart: boolean;
  readonly evidence: readonly string[];
  readonly doubts: readonly string[];
}

/** Adds up all evidence of one pair; undefined when the date rules it out. No amount is looked at. */
export function weighPair(
  session: OpenSession,
  row: LabelledPayout,
  name: Evidence,
): PairWeight | undefined {
  const { claim } = session.source;
  const date = compareDates(session.dateOfService, row.dateOfService);
  if (date === undefined) return undefined;
  const payers = [claim.payer, claim.payerPrinted].filter((payer) => payer !== null);
  const comparisons: readonly Evidence[] = [
    name,
    date,
    compareCodes(session.procedureCodes, row.source.payout),
    comparePayers(payers, row.source.payout.payer),
    comparePlatforms(session.platform, row.source.payout.platform),
  ];
  return {
    mayBePart: session.dateOfService === row.dateOfService && name.weight > 0,
    weight: comparisons.reduce((sum, { weight }) => sum + weight, PRIOR),
    evidence: comparisons.flatMap(({ weight, text }) =>
      weight > 0 && text !== null ? [text] : [],
    ),
    doubts: comparisons.flatMap(({ weight, text }) => (weight < 0 && text !== null ? [text] : [])),
  };
}
