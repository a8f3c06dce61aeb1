import type { TabDoor } from '#lib/messaging/tab-door.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import type { CapturePreview } from '#lib/workflow/preview-capture.ts';
import type { ReadDocument } from '#lib/workflow/store-reading.ts';

/** What a surface needs to read a tab. */
export interface CaptureServices {
  /** Reads the tab and keeps nothing yet. */
  readonly preview: (door: TabDoor) => Promise<CapturePreview>;
  /** Keeps what was previewed. */
  readonly save: (held: ReadDocument) => Promise<ImportResult>;
}
