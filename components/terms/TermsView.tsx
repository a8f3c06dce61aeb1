import { Handshake, Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '#components/app/Page.tsx';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { ConfirmDialog } from '#components/design/ConfirmDialog.tsx';
import { EmptyState } from '#components/design/EmptyState.tsx';
import { formatPercent } from '#components/design/Money.tsx';
import { PlatformTermsForm } from '#components/terms/PlatformTermsForm.tsx';
import type { PlatformTerms, Terms } from '#lib/findings/terms-schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import '#components/terms/Terms.css';

/** What is open: a form for a platform by name, one for a new platform, or the question before removal. */
type Open =
  | { readonly what: 'form'; readonly name: string }
  | { readonly what: 'new' }
  | { readonly what: 'removal'; readonly name: string };

export interface TermsViewProps {
  readonly terms: Terms;
  readonly onSave: (terms: Terms) => void;
}

/** What each platform told the therapist about membership and its share. */
export function TermsView({ terms, onSave }: TermsViewProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const { platforms } = terms;
  const close = () => setOpen(null);

  function save(changed: readonly PlatformTerms[]): void {
    onSave({ ...terms, platforms: changed });
    close();
  }

  return (
    <Page
      title="Terms"
      lead="What each platform told you. It stands beside what the documents show."
      actions={
        <Button icon={Plus} onPress={() => setOpen({ what: 'new' })}>
          Add a platform
        </Button>
      }
    >
      {open?.what === 'new' && (
        <Card heading="New platform">
          <PlatformTermsForm
            before={undefined}
            takenNames={platforms.map(({ name }) => name)}
            onSave={(added) => save([...platforms, added])}
            onCancel={close}
          />
        </Card>
      )}
      {platforms.length === 0 && open === null && (
        <EmptyState icon={Handshake} heading="No terms yet">
          Enter what a platform charges for membership, and what it told you about its share. Both
          are optional.
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
                save(platforms.map((one) => (one.name === platform.name ? changed : one)))
              }
              onCancel={close}
            />
          ) : (
            <p className="sl-muted">{describeTerms(platform)}</p>
          )}
        </Card>
      ))}
      {open?.what === 'removal' && (
        <ConfirmDialog
          heading={`Remove the terms of ${open.name}?`}
          confirmLabel="Remove"
          onCancel={close}
          onConfirm={() => save(platforms.filter(({ name }) => name !== open.name))}
        >
          Its documents and sessions stay.
        </ConfirmDialog>
      )}
    </Page>
  );
}

function describeTerms({
  membershipFee,
  membershipPeriod,
  disclosedSharePct,
}: PlatformTerms): string {
  const fee =
    membershipFee === null
      ? 'No membership fee entered'
      : `Membership ${formatCents(membershipFee)} a ${membershipPeriod}`;
  return `${fee}. ${describeShare(disclosedSharePct)}.`;
}

function describeShare(share: number | null): string {
  if (share === null) return 'Told nothing about its share';
  return share === 0 ? 'Told: no cut' : `Told: a share of ${formatPercent(share)}`;
}
