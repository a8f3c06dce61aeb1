import { Handshake, Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '#components/app/Page.tsx';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { ConfirmDialog } from '#components/design/ConfirmDialog.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { OwnFees } from '#components/terms/OwnFees.tsx';
import { PlatformSummary } from '#components/terms/PlatformSummary.tsx';
import { PlatformTermsForm } from '#components/terms/PlatformTermsForm.tsx';
import type { Terms } from '#lib/findings/terms-schema.ts';
import '#components/terms/Terms.css';

/** What is open: a form for a platform by name, one for a new platform or the own fees, or the question before removal. */
type Open =
  | { readonly what: 'form'; readonly name: string }
  | { readonly what: 'new' }
  | { readonly what: 'fees' }
  | { readonly what: 'removal'; readonly name: string };

export interface TermsViewProps {
  readonly terms: Terms;
  readonly onSave: (terms: Terms) => void;
}

/** What each platform told the therapist, and what she charges herself. */
export function TermsView({ terms, onSave }: TermsViewProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const { platforms } = terms;
  const close = () => setOpen(null);
  const isEmpty = platforms.length === 0 && open?.what !== 'new';

  function save(changed: Partial<Terms>): void {
    onSave({ ...terms, ...changed });
    close();
  }

  return (
    <Page
      title="Terms"
      lead="What each platform told you. It stands beside what the documents show."
      actions={isEmpty || open?.what === 'new' ? undefined : <AddPlatform onPress={setOpen} />}
    >
      {open?.what === 'new' && (
        <Card heading="New platform">
          <PlatformTermsForm
            before={undefined}
            takenNames={platforms.map(({ name }) => name)}
            onSave={(added) => save({ platforms: [...platforms, added] })}
            onCancel={close}
          />
        </Card>
      )}
      {isEmpty && (
        <EmptyState
          icon={Handshake}
          heading="No terms yet"
          action={<AddPlatform isFirst onPress={setOpen} />}
        >
          Enter what a platform charges for membership, and what it told you about its share and its
          rates. All of it is optional.
        </EmptyState>
      )}
      {platforms.map((platform) => (
        <Card
          key={platform.name}
          heading={platform.name}
          aside={
            <span className="sl-row">
              <Button
                variant="quiet"
                aria-label={`Change the terms of ${platform.name}`}
                onPress={() => setOpen({ what: 'form', name: platform.name })}
              >
                Change
              </Button>
              <Button
                variant="quiet"
                aria-label={`Remove ${platform.name}`}
                onPress={() => setOpen({ what: 'removal', name: platform.name })}
              >
                Remove
              </Button>
            </span>
          }
        >
          {open?.what === 'form' && open.name === platform.name ? (
            <PlatformTermsForm
              before={platform}
              takenNames={platforms
                .map(({ name }) => name)
                .filter((name) => name !== platform.name)}
              onSave={(changed) =>
                save({
                  platforms: platforms.map((one) => (one.name === platform.name ? changed : one)),
                })
              }
              onCancel={close}
            />
          ) : (
            <PlatformSummary terms={platform} />
          )}
        </Card>
      ))}
      <OwnFees
        ownFees={terms.ownFees}
        isOpen={open?.what === 'fees'}
        onOpen={() => setOpen({ what: 'fees' })}
        onClose={close}
        onSave={(ownFees) => save({ ownFees })}
      />
      {open?.what === 'removal' && (
        <ConfirmDialog
          heading={`Remove the terms of ${open.name}?`}
          confirmLabel="Remove"
          onCancel={close}
          onConfirm={() => save({ platforms: platforms.filter(({ name }) => name !== open.name) })}
        >
          Its documents and sessions stay.
        </ConfirmDialog>
      )}
    </Page>
  );
}

interface AddPlatformProps {
  readonly isFirst?: boolean;
  readonly onPress: (open: Open) => void;
}

function AddPlatform({ isFirst = false, onPress }: AddPlatformProps) {
  return (
    <Button
      icon={Plus}
      variant={isFirst ? 'primary' : 'secondary'}
      onPress={() => onPress({ what: 'new' })}
    >
      Add a platform
    </Button>
  );
}
