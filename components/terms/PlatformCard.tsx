import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import type { OpenTerms } from '#components/terms/open-terms.ts';
import { PlatformSummary } from '#components/terms/PlatformSummary.tsx';
import { PlatformTermsForm } from '#components/terms/PlatformTermsForm.tsx';
import { ToldAndShown } from '#components/terms/ToldAndShown.tsx';
import type { PlatformRecord } from '#lib/findings/context-schema.ts';
import type { PlatformTerms } from '#lib/findings/terms-schema.ts';

export interface PlatformCardProps {
  readonly terms: PlatformTerms;
  /** What the documents show of it; undefined while that is worked out. */
  readonly record: PlatformRecord | undefined;
  readonly takenNames: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen: (open: OpenTerms | null) => void;
  readonly onSave: (terms: PlatformTerms) => void;
}

/** One platform: what it told and what the documents show, or the form to change its terms. */
export function PlatformCard({
  terms,
  record,
  takenNames,
  isOpen,
  onOpen,
  onSave,
}: PlatformCardProps) {
  const { name, billingNames } = terms;
  return (
    <Card
      heading={name}
      aside={
        <span className="sl-row">
          <Button
            variant="quiet"
            aria-label={`Change the terms of ${name}`}
            onPress={() => onOpen({ what: 'form', name })}
          >
            Change
          </Button>
          <Button
            variant="quiet"
            aria-label={`Remove ${name}`}
            onPress={() => onOpen({ what: 'removal', name })}
          >
            Remove
          </Button>
        </span>
      }
    >
      {isOpen ? (
        <PlatformTermsForm
          before={terms}
          takenNames={takenNames}
          onSave={onSave}
          onCancel={() => onOpen(null)}
        />
      ) : (
        <div className="sl-terms-told">
          {record === undefined ? (
            <PlatformSummary terms={terms} />
          ) : (
            <ToldAndShown record={record} />
          )}
          {billingNames.length > 0 && (
            <p className="sl-muted">On EOBs as: {billingNames.join(', ')}</p>
          )}
        </div>
      )}
    </Card>
  );
}
