import type { MatchDecision } from '#components/sessions/match-answers.ts';
import { createLabelReader, labelLevelOf } from '#lib/match/client-label.ts';
import { dateLevelOf } from '#lib/match/evidence/date-of-service.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { createComparer, explainPair, type PairExplanation } from '#lib/match/weigh-pair.ts';
import { daysBetween } from '#lib/values/service-date.ts';

const NOT_COMPARED: PairExplanation = { evidence: [], doubts: [] };

/** What speaks for and against a row that a session may be paid by; nothing where they do not come near each other. */
export function explainCandidate(
  session: Session,
  source: SourcedPayout,
  decisions: readonly MatchDecision[],
): PairExplanation {
  const { patient } = session.source.claim;
  const { dateOfService } = source.payout;
  const label = createLabelReader(decisions)(source.payout);
  if (patient === null || dateOfService === null || label === undefined) return NOT_COMPARED;
  const client = labelLevelOf(label, patient);
  const date = dateLevelOf(daysBetween(session.dateOfService, dateOfService));
  if (client === undefined || date === undefined) return NOT_COMPARED;
  const visit = { ...session, claimNames: [] };
  const row = { source, dateOfService, label };
  return explainPair(visit, row, { client, date, ...createComparer()(visit, row) });
}
