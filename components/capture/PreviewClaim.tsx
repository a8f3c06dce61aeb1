import { CLAIM_STATUS_WORDS } from '#components/capture/claim-status-words.ts';
import { describeSaved } from '#components/capture/describe-saved.ts';
import { PreviewLine } from '#components/capture/PreviewLine.tsx';
import type { Claim } from '#lib/claim/schema.ts';
import type { FramePlace } from '#lib/messaging/messages.ts';
import type { SavedClaim } from '#lib/workflow/find-saved-claims.ts';
import '#components/capture/Capture.css';

export interface PreviewClaimProps {
  readonly claim: Claim;
  /** The stored document that shows the same claim. */
  readonly saved: SavedClaim | undefined;
  readonly onMark: (places: readonly FramePlace[]) => void;
}

/** One claim before it is kept. */
export function PreviewClaim({ claim, saved, onMark }: PreviewClaimProps) {
  const title = claim.patient ?? 'Client not named';
  const facts = [
    claim.payer ?? claim.payerPrinted,
    claim.claimNumber === null ? null : `claim ${claim.claimNumber}`,
    CLAIM_STATUS_WORDS[claim.status],
  ].filter((fact) => fact !== null);
  return (
    <section className="sl-preview-claim" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <p className="sl-muted sl-small">{facts.join(' · ')}</p>
        {saved !== undefined && <p className="sl-preview-saved">{describeSaved(saved)}</p>}
      </header>
      {claim.lines.length === 0 ? (
        <p className="sl-small">No amounts are taken from this claim.</p>
      ) : (
        <ul>
          {claim.lines.map((line, index) => (
            <PreviewLine
              key={`${line.dateOfService}/${line.procedureCode}/${index}`}
              line={line}
              onMark={onMark}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
