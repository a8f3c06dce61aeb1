import { useCallback, useState } from 'react';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useHarmlessDrops } from '#components/app/use-harmless-drops.ts';
import { useLive } from '#components/app/use-live.ts';
import { useImport } from '#components/import/use-import.ts';
import type { PageRead } from '#components/popup/PageReadResult.tsx';
import { PopupView } from '#components/popup/PopupView.tsx';

export interface PopupProps {
  readonly picksOnAppPage: boolean;
  readonly onOpenApp: (hash: string) => void;
}

/** The popup with the services of its surface. */
export function Popup({ picksOnAppPage, onOpenApp }: PopupProps) {
  useHarmlessDrops();
  const { vault, importFiles, readThisPage } = useServices();
  const reportBug = useBug();
  const run = useImport(importFiles);
  const documents = useLive(useCallback(() => vault.documents.list(), [vault]));
  const [pageRead, setPageRead] = useState<PageRead>({ status: 'idle' });

  async function readPage(read: NonNullable<typeof readThisPage>): Promise<void> {
    setPageRead({ status: 'reading' });
    setPageRead({ status: 'done', result: await read() });
  }

  return (
    <PopupView
      run={run}
      pageRead={pageRead}
      lastDocument={documents.status === 'ready' ? (documents.value.at(-1) ?? null) : null}
      picksOnAppPage={picksOnAppPage}
      onReadPage={
        readThisPage === undefined
          ? null
          : () => {
              readPage(readThisPage).catch(reportBug);
            }
      }
      onOpenApp={onOpenApp}
    />
  );
}
