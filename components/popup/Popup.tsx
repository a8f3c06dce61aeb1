import { useCallback, useEffect, useState } from 'react';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useHarmlessDrops } from '#components/app/use-harmless-drops.ts';
import { useLive } from '#components/app/use-live.ts';
import { useCapture } from '#components/capture/use-capture.ts';
import { useReadingAtOnce } from '#components/capture/use-reading-at-once.ts';
import { useImport } from '#components/import/use-import.ts';
import { type ActiveTab, isPdfToSave } from '#components/popup/active-tab.ts';
import { PopupView } from '#components/popup/PopupView.tsx';
import { ReadError } from '#lib/values/read-error.ts';

export interface PopupProps {
  readonly picksOnAppPage: boolean;
  /** The person asked from a menu or by keys to have the page read. */
  readonly readsAtOnce: boolean;
  readonly openActiveTab: () => Promise<ActiveTab>;
  readonly onOpenApp: (hash: string) => void;
}

/** The popup with the services of its surface. */
export function Popup({ picksOnAppPage, readsAtOnce, openActiveTab, onOpenApp }: PopupProps) {
  useHarmlessDrops();
  const { vault, importFiles, capture } = useServices();
  const run = useImport(importFiles);
  const documents = useLive(useCallback(() => vault.documents.list(), [vault]));
  const openDoor = useCallback(async () => (await openActiveTab()).door, [openActiveTab]);
  const captureRun = useCapture(capture, openDoor);
  const links = useLinks(openActiveTab);
  const { read, state } = captureRun;
  useReadingAtOnce(readsAtOnce, read);

  const mustSave = state.status === 'ended' && isPdfToSave(state.result);
  useEffect(() => {
    if (mustSave) onOpenApp('#/import?save=1');
  }, [mustSave, onOpenApp]);

  return (
    <PopupView
      run={run}
      capture={captureRun}
      lastDocument={documents.status === 'ready' ? (documents.value.at(-1) ?? null) : null}
      picksOnAppPage={picksOnAppPage}
      links={links.count}
      onReadLinks={() => onOpenApp(`#/collect/${links.tabId}`)}
      onOpenApp={onOpenApp}
    />
  );
}

/** How many EOBs the page in the active tab links to. */
function useLinks(openActiveTab: PopupProps['openActiveTab']) {
  const [links, setLinks] = useState({ count: 0, tabId: 0 });
  const reportBug = useBug();
  useEffect(() => {
    async function look(): Promise<void> {
      const { door, tabId } = await openActiveTab();
      setLinks({ count: (await door.findLinks()).length, tabId });
    }
    look().catch((error: unknown) => {
      // Where no tab can be read there are no links, and nothing to say before the person asks.
      if (!(error instanceof ReadError)) reportBug(error);
    });
  }, [openActiveTab, reportBug]);
  return links;
}
