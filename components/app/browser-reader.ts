import { readInWorker } from '#components/app/worker-reader.ts';
import type { ImportContext } from '#lib/workflow/import-files.ts';
import { isPageKind } from '#lib/workflow/read-data-file.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import { sniffFile } from '#lib/workflow/sniff-file.ts';

/**
 * How an extension page reads files: statements and remittances apart from it, so that it does not stand still. Drawn
 * pages need its canvas, and what is slow about them has workers of its own.
 */
export function createBrowserReader(
  engines: Pick<ReadEnvironment, 'pdfEngine' | 'ocr'>,
): ImportContext['read'] {
  return (bytes, name, given) => {
    if (isPageKind(sniffFile(bytes))) return readFile({ name, bytes }, { ...given, ...engines });
    const { signal, onProgress, ...said } = given;
    return readInWorker(startWorker, { name, bytes, ...said }, { signal, onProgress });
  };
}

function startWorker(): Worker {
  return new Worker(new URL('reading-worker.ts', import.meta.url), { type: 'module' });
}
