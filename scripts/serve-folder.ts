import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** A folder that is served on this computer alone. */
export interface ServedFolder {
  /** The address of a file of the folder. */
  readonly addressOf: (name: string) => string;
  readonly close: () => void;
}

/** Serves the files of a folder on 127.0.0.1, and nothing above it. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const root = path.resolve(folder);
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const file = path.join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const bytes = file.startsWith(`${root}${path.sep}`)
      ? await readFile(file).catch(() => undefined)
      : undefined;
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(bytes);
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The folder has no port.');
  return {
    addressOf: (name) => `http://127.0.0.1:${bound.port}/${encodeURIComponent(name)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
