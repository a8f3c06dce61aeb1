import { EyeOff, Link2, Split, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { OPEN_CAUSES } from '#components/matches/cause-words.ts';
import { LabelForm } from '#components/matches/LabelForm.tsx';
import { LinkSession } from '#components/matches/LinkSession.tsx';
import { SplitForm } from '#components/matches/SplitForm.tsx';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { keepPayout } from '#lib/match/find-decided.ts';
import type { UnmatchedPayout } from '#lib/match/schema.ts';

export interface LooseActionsProps {
  readonly unmatched: UnmatchedPayout;
  readonly answers: MatchAnswers;
}

/** What a person can do with a payout without a session: one form at a time. */
export function LooseActions({ unmatched, answers }: LooseActionsProps) {
  const [open, setOpen] = useState<'link' | 'split' | 'label' | null>(null);
  const [opened, setOpened] = useState<typeof open>(null);
  const { payout, cause } = unmatched;
  const { client, platform } = payout.payout;
  const form = { payout, answers, onDone: () => setOpen(null) };
  const opener = (name: typeof open) => ({
    autoFocus: opened === name,
    onPress: () => {
      setOpen(name);
      setOpened(name);
    },
  });
  switch (open) {
    case 'link':
      return <LinkSession {...form} />;
    case 'split':
      return <SplitForm {...form} />;
    case 'label':
      return client === null ? null : <LabelForm {...form} label={client} platform={platform} />;
    case null:
      return (
        <div className="sl-row">
          <Button icon={Link2} {...opener('link')}>
            Link to a session
          </Button>
          <Button icon={Split} {...opener('split')}>
            Split among sessions
          </Button>
          {client !== null && (
            <Button icon={UserCheck} {...opener('label')}>
              Say who “{client}” is
            </Button>
          )}
          {OPEN_CAUSES.has(cause) && (
            <Button
              icon={EyeOff}
              variant="quiet"
              onPress={() =>
                answers.onAnswer({ kind: 'ignore-payout', payout: keepPayout(payout) })
              }
            >
              Leave this payout out
            </Button>
          )}
        </div>
      );
  }
}
