import type { TabDoor } from '#lib/messaging/tab-door.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';

/** The tab that the popup stands over. */
export interface ActiveTab {
  readonly tabId: number;
  readonly door: TabDoor;
}

/** Whether reading a tab ended in that its PDF has to be saved first. */
export function isPdfToSave(result: ImportResult): boolean {
  return (
    result.status === 'failed' &&
    (result.code === 'tab-pdf-not-readable' || result.code === 'tab-not-readable')
  );
}
