import '#components/app/zod-jitless.ts';
import '#components/design/styles.ts';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '#components/app/ErrorBoundary.tsx';
import { createCaptureServices } from '#components/capture/browser-capture.ts';
import { CapturePanel } from '#components/capture/CapturePanel.tsx';
import { createPanelDoor } from '#lib/messaging/tab-door.ts';
import { openVault } from '#lib/vault/open-vault.ts';

const root = document.getElementById('root');
if (root !== null) {
  // PDFs are read from the popup: the browser lets no frame in a page reach another frame's PDF.
  const services = createCaptureServices(openVault(), ({ name }) =>
    Promise.resolve({ status: 'cancelled', fileName: name }),
  );
  createRoot(root).render(
    <ErrorBoundary>
      <CapturePanel services={services} door={createPanelDoor()} />
    </ErrorBoundary>,
  );
}
