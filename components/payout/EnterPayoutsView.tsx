import { Plus, Trash2 } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { Page } from '#components/app/Page.tsx';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { EntryActions } from '#components/entry/EntryActions.tsx';
import {
  NO_PAYOUT_ERRORS,
  type PayoutEntryDraft,
  readPayoutEntryDraft,
  withOneMore,
} from '#components/payout/entry-draft.ts';
import { PayoutFields } from '#components/payout/PayoutFields.tsx';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import type { PayoutEntry } from '#lib/workflow/payout-entry.ts';
import '#components/entry/Entry.css';

export interface EnterPayoutsViewProps {
  readonly initial: PayoutEntryDraft;
  /** An entry that is there already is changed. */
  readonly isChange: boolean;
  /** Why saving failed. */
  readonly failure: string | undefined;
  readonly today: ServiceDate;
  readonly onSave: (entry: PayoutEntry) => void;
}

/** The form for payouts that a platform shows but gives no file of. */
export function EnterPayoutsView({
  initial,
  isChange,
  failure,
  today,
  onSave,
}: EnterPayoutsViewProps) {
  const [draft, setDraft] = useState(initial);
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = readPayoutEntryDraft(draft, today);
  const errors = wasTried && outcome.status === 'unsound' ? outcome.errors : NO_PAYOUT_ERRORS;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (outcome.status === 'sound') onSave(outcome.entry);
    else focusFirstError(form.current);
  }

  return (
    <Page
      title={isChange ? 'Change payouts that you entered' : 'Enter payouts'}
      lead="What a platform paid you, session by session, where it gives you no file."
    >
      <form ref={form} className="sl-stack" aria-label="Payouts" noValidate onSubmit={submit}>
        <Card heading="Payment">
          <div className="sl-entry-fields">
            <CheckedField
              label="Platform"
              placeholder="like Alma or Headway"
              value={draft.platform}
              onChange={(platform) => setDraft({ ...draft, platform })}
              error={errors.fields.platform}
            />
            <CheckedField
              label="Date you were paid (optional)"
              placeholder="MM/DD/YYYY"
              value={draft.payoutDate}
              onChange={(payoutDate) => setDraft({ ...draft, payoutDate })}
              error={errors.fields.payoutDate}
            />
          </div>
        </Card>
        {draft.rows.map((row, index) => (
          <Card
            key={row.row}
            heading={`Payout ${index + 1}`}
            aside={
              draft.rows.length > 1 && (
                <Button
                  variant="quiet"
                  icon={Trash2}
                  aria-label={`Remove payout ${index + 1}`}
                  onPress={() =>
                    setDraft({ ...draft, rows: draft.rows.filter((one) => one !== row) })
                  }
                >
                  Remove
                </Button>
              )
            }
          >
            <PayoutFields
              draft={row}
              errors={errors.rows.get(row.row) ?? {}}
              onChange={(changed) =>
                setDraft({
                  ...draft,
                  rows: draft.rows.map((one) => (one === row ? { ...changed, row: row.row } : one)),
                })
              }
            />
          </Card>
        ))}
        <div>
          <Button icon={Plus} onPress={() => setDraft(withOneMore(draft))}>
            Add another payout
          </Button>
        </div>
        <EntryActions isChange={isChange} failure={failure} />
      </form>
    </Page>
  );
}
