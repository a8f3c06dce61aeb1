import { Card } from '#components/design/Card.tsx';
import { PortalRow } from '#components/settings/PortalRow.tsx';
import type { Portal } from '#lib/reference/portal.ts';
import '#components/settings/Settings.css';

const GROUPS: readonly { readonly kind: Portal['kind']; readonly heading: string }[] = [
  { kind: 'payer', heading: 'Insurance plans' },
  { kind: 'clearing-house', heading: 'Remittances' },
  { kind: 'platform', heading: 'Your platforms' },
];

export interface PortalsViewProps {
  readonly portals: readonly Portal[];
  /** Ids of the portals that may be read. */
  readonly switchedOn: ReadonlySet<string>;
  readonly onSwitch: (portal: Portal, isOn: boolean) => void;
}

/** The portals that a person may switch on, and off again. */
export function PortalsView({ portals, switchedOn, onSwitch }: PortalsViewProps) {
  return (
    <Card heading="Portals">
      <p className="sl-muted sl-portals-lead">
        The Spreadlight button reads any page that you press it on. On a portal that you switch on
        here, Spreadlight also looks by itself whether claims are on the page, and says so in a
        corner of it. Nothing is read or kept until you press there, nothing is clicked, and nothing
        leaves this computer. Your browser will ask you once for each.
      </p>
      {GROUPS.map(({ kind, heading }) => (
        <section key={kind} aria-label={heading} className="sl-portal-group">
          <h3>{heading}</h3>
          <ul>
            {portals
              .filter((portal) => portal.kind === kind)
              .map((portal) => (
                <PortalRow
                  key={portal.id}
                  portal={portal}
                  isOn={switchedOn.has(portal.id)}
                  onSwitch={(isOn) => onSwitch(portal, isOn)}
                />
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
