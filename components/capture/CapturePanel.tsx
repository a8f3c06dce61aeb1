import { useCallback } from 'react';
import { useBug } from '#components/app/use-bug.ts';
import { CaptureView } from '#components/capture/CaptureView.tsx';
import type { CaptureServices } from '#components/capture/capture-services.ts';
import { useCapture } from '#components/capture/use-capture.ts';
import { useReadingAtOnce } from '#components/capture/use-reading-at-once.ts';
import { Button } from '#components/design/Button.tsx';
import type { TabDoor } from '#lib/messaging/tab-door.ts';
import '#components/capture/Capture.css';

export interface CapturePanelProps {
  readonly services: CaptureServices;
  readonly door: TabDoor;
}

/** The panel in a portal's page: reads the page as it opens, for the person pressed the badge for that. */
export function CapturePanel({ services, door }: CapturePanelProps) {
  const openDoor = useCallback(() => Promise.resolve(door), [door]);
  const run = useCapture(services, openDoor);
  const { read, state } = run;
  const reportBug = useBug();
  const open = (hash: string) => {
    door.openApp(hash).catch(reportBug);
  };
  useReadingAtOnce(true, read);
  return (
    <main className="sl-capture-panel">
      <CaptureView run={run} onOpenApp={open} />
      {(state.status === 'idle' || state.status === 'ended') && (
        <div className="sl-row">
          <Button onPress={read}>Read this page again</Button>
          <Button variant="quiet" onPress={() => open('#/overview')}>
            Open Spreadlight
          </Button>
        </div>
      )}
    </main>
  );
}
