import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureFrame } from '#lib/document/page/capture-frame.ts';

/** Injected on the person's click; what it returns is the result of that injection. */
export default defineUnlistedScript(() => captureFrame(document));
