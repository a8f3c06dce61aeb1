import { ListChecks, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { count } from '#components/app/count.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { Select } from '#components/design/Select.tsx';
import { TextField } from '#components/design/TextField.tsx';
import { OPEN_CAUSES } from '#components/matches/cause-words.ts';
import {
  type Arrangement,
  arrangeLedger,
  STATUS_FILTERS,
  type StatusFilter,
} from '#components/sessions/arrange-ledger.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { SessionsTable } from '#components/sessions/SessionsTable.tsx';
import { STATUS_WORDS } from '#components/sessions/status-words.ts';
import type { Audit } from '#lib/findings/schema.ts';
import '#components/sessions/SessionsView.css';

/** So many rows are drawn at first, and with each press of the button below them. */
const ROWS_PER_STEP = 100;

const FILTER_OPTIONS = STATUS_FILTERS.map((value) => ({ value, label: filterLabel(value) }));

function filterLabel(filter: StatusFilter): string {
  if (filter === 'all') return 'All sessions';
  return filter === 'not-counted' ? 'Not counted yet' : STATUS_WORDS[filter].label;
}

export interface SessionsViewProps {
  readonly audit: Audit;
  readonly initialStatus: StatusFilter;
  /** What is searched for at first; a session that alone fits it stands open. */
  readonly initialText?: string;
  readonly answers: MatchAnswers;
  /** What stands below the ledger. */
  readonly children?: ReactNode;
}

/** The ledger: every session that was read, with what was allowed, what was received, and why. */
export function SessionsView({
  audit,
  initialStatus,
  initialText = '',
  answers,
  children,
}: SessionsViewProps) {
  const [arrangement, setArrangement] = useState<Arrangement>({
    status: initialStatus,
    text: initialText,
    sort: { by: 'date', descending: true },
  });
  const [rowLimit, setRowLimit] = useState(ROWS_PER_STEP);
  if (audit.ledger.length === 0) return <NoSessions audit={audit}>{children}</NoSessions>;
  const entries = arrangeLedger(audit.ledger, arrangement);
  return (
    <Page
      title="Sessions"
      lead="Open a session to see where each figure comes from."
      actions={<LooseLink audit={audit} />}
    >
      <div className="sl-filters">
        <TextField
          label="Search sessions"
          isLabelHidden
          placeholder="Client, plan, code, date, file"
          icon={Search}
          value={arrangement.text}
          onChange={(text) => setArrangement({ ...arrangement, text })}
        />
        <Select
          label="Show"
          isLabelHidden
          options={FILTER_OPTIONS}
          value={arrangement.status}
          onChange={(status) => setArrangement({ ...arrangement, status })}
        />
        <output className="sl-muted sl-small">
          {entries.length === audit.ledger.length
            ? count(entries.length, 'session')
            : `${entries.length.toLocaleString('en-US')} of ${count(audit.ledger.length, 'session')}`}
        </output>
      </div>
      {entries.length > 0 && (
        <SessionsTable
          entries={entries.slice(0, rowLimit)}
          findings={audit.findings}
          answers={answers}
          isOpened={initialText !== '' && entries.length === 1}
          sort={arrangement.sort}
          onSort={(sort) => setArrangement({ ...arrangement, sort })}
        />
      )}
      {entries.length === 0 && (
        <EmptyState
          icon={Search}
          heading="No session fits"
          action={
            <Button onPress={() => setArrangement({ ...arrangement, status: 'all', text: '' })}>
              Show all sessions
            </Button>
          }
        >
          Try other words, or another status.
        </EmptyState>
      )}
      {entries.length > rowLimit && (
        <div>
          <Button onPress={() => setRowLimit(rowLimit + ROWS_PER_STEP)}>
            Show more ({count(entries.length - rowLimit, 'session')} left)
          </Button>
        </div>
      )}
      {children}
    </Page>
  );
}

/** Leads to the payouts that are with no session, and to what a person decided about matches. */
function LooseLink({ audit }: Pick<SessionsViewProps, 'audit'>) {
  const { unmatchedPayouts } = audit.reconciliation;
  const open = unmatchedPayouts.filter(({ cause }) => OPEN_CAUSES.has(cause));
  return (
    <ButtonLink href={routeTo('matches')}>
      Payouts without a session ({open.length.toLocaleString('en-US')})
    </ButtonLink>
  );
}

function NoSessions({ audit, children }: Pick<SessionsViewProps, 'audit' | 'children'>) {
  return (
    <Page title="Sessions" actions={<LooseLink audit={audit} />}>
      <EmptyState
        icon={ListChecks}
        heading="No sessions yet"
        action={
          <ButtonLink href={routeTo('import')} variant="primary">
            Import files
          </ButtonLink>
        }
      >
        Sessions come from EOBs. Import one to see what the plan allowed.
      </EmptyState>
      {children}
    </Page>
  );
}
