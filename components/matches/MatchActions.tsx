import { EyeOff, Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { LinkRows } from '#components/matches/LinkRows.tsx';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { keepSession } from '#lib/match/find-decided.ts';
import type { Session } from '#lib/match/schema.ts';

export interface MatchActionsProps {
  readonly session: Session;
  readonly answers: MatchAnswers;
}

/** What a person can do with a session beside answering: link payouts by hand, or leave it out. */
export function MatchActions({ session, answers }: MatchActionsProps) {
  const [form, setForm] = useState<'unopened' | 'open' | 'closed'>('unopened');
  if (form === 'open') {
    return <LinkRows session={session} answers={answers} onDone={() => setForm('closed')} />;
  }
  return (
    <div className="sl-row">
      <Button
        icon={Link2}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the focus comes back from the form that it opened
        autoFocus={form === 'closed'}
        onPress={() => setForm('open')}
      >
        Link payouts by hand
      </Button>
      <Button
        icon={EyeOff}
        variant="quiet"
        onPress={() => answers.onAnswer({ kind: 'ignore-session', session: keepSession(session) })}
      >
        Leave this session out
      </Button>
    </div>
  );
}
