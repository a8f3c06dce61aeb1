import { Plus } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { Page } from '#components/app/Page.tsx';
import { Button } from '#components/design/Button.tsx';
import { ClaimFields } from '#components/entry/ClaimFields.tsx';
import { EntryActions } from '#components/entry/EntryActions.tsx';
import { EntryLine } from '#components/entry/EntryLine.tsx';
import {
  type EntryDraft,
  type EntryLineDraft,
  emptyLine,
  NO_ENTRY_ERRORS,
  readEntryDraft,
} from '#components/entry/entry-draft.ts';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import type { ClaimEntry } from '#lib/workflow/claim-entry.ts';
import '#components/entry/Entry.css';

export interface EnterViewProps {
  readonly initial: EntryDraft;
  /** An entry that is there already is changed. */
  readonly isChange: boolean;
  /** Why saving failed. */
  readonly failure: string | undefined;
  readonly today: ServiceDate;
  readonly onSave: (entry: ClaimEntry) => void;
}

/** The form for an EOB that is only on paper or on a phone's screen. */
export function EnterView({ initial, isChange, failure, today, onSave }: EnterViewProps) {
  const [draft, setDraft] = useState(initial);
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = readEntryDraft(draft, today);
  // A form that was just opened is not wrong; from the first try on, what is corrected stops being told at once.
  const errors = wasTried && outcome.status === 'unsound' ? outcome.errors : NO_ENTRY_ERRORS;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (outcome.status === 'sound') onSave(outcome.entry);
    else focusFirstError(form.current);
  }

  function changeLine(changed: EntryLineDraft): void {
    const lines = draft.lines.map((line) => (line.id === changed.id ? changed : line));
    setDraft({ ...draft, lines });
  }

  return (
    <Page
      title={isChange ? 'Change an EOB that you entered' : 'Enter an EOB'}
      lead="From paper or a phone’s screen. Leave out what it does not show; the allowed amount is what counts."
    >
      <form ref={form} className="sl-stack" aria-label="EOB" noValidate onSubmit={submit}>
        <ClaimFields draft={draft} errors={errors.fields} onChange={setDraft} />
        {draft.lines.map((line, index) => (
          <EntryLine
            key={line.id}
            number={index + 1}
            line={line}
            errors={errors.lines.get(line.id) ?? {}}
            onChange={changeLine}
            onRemove={
              draft.lines.length === 1
                ? undefined
                : () =>
                    setDraft({ ...draft, lines: draft.lines.filter(({ id }) => id !== line.id) })
            }
          />
        ))}
        <div>
          <Button
            icon={Plus}
            onPress={() =>
              setDraft({ ...draft, lines: [...draft.lines, emptyLine(crypto.randomUUID())] })
            }
          >
            Add another service
          </Button>
        </div>
        <EntryActions isChange={isChange} failure={failure} />
      </form>
    </Page>
  );
}
