import path from 'node:path';
import { rolldown } from 'rolldown';

const CAPTURE = path.resolve(import.meta.dirname, '../lib/document/page/capture-frame.ts');

/** The code that a therapist's click runs in a page, as one expression whose value is the function itself. */
export async function bundleCapture(): Promise<string> {
  const bundle = await rolldown({ input: CAPTURE, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name: 'capture', exports: 'named' });
  return `(() => { ${output[0].code}; return capture.captureFrame(document); })()`;
}
