import { Money } from '#components/design/Money.tsx';
import { TrustBadge } from '#components/documents/TrustBadge.tsx';
import type { FramePlace } from '#lib/messaging/messages.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import { placesOfPayout } from '#lib/workflow/figure-places.ts';
import '#components/capture/Capture.css';

/** So many rows are shown; the others are counted. */
const SHOWN_ROWS = 50;

export interface PreviewPayoutsProps {
  readonly payouts: readonly Payout[];
  readonly onMark: (places: readonly FramePlace[]) => void;
}

/** The payouts of a platform's page before they are kept. */
export function PreviewPayouts({ payouts, onMark }: PreviewPayoutsProps) {
  const hidden = payouts.length - SHOWN_ROWS;
  return (
    <section className="sl-preview-claim" aria-label="Payouts">
      <ul>
        {payouts.slice(0, SHOWN_ROWS).map((payout) => (
          <li
            key={`${payout.sheet}/${payout.row}`}
            className="sl-preview-line"
            onPointerOver={() => onMark(placesOfPayout(payout))}
            onPointerLeave={() => onMark([])}
          >
            <p className="sl-preview-toggle">
              <span>
                {payout.client ?? 'Client not named'}
                <span className="sl-muted">
                  {payout.dateOfService !== null && ` · ${formatServiceDate(payout.dateOfService)}`}
                </span>
              </span>
              <span className="sl-preview-allowed">
                <span className="sl-muted sl-small">received</span> <Money amount={payout.amount} />
              </span>
            </p>
            <TrustBadge trust={payout.trust} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="sl-muted sl-small">and {hidden} more</p>}
    </section>
  );
}
