import { DirectRatesForm } from '#components/terms/DirectRatesForm.tsx';
import { OwnFeesForm } from '#components/terms/OwnFeesForm.tsx';
import { OwnPrices } from '#components/terms/OwnPrices.tsx';
import type { OpenTerms } from '#components/terms/open-terms.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import { formatCents } from '#lib/values/cents.ts';

export interface OwnTermsProps {
  readonly terms: Terms;
  readonly open: OpenTerms | null;
  readonly onOpen: (open: OpenTerms | null) => void;
  readonly onSave: (changed: Partial<Terms>) => void;
}

/** What the therapist herself charges, and what her own contracts with plans pay. */
export function OwnTerms({ terms: { ownFees, directRates }, open, onOpen, onSave }: OwnTermsProps) {
  const close = () => onOpen(null);
  return (
    <>
      <OwnPrices
        heading="Your own fees"
        lead="What you charge for one service. A higher charge to a plan is told as a finding."
        prices={ownFees.map(({ procedureCode, fee }) => `${procedureCode}: ${formatCents(fee)}`)}
        form={
          open?.what === 'fees' ? (
            <OwnFeesForm
              before={ownFees}
              onSave={(fees) => onSave({ ownFees: fees })}
              onCancel={close}
            />
          ) : null
        }
        onOpen={() => onOpen({ what: 'fees' })}
      />
      <OwnPrices
        heading="Your direct rates"
        lead="What your own contract with a plan pays, where you have one. The overview sets it beside what you received."
        prices={directRates.map(
          ({ payer, procedureCode, rate }) => `${payer}, ${procedureCode}: ${formatCents(rate)}`,
        )}
        form={
          open?.what === 'direct' ? (
            <DirectRatesForm
              before={directRates}
              onSave={(rates) => onSave({ directRates: rates })}
              onCancel={close}
            />
          ) : null
        }
        onOpen={() => onOpen({ what: 'direct' })}
      />
    </>
  );
}
