import { useMemo, useState } from 'react';
import { ChoiceGroup } from '#components/design/ChoiceGroup.tsx';
import { AnswerForm } from '#components/matches/AnswerForm.tsx';
import { ownRows } from '#components/matches/decisions-about.ts';
import { sessionText } from '#components/matches/match-keys.ts';
import { payoutAmount, payoutPlace } from '#components/matches/match-words.ts';
import { nearestSessions } from '#components/matches/nearest.ts';
import { PickList } from '#components/matches/PickList.tsx';
import { pickableSession } from '#components/matches/pickables.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';

export interface LinkSessionProps {
  readonly payout: SourcedPayout;
  readonly answers: MatchAnswers;
  readonly onDone: () => void;
}

/** Links a payout row to a session by hand. Where the session has payouts already, a person says what becomes of them. */
export function LinkSession({ payout, answers, onDone }: LinkSessionProps) {
  const { decisions, index, onAnswer } = answers;
  const sessions = useMemo(() => nearestSessions(payout, index.sessions), [payout, index]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [others, setOthers] = useState<'both' | 'only' | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const session = sessions.find(({ key }) => picked.has(sessionText(key)));
  const own = session === undefined ? [] : ownRows(session, decisions);
  const problem = problemOf(session !== undefined, own.length === 0 || others !== null);

  function submit(): void {
    setWasTried(true);
    if (problem !== undefined || session === undefined) return;
    const rows = others === 'both' ? [...own, payout] : [payout];
    const payouts = rows.map(keepPayout);
    onAnswer({ kind: 'confirm-match', session: keepSession(session), payouts });
    onDone();
  }

  return (
    <AnswerForm
      label="Link to a session"
      submitLabel="Link"
      problem={wasTried ? problem : undefined}
      onSubmit={submit}
      onCancel={onDone}
    >
      <PickList
        isSingle
        legend="Which session is it for?"
        searchLabel="Search by client, date, code or plan"
        items={sessions.map(pickableSession)}
        picked={picked}
        onChange={(next) => {
          setPicked(next);
          setOthers(null);
        }}
      />
      {own.length > 0 && (
        <ChoiceGroup
          label={`This session has ${own.map((row) => `${payoutAmount(row)} (${payoutPlace(row)})`).join(' and ')} already.`}
          choices={[
            { value: 'both', label: 'Both are for it', help: 'They are counted together.' },
            { value: 'only', label: 'Only this one is for it', help: 'The other is released.' },
          ]}
          value={others}
          onChange={setOthers}
        />
      )}
    </AnswerForm>
  );
}

function problemOf(hasSession: boolean, saysOfOthers: boolean): string | undefined {
  if (!hasSession) return 'Choose a session.';
  return saysOfOthers ? undefined : 'Say what becomes of the payout that the session has already.';
}
