import { type SubmitEvent, useRef, useState } from 'react';
import { DATE_ERROR, parseTypedDate, toTypedDate } from '#components/app/typed-date.ts';
import { Button } from '#components/design/Button.tsx';
import { CheckedField } from '#components/design/CheckedField.tsx';
import { ModalDialog } from '#components/design/ModalDialog.tsx';
import { PayoutFields } from '#components/payout/PayoutFields.tsx';
import { readPayoutDraft, toPayoutDraft } from '#components/payout/payout-draft.ts';
import { correctionsOf } from '#components/payout/row-correction.ts';
import { focusFirstError } from '#components/review/focus-first-error.ts';
import type { PayoutAsLeft } from '#lib/payout/apply-payout-decisions.ts';
import type { PayoutCorrections } from '#lib/payout/payout-decision-schema.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import '#components/payout/Payout.css';

/** What a person can say of a row. */
export interface PayoutActions {
  readonly onConfirm: (row: PayoutAsLeft, corrections: PayoutCorrections) => void;
  readonly onRefuse: (row: PayoutAsLeft) => void;
  readonly onTakeBack: (row: PayoutAsLeft) => void;
}

export interface PayoutDialogProps {
  readonly row: PayoutAsLeft;
  readonly today: ServiceDate;
  readonly actions: PayoutActions;
  readonly onClose: () => void;
}

/** One row of a statement to be confirmed, corrected, or taken out. It is open as long as it is rendered. */
export function PayoutDialog({ row, today, actions, onClose }: PayoutDialogProps) {
  const shown = row.left ?? row.read;
  const [draft, setDraft] = useState(() => toPayoutDraft(shown));
  const [paidOn, setPaidOn] = useState(() => typedOrEmpty(shown.payoutDate));
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = readPayoutDraft(draft, today);
  const payoutDate = paidOn.trim() === '' ? null : parseTypedDate(paidOn);
  const corrections =
    outcome.status === 'sound' && payoutDate !== undefined
      ? correctionsOf(row.read, { ...outcome.payout, payoutDate })
      : undefined;
  const isAsRead = corrections !== undefined && Object.keys(corrections).length === 0;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (corrections === undefined) {
      focusFirstError(form.current);
      return;
    }
    actions.onConfirm(row, corrections);
    onClose();
  }
  const closing = (act: (row: PayoutAsLeft) => void) => () => {
    act(row);
    onClose();
  };

  return (
    <ModalDialog heading={`Row ${row.read.row}`} isWide onClose={onClose}>
      <WhatStandsThere row={row} />
      <form
        ref={form}
        className="sl-stack"
        aria-label={`Row ${row.read.row}`}
        noValidate
        onSubmit={submit}
      >
        <PayoutFields
          draft={draft}
          errors={wasTried && outcome.status === 'unsound' ? outcome.errors : {}}
          onChange={setDraft}
        >
          <CheckedField
            label="Date you were paid"
            placeholder="MM/DD/YYYY"
            value={paidOn}
            onChange={setPaidOn}
            error={wasTried && payoutDate === undefined ? DATE_ERROR : undefined}
          />
        </PayoutFields>
        <div className="sl-row">
          <Button type="submit" variant="primary">
            {isAsRead ? 'Confirm as read' : 'Save correction'}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <span className="sl-payout-more">
            {row.decisions.length > 0 && (
              <Button variant="quiet" onPress={closing(actions.onTakeBack)}>
                Take back what I said
              </Button>
            )}
            {row.left !== undefined && (
              <Button variant="quiet" onPress={closing(actions.onRefuse)}>
                This is not a payout
              </Button>
            )}
          </span>
        </div>
      </form>
    </ModalDialog>
  );
}

function typedOrEmpty(date: ServiceDate | null): string {
  return date === null ? '' : toTypedDate(date);
}

interface WhatStandsThereProps {
  readonly row: PayoutAsLeft;
}

/** The amount as the statement prints it, and why the row is in review. */
function WhatStandsThere({ row: { read } }: WhatStandsThereProps) {
  const { text } = read.source;
  return (
    <div className="sl-muted">
      {text === '' ? 'The amount is blank in the statement.' : `The statement says “${text}”.`}
      {read.trust.level === 'review' &&
        read.trust.reasons.map((reason) => <p key={reason}>{reason}</p>)}
    </div>
  );
}
