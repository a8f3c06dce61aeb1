import { useEffect, useState } from 'react';
import { count } from '#components/app/count.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { linksToFiles, nameOfLink } from '#components/capture/links-to-files.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { ImportList } from '#components/import/ImportList.tsx';
import type { ImportItem } from '#components/import/import-queue.ts';
import { useImport } from '#components/import/use-import.ts';
import { createTabDoor, type TabLink } from '#lib/messaging/tab-door.ts';

export interface CollectPageProps {
  readonly tabId: number;
}

/** Reads the EOBs that a page links to, one after the other, on the person's press. */
export function CollectPage({ tabId }: CollectPageProps) {
  const [links, setLinks] = useState<readonly TabLink[] | undefined>();
  const run = useImport(useServices().importFiles);
  const reportBug = useBug();
  useEffect(() => {
    createTabDoor(tabId).findLinks().then(setLinks).catch(reportBug);
  }, [tabId, reportBug]);
  const left = linksLeft(links ?? [], run.items);
  const isBegun = run.items.length > 0;
  return (
    <Page
      title="Read all EOBs of a page"
      lead="Spreadlight asks the site for one after the other, with a pause between, from the tab that shows the page. Leave that tab open."
      actions={
        <>
          {run.isRunning && <Button onPress={run.cancel}>Cancel</Button>}
          {!run.isRunning && left.length > 0 && (
            <Button
              variant="primary"
              onPress={() => run.addSources(linksToFiles(left, createTabDoor(tabId).fetchLink))}
            >
              {isBegun ? `Read the other ${left.length}` : `Read all ${count(left.length, 'EOB')}`}
            </Button>
          )}
          {isBegun && !run.isRunning && (
            <ButtonLink href={routeTo('overview')}>See the overview</ButtonLink>
          )}
        </>
      }
    >
      {links?.length === 0 && (
        <Notice tone="review">
          The page links to no EOBs now, or it was left. Open the list of EOBs again, and press the
          Spreadlight button there.
        </Notice>
      )}
      {!isBegun && left.length > 0 && (
        <ul className="sl-card sl-collect" aria-label="EOBs on the page">
          {left.map(({ address, words }) => (
            <li key={address}>{nameOfLink({ address, words })}</li>
          ))}
        </ul>
      )}
      {isBegun && <ImportList run={run} />}
    </Page>
  );
}

/** The links whose reading has not begun, or was cancelled. */
function linksLeft(links: readonly TabLink[], items: readonly ImportItem[]): readonly TabLink[] {
  const taken = new Set(
    items
      .filter(({ state }) => state.status !== 'done' || state.result.status !== 'cancelled')
      .map(({ file }) => file.name),
  );
  return links.filter((link) => !taken.has(nameOfLink(link)));
}
