import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { OwnFeesForm } from '#components/terms/OwnFeesForm.tsx';
import type { Terms } from '#lib/findings/terms-schema.ts';
import { formatCents } from '#lib/values/cents.ts';

export interface OwnFeesProps {
  readonly ownFees: Terms['ownFees'];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onSave: (ownFees: Terms['ownFees']) => void;
}

/** What the therapist herself charges, by code. */
export function OwnFees({ ownFees, isOpen, onOpen, onClose, onSave }: OwnFeesProps) {
  return (
    <Card
      heading="Your own fees"
      aside={
        !isOpen && (
          <Button variant="quiet" aria-label="Change your own fees" onPress={onOpen}>
            Change
          </Button>
        )
      }
    >
      {isOpen ? (
        <OwnFeesForm before={ownFees} onSave={onSave} onCancel={onClose} />
      ) : (
        <p className="sl-muted">{describeFees(ownFees)}</p>
      )}
    </Card>
  );
}

function describeFees(ownFees: Terms['ownFees']): string {
  if (ownFees.length === 0) return 'None entered. They are optional.';
  return ownFees
    .map(({ procedureCode, fee }) => `${procedureCode}: ${formatCents(fee)}`)
    .join(' · ');
}
