import { useMemo, useState } from 'react';
import { Notice } from '#components/design/Notice.tsx';
import { AnswerForm } from '#components/matches/AnswerForm.tsx';
import { labelCaution, labelReach } from '#components/matches/label-reach.ts';
import { atPlatform } from '#components/matches/match-words.ts';
import { likeliestPatients } from '#components/matches/nearest.ts';
import { PickList } from '#components/matches/PickList.tsx';
import { pickablePatient } from '#components/matches/pickables.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import type { PersonName } from '#lib/values/person-name.ts';

export interface LabelFormProps {
  readonly label: PersonName;
  readonly platform: string | null;
  readonly answers: MatchAnswers;
  readonly onDone: () => void;
}

/** Says which patient a platform means by a client label. */
export function LabelForm({ label, platform, answers, onDone }: LabelFormProps) {
  const { index, onAnswer } = answers;
  const patients = useMemo(() => likeliestPatients(label, index.patients), [label, index]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [wasTried, setWasTried] = useState(false);
  const patient = patients.find((name) => picked.has(name));
  const caution = patient && labelCaution(label, patient, patients);

  function submit(): void {
    setWasTried(true);
    if (patient === undefined) return;
    onAnswer({ kind: 'same-client', platform, label, patient });
    onDone();
  }

  return (
    <AnswerForm
      label="Say who the client is"
      submitLabel="Keep"
      problem={wasTried && patient === undefined ? 'Choose a client.' : undefined}
      onSubmit={submit}
      onCancel={onDone}
    >
      <PickList
        isSingle
        legend={`Who is “${label}” ${atPlatform(platform)}?`}
        searchLabel="Search clients"
        items={patients.map(pickablePatient)}
        picked={picked}
        onChange={setPicked}
      />
      {caution !== undefined && <Notice tone="review">{caution}</Notice>}
      <p>{labelReach(index.countLabel(platform, label) - 1)}</p>
    </AnswerForm>
  );
}
