import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { TextField } from '#components/design/TextField.tsx';
import { NO_MAPPING } from '#components/mapping/answer.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { findPlatformInText } from '#lib/reference/platforms.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import '#components/import/ImportList.css';

export interface PlatformFormProps {
  readonly document: StoredDocument;
  /** What the person said of the statement so far, with the platform. */
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** Asks which platform a statement is from that names none. Without an answer its rows are read all the same. */
export function PlatformForm({ document, onMapping }: PlatformFormProps) {
  const mapping = document.mapping ?? NO_MAPPING;
  const [name, setName] = useState(mapping.platform ?? '');
  const isSaid = mapping.platform !== undefined;
  return (
    <form
      className="sl-import-answer sl-platform-form"
      aria-label={`Platform of ${document.fileName}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '')
          onMapping({ ...mapping, platform: findPlatformInText(name) ?? name.trim() });
      }}
    >
      <TextField
        label="Which platform is it from?"
        help={
          isSaid
            ? 'You said so; the statement does not name it.'
            : 'It does not say. Its rows count anyway, but not under any platform.'
        }
        placeholder="like Alma or Headway"
        value={name}
        onChange={setName}
      />
      <Button type="submit" isDisabled={name.trim() === '' || name === mapping.platform}>
        {isSaid ? 'Change the platform' : 'Save the platform'}
      </Button>
    </form>
  );
}
