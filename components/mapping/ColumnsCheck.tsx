import { useCallback, useState } from 'react';
import { formatInstant } from '#components/app/format-instant.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { Button } from '#components/design/Button.tsx';
import { MappingForm } from '#components/mapping/MappingForm.tsx';
import { shownColumns } from '#components/mapping/shown-columns.ts';
import { describeStarter, findStarterProfile } from '#components/mapping/starter-words.ts';
import { useProfiles } from '#components/mapping/use-profiles.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { findProfile } from '#lib/workflow/confirm-columns.ts';

export interface ColumnsCheckProps {
  readonly document: StoredDocument;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** Lets a person say, beside the rows as they were read, that a statement's columns are right, or name them anew. */
export function ColumnsCheck({ document, onMapping }: ColumnsCheckProps) {
  const { previewMapping, confirmColumns, withdrawConfirmation } = useServices();
  const reportBug = useBug();
  const [isChanging, setIsChanging] = useState(false);
  const { id, fileName, mapping, reading } = document;
  const profile = findProfile(useProfiles(), reading);
  const preview = useCallback(
    (answer: ColumnMapping, signal: AbortSignal) => previewMapping(id, answer, signal),
    [previewMapping, id],
  );
  if (isChanging) {
    return (
      <MappingForm
        fileName={fileName}
        columns={shownColumns(reading)}
        questions={[]}
        before={mapping ?? profile?.mapping ?? null}
        preview={preview}
        onSubmit={(answer) => {
          setIsChanging(false);
          onMapping(answer);
        }}
        onCancel={() => setIsChanging(false)}
      />
    );
  }
  if (profile?.confirmed !== undefined) {
    return (
      <div className="sl-row">
        <span>
          You looked at a statement with these columns on {formatInstant(profile.confirmed.at)} and
          said that they are right.
        </span>
        <Button
          variant="quiet"
          onPress={() => {
            withdrawConfirmation(document).catch(reportBug);
          }}
        >
          Take that back
        </Button>
      </div>
    );
  }
  const [platform = null] = reading.payouts.map((payout) => payout.platform);
  const starter = findStarterProfile(platform);
  return (
    <div className="sl-stack">
      <p>
        Compare the rows below with your file: is each client, date and amount in its place?{' '}
        {starter !== undefined && <span className="sl-muted">{describeStarter(starter)}</span>}
      </p>
      <div className="sl-row">
        <Button
          onPress={() => {
            confirmColumns(document).catch(reportBug);
          }}
        >
          These columns are right
        </Button>
        <Button variant="quiet" onPress={() => setIsChanging(true)}>
          Name the columns myself
        </Button>
      </div>
    </div>
  );
}
