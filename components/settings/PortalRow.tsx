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
        <p className="sl-strong">{portal.name}</p>
        <ul className="sl-muted sl-small sl-portal-sites">
          {portal.sites.map(({ host, side }) => (
            <li key={host}>
              {host} <span>({SIDE_WORDS[side]})</span>
            </li>
          ))}
        </ul>
        {portal.confidence === 'C' && (
          <p className="sl-muted sl-small">Not tried on the live site: it may not be found here.</p>
        )}
      </div>
      <Button
        aria-label={`Switch ${isOn ? 'off' : 'on'} ${portal.name}`}
        aria-pressed={isOn}
        onPress={() => onSwitch(!isOn)}
      >
        {isOn ? 'Switch off' : 'Switch on'}
      </Button>
    </li>
  );
}
