import { Handshake, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Page } from '#components/app/Page.tsx';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { ConfirmDialog } from '#components/design/ConfirmDialog.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { OwnTerms } from '#components/terms/OwnTerms.tsx';
import type { OpenTerms } from '#components/terms/open-terms.ts';
import { PlatformCard } from '#components/terms/PlatformCard.tsx';
import { PlatformTermsForm } from '#components/terms/PlatformTermsForm.tsx';
import { ToldAndShown } from '#components/terms/ToldAndShown.tsx';
import type { PlatformRecord } from '#lib/findings/context-schema.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import '#components/terms/Terms.css';

export interface TermsViewProps {
  readonly terms: Terms;
  /** What the documents show of each platform; empty while it is worked out. */
  readonly records?: readonly PlatformRecord[];
  readonly onSave: (terms: Terms) => void;
  /** What stands below the terms. */
  readonly children?: ReactNode;
}

/** What each platform told the therapist beside what the documents show, and her own prices. */
export function TermsView({ terms, records = [], onSave, children }: TermsViewProps) {
  const [open, setOpen] = useState<OpenTerms | null>(null);
  const { platforms } = terms;
  const close = () => setOpen(null);
  const withoutTerms = records.filter(
    ({ told, platform }) => told === null && !has(terms, platform),
  );
  const isNew = open?.what === 'new';
  const isEmpty = platforms.length === 0 && withoutTerms.length === 0 && !isNew;
  const add = () => setOpen({ what: 'new', name: '' });

  function save(changed: Partial<Terms>): void {
    onSave({ ...terms, ...changed });
    close();
  }

  return (
    <Page
      title="Terms"
      lead="What each platform told you, beside what the documents show. All of it is optional, and used at once."
      actions={isEmpty || isNew ? undefined : <AddPlatform onPress={add} />}
    >
      {open?.what === 'new' && (
        <Card heading="New platform">
          <PlatformTermsForm
            before={undefined}
            suggestedName={open.name}
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
          action={<AddPlatform isFirst onPress={add} />}
        >
          Enter what a platform charges for membership, and what it told you about its share and its
          rates. All of it is optional.
        </EmptyState>
      )}
      {platforms.map((platform) => (
        <PlatformCard
          key={platform.name}
          terms={platform}
          record={records.find(({ told }) => told?.name === platform.name)}
          takenNames={platforms.map(({ name }) => name).filter((name) => name !== platform.name)}
          isOpen={open?.what === 'form' && open.name === platform.name}
          onOpen={setOpen}
          onSave={(changed) =>
            save({
              platforms: platforms.map((one) => (one.name === platform.name ? changed : one)),
            })
          }
        />
      ))}
      {withoutTerms.map((record) => (
        <Card
          key={record.platform}
          heading={record.platform}
          aside={
            <Button
              variant="quiet"
              aria-label={`Enter the terms of ${record.platform}`}
              onPress={() => setOpen({ what: 'new', name: record.platform })}
            >
              Enter its terms
            </Button>
          }
        >
          <div className="sl-terms-told">
            <ToldAndShown record={record} />
          </div>
        </Card>
      ))}
      <OwnTerms terms={terms} open={open} onOpen={setOpen} onSave={save} />
      {children}
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

/** Terms that were just entered are here before the audit knows them. */
function has({ platforms }: Terms, platform: string): boolean {
  return platforms.some(({ name }) => name.toLowerCase() === platform.toLowerCase());
}

interface AddPlatformProps {
  readonly isFirst?: boolean;
  readonly onPress: () => void;
}

function AddPlatform({ isFirst = false, onPress }: AddPlatformProps) {
  return (
    <Button icon={Plus} variant={isFirst ? 'primary' : 'secondary'} onPress={onPress}>
      Add a platform
    </Button>
  );
}
