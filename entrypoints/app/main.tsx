import '#components/app/zod-jitless.ts';
import '#components/design/styles.ts';
import { createRoot } from 'react-dom/client';
import { App } from '#components/app/App.tsx';
import { createBrowserServices } from '#components/app/browser-services.ts';
import { ErrorBoundary } from '#components/app/ErrorBoundary.tsx';
import { ServicesProvider } from '#components/app/services.ts';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ErrorBoundary>
      <ServicesProvider value={createBrowserServices()}>
        <App />
      </ServicesProvider>
    </ErrorBoundary>,
  );
}
