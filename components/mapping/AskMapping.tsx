import { useCallback, useState } from 'react';
import { useServices } from '#components/app/services.ts';
import { Button } from '#components/design/Button.tsx';
import { MappingForm } from '#components/mapping/MappingForm.tsx';
import { shownColumns } from '#components/mapping/shown-columns.ts';
import { describeStarter, findStarterProfile } from '#components/mapping/starter-words.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';

export interface AskMappingProps {
  readonly document: StoredDocument;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** The questions of one statement, until they are answered or put off. */
export function AskMapping({ document, onMapping }: AskMappingProps) {
  const { previewMapping } = useServices();
  const [isPutOff, setIsPutOff] = useState(false);
  const { id, fileName, mapping, reading } = document;
  const preview = useCallback(
    (answer: ColumnMapping, signal: AbortSignal) => previewMapping(id, answer, signal),
    [previewMapping, id],
  );
  if (isPutOff) {
    return (
      <p className="sl-row">
        <Button
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form that had the focus gave way to it
          autoFocus
          onPress={() => setIsPutOff(false)}
        >
          Answer now
        </Button>
        <span className="sl-muted sl-small">
          Until then nothing of it counts. You find it under Documents.
        </span>
      </p>
    );
  }
  const [platform = null] = reading.payouts.map((payout) => payout.platform);
  const starter = findStarterProfile(mapping?.platform ?? platform);
  return (
    <>
      {starter !== undefined && <p className="sl-muted sl-small">{describeStarter(starter)}</p>}
      <MappingForm
        fileName={fileName}
        columns={shownColumns(reading)}
        questions={reading.questions ?? []}
        before={mapping}
        preview={preview}
        onSubmit={onMapping}
        onCancel={() => setIsPutOff(true)}
      />
    </>
  );
}
