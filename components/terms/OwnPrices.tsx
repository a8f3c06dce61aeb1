import type { ReactNode } from 'react';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';

export interface OwnPricesProps {
  readonly heading: string;
  /** What they are for. */
  readonly lead: string;
  /** Each price as it is read; empty when none is entered. */
  readonly prices: readonly string[];
  /** The form while it is open, else null. */
  readonly form: ReactNode;
  readonly onOpen: () => void;
}

/** A card of the therapist's own prices, to be read, or the form for them. */
export function OwnPrices({ heading, lead, prices, form, onOpen }: OwnPricesProps) {
  return (
    <Card
      heading={heading}
      aside={
        form === null && (
          <Button
            variant="quiet"
            aria-label={`Change ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`}
            onPress={onOpen}
          >
            Change
          </Button>
        )
      }
    >
      <div className="sl-terms-own">
        <p className="sl-muted">{lead}</p>
        {form}
        {form === null && <p>{prices.length === 0 ? 'None entered.' : prices.join(' · ')}</p>}
      </div>
    </Card>
  );
}
