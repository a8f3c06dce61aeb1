import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageTables } from '#lib/document/page/read-page-tables.ts';
import { createMarker } from '#lib/portal/mark-places.ts';

/** Injected on the person's click; what it returns is the result of that injection. */
export default defineUnlistedScript(() => {
  globalThis.spreadlightMark = createMarker(document);
  return readPageTables(document);
});
