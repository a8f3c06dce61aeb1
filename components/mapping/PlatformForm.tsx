import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { TextField } from '#components/design/TextField.tsx';
import { NO_MAPPING } from '#components/mapping/answer.ts';
import { useProfiles } from '#components/mapping/use-profiles.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { findPlatformInFileName, findPlatformInText } from '#lib/reference/platforms.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { findProfile } from '#lib/workflow/confirm-columns.ts';
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
  // Of a layout with few headings the platform is asked each time, for another one may use the same.
  const remembered = findProfile(useProfiles(), document.reading)?.mapping.platform;
  const suggestion = isSaid ? undefined : suggest(remembered, document.fileName);
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
        help={isSaid ? SAID : (suggestion?.why ?? UNKNOWN)}
        placeholder="like Alma or Headway"
        value={name}
        onChange={setName}
      />
      {suggestion !== undefined && (
        <Button
          variant="primary"
          onPress={() => onMapping({ ...mapping, platform: suggestion.platform })}
        >
          It is from {suggestion.platform}
        </Button>
      )}
      <Button type="submit" isDisabled={name.trim() === '' || name === mapping.platform}>
        {isSaid ? 'Change the platform' : 'Save the platform'}
      </Button>
    </form>
  );
}

const SAID = 'You said so; the statement does not name it.';
const UNKNOWN = 'It does not say. Its rows count anyway, but not under any platform.';

interface Suggestion {
  readonly platform: string;
  readonly why: string;
}

/** A platform that the statement may be from: that of one with the same columns, or the one in its file's name. */
function suggest(remembered: string | undefined, fileName: string): Suggestion | undefined {
  if (remembered !== undefined) {
    return {
      platform: remembered,
      why: `It does not say. One with the same columns was from ${remembered}, but other platforms may use them too.`,
    };
  }
  const platform = findPlatformInFileName(fileName);
  return platform === undefined
    ? undefined
    : { platform, why: `It does not say, but the name of its file says ${platform}.` };
}
