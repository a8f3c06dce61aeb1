import { FileSpreadsheet, FileText } from 'lucide-react';
import { useState } from 'react';
import { count } from '#components/app/count.ts';
import { Page } from '#components/app/Page.tsx';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { ChoiceGroup } from '#components/design/ChoiceGroup.tsx';
import { Notice } from '#components/design/Notice.tsx';
import type { Audit } from '#lib/findings/schema.ts';
import type { Redaction } from '#lib/report/schema.ts';
import '#components/export/Export.css';

const REDACTIONS = [
  {
    value: 'initials',
    label: 'Initials',
    help: 'Clients appear as J. D. Good for most talks with a platform.',
  },
  {
    value: 'full',
    label: 'No client details',
    help: 'No client, no member number, no claim number.',
  },
  {
    value: 'none',
    label: 'Full names',
    help: 'For your own records. Anyone you give the file to can read them.',
  },
] as const;

export interface ExportViewProps {
  readonly audit: Audit;
  /** The report that is being made, if one is. */
  readonly busy: boolean;
  readonly onCsv: (redact: Redaction) => void;
  readonly onXlsx: (redact: Redaction) => void;
  readonly onPdf: (redact: Redaction) => void;
}

/** Saves the audit as a file of the person's own. */
export function ExportView({ audit, busy, onCsv, onXlsx, onPdf }: ExportViewProps) {
  const [redact, setRedact] = useState<Redaction>('initials');
  const isEmpty = audit.ledger.length === 0;
  const { notCounted, sessionsCompared } = audit.summary;
  return (
    <Page
      title="Export"
      lead="A file for your records, or to go through with your platform. It is saved to your downloads and sent nowhere."
    >
      {isEmpty && <Notice>There is nothing to export until a session has been read.</Notice>}
      <Card heading="Who is named in it">
        <ChoiceGroup
          label="Names of clients"
          choices={REDACTIONS}
          value={redact}
          onChange={setRedact}
        />
      </Card>
      <div className="sl-export-files">
        <Card heading="Discrepancy report">
          <p className="sl-muted">
            A PDF to print or to hand over: the gap, each session with its two amounts, and where
            each figure stands.
          </p>
          <Button
            variant="primary"
            icon={FileText}
            isDisabled={isEmpty || busy}
            onPress={() => onPdf(redact)}
          >
            {busy ? 'Making the report…' : 'Discrepancy report (PDF)'}
          </Button>
        </Card>
        <Card heading="Ledger">
          <p className="sl-muted">
            A table for Excel or another spreadsheet: one row a session, also those that are not
            counted yet.
          </p>
          <div className="sl-row">
            <Button
              icon={FileSpreadsheet}
              isDisabled={isEmpty || busy}
              onPress={() => onXlsx(redact)}
            >
              Export Excel
            </Button>
            <Button icon={FileSpreadsheet} isDisabled={isEmpty} onPress={() => onCsv(redact)}>
              Export CSV
            </Button>
          </div>
        </Card>
      </div>
      {!isEmpty && (
        <p className="sl-muted sl-small">
          {count(sessionsCompared, 'session')} in the sums, {count(notCounted.sessions, 'session')}{' '}
          not counted yet and marked so.
        </p>
      )}
    </Page>
  );
}
