import { useMemo, useState } from 'react';
import { count } from '#components/app/count.ts';
import { AnswerForm } from '#components/matches/AnswerForm.tsx';
import { ownRows } from '#components/matches/decisions-about.ts';
import { payoutText } from '#components/matches/match-keys.ts';
import { nearestRows } from '#components/matches/nearest.ts';
import { PickList } from '#components/matches/PickList.tsx';
import { pickablePayout } from '#components/matches/pickables.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
import type { Session } from '#lib/match/schema.ts';
import { formatCents, sumCents } from '#lib/values/cents.ts';

export interface LinkRowsProps {
  readonly session: Session;
  readonly answers: MatchAnswers;
  readonly onDone: () => void;
}

/** Links payout rows to a session by hand: its own ones stand picked, the nearest others below them. */
export function LinkRows({ session, answers, onDone }: LinkRowsProps) {
  const { decisions, index, onAnswer } = answers;
  const own = useMemo(() => ownRows(session, decisions), [session, decisions]);
  const rows = useMemo(
    () => [...own, ...nearestRows(session, index.looseRows)],
    [own, session, index],
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(own.map(({ key }) => payoutText(key))),
  );
  const [wasTried, setWasTried] = useState(false);
  const chosen = rows.filter(({ key }) => picked.has(payoutText(key)));
  const amounts = chosen.flatMap(({ payout }) => payout.amount ?? []);

  function submit(): void {
    setWasTried(true);
    if (chosen.length === 0) return;
    const payouts = chosen.map(keepPayout);
    onAnswer({ kind: 'confirm-match', session: keepSession(session), payouts });
    onDone();
  }

  return (
    <AnswerForm
      label="Link payouts by hand"
      submitLabel="Link"
      problem={wasTried && chosen.length === 0 ? 'Choose at least one payout.' : undefined}
      onSubmit={submit}
      onCancel={onDone}
    >
      <PickList
        legend="Which payouts are for this session?"
        searchLabel="Search by client, date or amount"
        items={rows.map(pickablePayout)}
        picked={picked}
        onChange={setPicked}
      />
      <output>
        {count(chosen.length, 'payout')} chosen, {formatCents(sumCents(amounts))}
        {amounts.length < chosen.length && ' and an amount that cannot be read'}
      </output>
    </AnswerForm>
  );
}
