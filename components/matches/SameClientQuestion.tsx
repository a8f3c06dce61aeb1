import { UserCheck } from 'lucide-react';
import { Button } from '#components/design/Button.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { labelCaution, labelReach } from '#components/matches/label-reach.ts';
import { isSameLabel } from '#components/matches/match-index.ts';
import { atPlatform } from '#components/matches/match-words.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { foldText, type PersonName } from '#lib/values/person-name.ts';

export interface SameClientQuestionProps {
  readonly session: Session;
  readonly rows: readonly SourcedPayout[];
  readonly answers: MatchAnswers;
}

/** Asks for each other name that rows give a session's client whether it always means her. */
export function SameClientQuestion({ session, rows, answers }: SameClientQuestionProps) {
  const { patient } = session.source.claim;
  const { decisions, index, onAnswer } = answers;
  if (patient === null) return null;
  const labels = openLabels(patient, rows, decisions);
  return labels.map(({ platform, label }) => {
    const caution = labelCaution(label, patient, index.patients);
    return (
      <section key={`${platform}/${label}`} className="sl-question">
        <h3>
          Is “{label}” {atPlatform(platform)} always {patient}?
        </h3>
        {caution !== undefined && <Notice tone="review">{caution}</Notice>}
        <p>{labelReach(index.countLabel(platform, label) - 1)}</p>
        <div>
          <Button
            icon={UserCheck}
            onPress={() => onAnswer({ kind: 'same-client', platform, label, patient })}
          >
            Yes, “{label}” is {patient}
          </Button>
        </div>
      </section>
    );
  });
}

interface OpenLabel {
  readonly platform: string | null;
  readonly label: PersonName;
}

/** The labels that differ from the patient's name and are not decided for her yet, each once. */
function openLabels(
  patient: string,
  rows: readonly SourcedPayout[],
  decisions: MatchAnswers['decisions'],
): readonly OpenLabel[] {
  const isDecided = (open: OpenLabel): boolean =>
    decisions.some(
      (decision) =>
        decision.kind === 'same-client' &&
        isSameLabel(decision, open) &&
        foldText(decision.patient) === foldText(patient),
    );
  const labels: OpenLabel[] = [];
  for (const { payout } of rows) {
    const { client, platform } = payout;
    if (client === null || foldText(client) === foldText(patient)) continue;
    const open = { platform, label: client };
    if (!isDecided(open) && !labels.some((known) => isSameLabel(known, open))) labels.push(open);
  }
  return labels;
}
