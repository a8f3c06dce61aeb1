import '#components/app/zod-jitless.ts';
import '#components/design/styles.ts';
import { createRoot } from 'react-dom/client';
import { createBrowserServices, openApp } from '#components/app/browser-services.ts';
import { ErrorBoundary } from '#components/app/ErrorBoundary.tsx';
import { ServicesProvider } from '#components/app/services.ts';
import { Popup } from '#components/popup/Popup.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ErrorBoundary>
      <ServicesProvider value={createBrowserServices()}>
        <Popup
          picksOnAppPage={import.meta.env.FIREFOX}
          onOpenApp={(hash) => {
            openApp(hash)
              .then(() => window.close())
              .catch(reportError);
          }}
        />
      </ServicesProvider>
    </ErrorBoundary>,
  );
}
