import { NotebookText, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { count } from '#components/app/count.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { Select } from '#components/design/Select.tsx';
import { TextField } from '#components/design/TextField.tsx';
import {
  type FindingFilter,
  filterFindings,
  kindTotals,
  listFindings,
} from '#components/findings/arrange-findings.ts';
import { FindingsTable } from '#components/findings/FindingsTable.tsx';
import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import type { Audit } from '#lib/findings/schema.ts';
import '#components/sessions/SessionsView.css';

/** So many rows are drawn at first, and with each press of the button below them. */
const ROWS_PER_STEP = 100;

export interface FindingsViewProps {
  readonly audit: Audit;
  readonly initialKind: FindingFilter['kind'];
}

/** Every fact that the documents show, by kind, with the way to its documents. */
export function FindingsView({ audit, initialKind }: FindingsViewProps) {
  const [filter, setFilter] = useState<FindingFilter>({ kind: initialKind, text: '' });
  const [rowLimit, setRowLimit] = useState(ROWS_PER_STEP);
  const all = useMemo(() => listFindings(audit), [audit]);
  if (all.length === 0) return <NoFindings />;
  const shown = filterFindings(all, filter);
  const options = [
    { value: 'all' as const, label: `All kinds (${all.length.toLocaleString('en-US')})` },
    ...kindTotals(audit.findings).map(({ kind, findings }) => ({
      value: kind,
      label: `${FINDING_WORDS[kind]} (${findings.toLocaleString('en-US')})`,
    })),
  ];
  return (
    <Page
      title="Findings"
      lead="Facts that the documents show, not judgements. Amounts of two kinds may be the same money: do not add them up."
    >
      <div className="sl-filters sl-filters-long">
        <TextField
          label="Search findings"
          isLabelHidden
          placeholder="Client, plan, platform, date"
          icon={Search}
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        <Select
          label="Show"
          isLabelHidden
          options={options}
          value={filter.kind}
          onChange={(kind) => setFilter({ ...filter, kind })}
        />
        <output className="sl-muted sl-small">
          {shown.length === all.length
            ? count(shown.length, 'finding')
            : `${shown.length.toLocaleString('en-US')} of ${count(all.length, 'finding')}`}
        </output>
      </div>
      {shown.length > 0 ? (
        <FindingsTable listed={shown.slice(0, rowLimit)} />
      ) : (
        <EmptyState
          icon={Search}
          heading="No finding fits"
          action={
            <Button onPress={() => setFilter({ kind: 'all', text: '' })}>Show all findings</Button>
          }
        >
          Try other words, or another kind.
        </EmptyState>
      )}
      {shown.length > rowLimit && (
        <div>
          <Button onPress={() => setRowLimit(rowLimit + ROWS_PER_STEP)}>
            Show more ({count(shown.length - rowLimit, 'finding')} left)
          </Button>
        </div>
      )}
    </Page>
  );
}

function NoFindings() {
  return (
    <Page title="Findings">
      <EmptyState
        icon={NotebookText}
        heading="No findings yet"
        action={
          <ButtonLink href={routeTo('import')} variant="primary">
            Import files
          </ButtonLink>
        }
      >
        Findings come from EOBs and payout statements that were read and are sure.
      </EmptyState>
    </Page>
  );
}
