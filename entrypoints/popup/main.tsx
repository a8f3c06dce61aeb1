import '#components/app/zod-jitless.ts';
import '#components/design/styles.ts';
import { createRoot } from 'react-dom/client';
import { createBrowserServices } from '#components/app/browser-services.ts';
import { ErrorBoundary } from '#components/app/ErrorBoundary.tsx';
import { ServicesProvider } from '#components/app/services.ts';
import { Popup } from '#components/popup/Popup.tsx';
import { activeTabId } from '#lib/messaging/active-tab.ts';
import { openApp } from '#lib/messaging/open-app.ts';
import { createTabDoor } from '#lib/messaging/tab-door.ts';

async function openActiveTab() {
  const tabId = await activeTabId();
  return { tabId, door: createTabDoor(tabId) };
}

/** The app opens in a tab, over which the popup cannot stay. */
function leaveForApp(hash: string): void {
  openApp(hash)
    .then(() => window.close())
    .catch(reportError);
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ErrorBoundary>
      <ServicesProvider value={createBrowserServices()}>
        <Popup
          picksOnAppPage={import.meta.env.FIREFOX}
          readsAtOnce={new URLSearchParams(location.search).has('read')}
          openActiveTab={openActiveTab}
          onOpenApp={leaveForApp}
        />
      </ServicesProvider>
    </ErrorBoundary>,
  );
}
