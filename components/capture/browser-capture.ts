import type { CaptureServices } from '#components/capture/capture-services.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { type PreviewContext, previewCapture, saveCapture } from '#lib/workflow/preview-capture.ts';
import { readPage } from '#lib/workflow/read-page.ts';

/** Reads tabs into this vault. `importFile`: how a PDF is read here. Bugs go to the browser's own error console. */
export function createCaptureServices(
  vault: Vault,
  importFile: PreviewContext['importFile'],
): CaptureServices {
  return {
    preview: ({ capture, fetchPdf }) =>
      previewCapture({
        vault,
        capture,
        fetchPdf,
        importFile,
        read: readPage,
        now: () => new Date(),
        reportBug: reportError,
      }),
    save: (held) => saveCapture({ held, vault }, reportError),
  };
}
