import { useCallback } from 'react';
import { Page } from '#components/app/Page.tsx';
import { useServices } from '#components/app/services.ts';
import { CaptureView } from '#components/capture/CaptureView.tsx';
import { useCapture } from '#components/capture/use-capture.ts';
import { useReadingAtOnce } from '#components/capture/use-reading-at-once.ts';
import { Button } from '#components/design/Button.tsx';
import { createTabDoor } from '#lib/messaging/tab-door.ts';

export interface CapturePageProps {
  readonly tabId: number;
}

/** The screen that reads another tab, where the popup cannot be opened. */
export function CapturePage({ tabId }: CapturePageProps) {
  const openDoor = useCallback(() => Promise.resolve(createTabDoor(tabId)), [tabId]);
  const run = useCapture(useServices().capture, openDoor);
  const { read, state } = run;
  useReadingAtOnce(true, read);
  return (
    <Page
      title="Read a page"
      lead="What the page shows, before anything is kept."
      actions={
        (state.status === 'idle' || state.status === 'ended') && (
          <Button onPress={read}>Read it again</Button>
        )
      }
    >
      <CaptureView
        run={run}
        onOpenApp={(hash) => {
          location.hash = hash;
        }}
      />
    </Page>
  );
}
