import { readInWorker } from '#components/app/worker-reader.ts';
import type { ImportContext } from '#lib/workflow/import-files.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import { type FileKind, sniffFile } from '#lib/workflow/sniff-file.ts';

/** Files of mere data. PDFs and pictures have workers of their own, and pages of HTML are read by the page's parser. */
const READ_IN_WORKER: ReadonlySet<FileKind> = new Set<FileKind>(['text', 'zip', 'x12', 'json']);

/** How an extension page reads files: statements and remittances apart from it, so that it does not stand still. */
export function createBrowserReader(
  engines: Pick<ReadEnvironment, 'pdfEngine' | 'ocr'>,
): ImportContext['read'] {
  return (bytes, name, { signal, onProgress, password, mapping, profiles, ...others }) => {
    const said = {
      ...(password !== undefined && { password }),
      ...(mapping !== undefined && { mapping }),
      ...(profiles !== undefined && { profiles }),
    };
    if (READ_IN_WORKER.has(sniffFile(bytes))) {
      return readInWorker(startWorker, { name, bytes, ...said }, { signal, onProgress });
    }
    return readFile(
      { name, bytes },
      {
        ...others,
        ...said,
        ...engines,
        ...(signal !== undefined && { signal }),
        ...(onProgress !== undefined && { onProgress }),
      },
    );
  };
}

function startWorker(): Worker {
  return new Worker(new URL('reading-worker.ts', import.meta.url), { type: 'module' });
}
