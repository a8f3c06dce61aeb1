import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureFrame } from '#lib/document/page/capture-frame.ts';
import { createMarker } from '#lib/portal/mark-places.ts';

/** Injected on the person's click; what it returns is the result of that injection. */
export default defineUnlistedScript(() => {
  globalThis.spreadlightMark = createMarker(document);
  return captureFrame(document);
});
