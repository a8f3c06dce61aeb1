import { useMemo, useState } from 'react';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { AnswerForm } from '#components/matches/AnswerForm.tsx';
import { sessionText } from '#components/matches/match-keys.ts';
import { payoutAmount, sessionTitle } from '#components/matches/match-words.ts';
import { nearestSessions } from '#components/matches/nearest.ts';
import { PickList } from '#components/matches/PickList.tsx';
import { pickableSession } from '#components/matches/pickables.ts';
import { readSplit } from '#components/matches/split-draft.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';

export interface SplitFormProps {
  readonly payout: SourcedPayout;
  readonly answers: MatchAnswers;
  readonly onDone: () => void;
}

/** Splits one payout row among sessions, by shares that a person knows; none is ever guessed. */
export function SplitForm({ payout, answers, onDone }: SplitFormProps) {
  const { index, onAnswer } = answers;
  const sessions = useMemo(() => nearestSessions(payout, index.sessions), [payout, index]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [areSharesUnknown, setAreSharesUnknown] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const chosen = sessions.filter(({ key }) => picked.has(sessionText(key)));
  const shares = chosen.map(({ key }) => typed.get(sessionText(key)) ?? '');
  const outcome = readSplit({ shares, areSharesUnknown }, payout.payout.amount);
  const unsound = wasTried && outcome.status === 'unsound' ? outcome : undefined;

  function submit(): void {
    setWasTried(true);
    if (outcome.status === 'unsound') return;
    const parts = chosen.map((session, at) => ({
      session: keepSession(session),
      amount: outcome.shares[at] ?? null,
    }));
    onAnswer({ kind: 'split-payout', payout: keepPayout(payout), parts });
    onDone();
  }

  return (
    <AnswerForm
      label="Split among sessions"
      submitLabel="Split"
      problem={unsound && (unsound.problem ?? 'Enter an amount for each session.')}
      onSubmit={submit}
      onCancel={onDone}
    >
      <PickList
        legend={`Which sessions does this payout of ${payoutAmount(payout)} pay?`}
        searchLabel="Search by client, date, code or plan"
        items={sessions.map(pickableSession)}
        picked={picked}
        onChange={setPicked}
      />
      {chosen.length > 0 && (
        <label className="sl-pick-item">
          <input
            type="checkbox"
            checked={areSharesUnknown}
            onChange={({ target }) => setAreSharesUnknown(target.checked)}
          />
          <span>
            I don’t know the shares{' '}
            <span className="sl-muted">(the sessions then wait, and are not counted)</span>
          </span>
        </label>
      )}
      {!areSharesUnknown && chosen.length > 0 && (
        <div className="sl-split-shares">
          {chosen.map((session, at) => (
            <CheckedField
              key={sessionText(session.key)}
              label={`For ${sessionTitle(session)}`}
              prefix="$"
              inputMode="decimal"
              value={shares[at] ?? ''}
              onChange={(text) => setTyped(new Map([...typed, [sessionText(session.key), text]]))}
              error={unsound?.errors.get(at)}
            />
          ))}
        </div>
      )}
    </AnswerForm>
  );
}
