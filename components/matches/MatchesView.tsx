import { Inbox, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { count } from '#components/app/count.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { Select } from '#components/design/Select.tsx';
import { TextField } from '#components/design/TextField.tsx';
import { arrangeLoose, type CauseFilter, causeFilters } from '#components/matches/arrange-loose.ts';
import { DecisionList } from '#components/matches/DecisionList.tsx';
import { LooseTable } from '#components/matches/LooseTable.tsx';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import '#components/sessions/SessionsView.css';

/** So many rows or decisions are drawn at first, and with each press of the button below them. */
const STEP = 50;

interface LooseRowsProps {
  readonly unmatched: readonly UnmatchedPayout[];
  readonly answers: MatchAnswers;
}

export interface MatchesViewProps extends LooseRowsProps {
  /** What stands below the lists. */
  readonly children?: ReactNode;
}

/** Every payout row that is with no session, with the reason, and all that a person decided about matches. */
export function MatchesView({ unmatched, answers, children }: MatchesViewProps) {
  return (
    <Page
      title="Payouts without a session"
      lead="Each row of a statement that stands with no session, and why. Nothing here changes an amount."
      actions={<ButtonLink href={routeTo('sessions')}>Back to sessions</ButtonLink>}
    >
      {unmatched.length === 0 ? (
        <EmptyState icon={Inbox} heading="No payout is without a session">
          When a row of a statement fits no session, it is listed here.
        </EmptyState>
      ) : (
        <LooseRows unmatched={unmatched} answers={answers} />
      )}
      <Decided answers={answers} />
      {children}
    </Page>
  );
}

function LooseRows({ unmatched, answers }: LooseRowsProps) {
  const [filter, setFilter] = useState<CauseFilter>('open');
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(STEP);
  const rows = arrangeLoose(unmatched, filter, text);
  return (
    <>
      <div className="sl-filters">
        <TextField
          label="Search payouts"
          isLabelHidden
          placeholder="Client, date, amount, file"
          icon={Search}
          value={text}
          onChange={setText}
        />
        <Select
          label="Show"
          isLabelHidden
          options={causeFilters(unmatched)}
          value={filter}
          onChange={setFilter}
        />
        <output className="sl-muted sl-small">
          {rows.length.toLocaleString('en-US')} of {count(unmatched.length, 'payout')}
        </output>
      </div>
      {rows.length > 0 ? (
        <LooseTable rows={rows.slice(0, limit)} answers={answers} />
      ) : (
        <EmptyState
          icon={Search}
          heading="No payout fits"
          action={
            <Button
              onPress={() => {
                setFilter('all');
                setText('');
              }}
            >
              Show all payouts
            </Button>
          }
        >
          Try other words, or another reason.
        </EmptyState>
      )}
      {rows.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + STEP)}>
            Show more ({count(rows.length - limit, 'payout')} left)
          </Button>
        </div>
      )}
    </>
  );
}

function Decided({ answers }: Pick<LooseRowsProps, 'answers'>) {
  const [limit, setLimit] = useState(STEP);
  const { decisions } = answers;
  if (decisions.length === 0) return null;
  return (
    <Card heading="What you decided about matches">
      <DecisionList decisions={decisions.slice(-limit)} answers={answers} />
      {decisions.length > limit && (
        <Button onPress={() => setLimit(limit + STEP)}>
          Show more ({count(decisions.length - limit, 'decision')} left)
        </Button>
      )}
    </Card>
  );
}
