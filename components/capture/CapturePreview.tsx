import { PreviewClaim } from '#components/capture/PreviewClaim.tsx';
import { PreviewPayouts } from '#components/capture/PreviewPayouts.tsx';
import type { Previewed } from '#components/capture/use-capture.ts';
import { Button } from '#components/design/Button.tsx';
import { Notice } from '#components/design/Notice.tsx';
import {
  describeContent,
  describeReview,
  noticesOf,
} from '#components/documents/describe-reading.ts';
import type { FramePlace } from '#lib/messaging/messages.ts';
import type { Reading } from '#lib/vault/schema.ts';
import '#components/capture/Capture.css';

const IN_PART =
  'Only a part of this page could be read. Open what is folded, scroll to its end or go to its other pages, then read it again.';

export interface CapturePreviewProps {
  readonly preview: Previewed;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onMark: (places: readonly FramePlace[]) => void;
}

/** What was read from a tab, to be kept or not. */
export function CapturePreview({
  preview: { held, saved },
  isSaving,
  onSave,
  onDiscard,
  onMark,
}: CapturePreviewProps) {
  const { reading, fileName } = held.document;
  const review = describeReview(reading);
  const isKnown = saved.length > 0 && saved.length === reading.claims.length;
  const hasSame = isKnown && saved.every(({ isSame }) => isSame);
  return (
    <section className="sl-preview" aria-label="What was read">
      <header className="sl-preview-head">
        <h2>{describeContent(reading)}</h2>
        <p className="sl-muted sl-small sl-preview-file">{fileName}</p>
      </header>
      {noticesFor(reading).map((notice) => (
        <Notice key={notice} tone="review">
          {notice}
        </Notice>
      ))}
      <div className="sl-preview-list">
        {reading.claims.map((claim, index) => (
          <PreviewClaim
            // oxlint-disable-next-line react/no-array-index-key -- a reading does not change, and claims have no id
            key={index}
            claim={claim}
            saved={saved.find((one) => one.index === index)}
            onMark={onMark}
          />
        ))}
        {reading.payouts.length > 0 && <PreviewPayouts payouts={reading.payouts} onMark={onMark} />}
      </div>
      <footer className="sl-preview-foot">
        <p className="sl-muted sl-small">
          {hasSame ? 'All of this is saved already.' : (review ?? 'Every line adds up.')}
        </p>
        <div className="sl-row">
          <Button
            variant={hasSame ? 'secondary' : 'primary'}
            isDisabled={isSaving}
            onPress={onSave}
          >
            {hasSame ? 'Save all the same' : 'Save'}
          </Button>
          <Button variant="quiet" isDisabled={isSaving} onPress={onDiscard}>
            Discard
          </Button>
        </div>
      </footer>
    </section>
  );
}

/** Where nothing more telling is known of what is missing, what to do about it. */
function noticesFor(reading: Reading): readonly string[] {
  if (reading.complete || reading.notice !== null) return noticesOf(reading);
  return [IN_PART, ...noticesOf({ ...reading, complete: true })];
}
