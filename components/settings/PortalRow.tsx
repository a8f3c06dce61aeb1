import { Eye } from 'lucide-react';
import { Badge } from '#components/design/Badge.tsx';
import { Button } from '#components/design/Button.tsx';
import type { Portal, PortalSide } from '#lib/reference/portal.ts';

const SIDE_WORDS: Readonly<Record<PortalSide, string>> = {
  provider: 'for providers',
  member: 'for members',
  remittance: 'remittances',
  earnings: 'earnings',
};

export interface PortalRowProps {
  readonly portal: Portal;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** One portal with its exact sites, and the button that switches it on or off. */
export function PortalRow({ portal, isOn, onSwitch }: PortalRowProps) {
  return (
    <li className="sl-portal">
      <div>
        <p className="sl-row">
          <strong>{portal.name}</strong>
          {isOn && (
            <Badge icon={Eye} tone="good">
              On
            </Badge>
          )}
        </p>
        <ul className="sl-muted sl-small sl-portal-sites">
          {portal.sites.map(({ host, side }) => (
            <li key={host}>
              <span>{host}</span> ({SIDE_WORDS[side]})
            </li>
          ))}
        </ul>
        {portal.confidence === 'C' && (
          <p className="sl-muted sl-small">Not tried on the live site: it may not be found here.</p>
        )}
      </div>
      <Button
        aria-label={`Switch ${isOn ? 'off' : 'on'} ${portal.name}`}
        onPress={() => onSwitch(!isOn)}
      >
        {isOn ? 'Switch off' : 'Switch on'}
      </Button>
    </li>
  );
}
