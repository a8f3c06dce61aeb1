import { useEffect, useState } from 'react';
import { Page } from '#components/app/Page.tsx';
import { useBug } from '#components/app/use-bug.ts';
import { PortalsView } from '#components/settings/PortalsView.tsx';
import {
  followPortalAccess,
  portalsSwitchedOn,
  switchOffPortal,
  switchOnPortal,
} from '#lib/messaging/portal-access.ts';
import { PORTALS } from '#lib/reference/portals.ts';

/** Settings: so far, the portals. */
export function SettingsPage() {
  const [switchedOn, setSwitchedOn] = useState<ReadonlySet<string>>(new Set());
  const reportBug = useBug();
  useEffect(() => {
    const look = () => {
      portalsSwitchedOn().then(setSwitchedOn).catch(reportBug);
    };
    look();
    return followPortalAccess(look);
  }, [reportBug]);
  return (
    <Page title="Settings">
      <PortalsView
        portals={PORTALS}
        switchedOn={switchedOn}
        onSwitch={(portal, isOn) => {
          const switched = isOn ? switchOnPortal(portal) : switchOffPortal(portal);
          switched.catch(reportBug);
        }}
      />
    </Page>
  );
}
