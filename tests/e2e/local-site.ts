import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** A site on this computer, as a stand-in for a portal. */
export interface LocalSite {
  readonly address: string;
  /** The paths that were asked for, in order. */
  readonly requests: string[];
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** Serves the given files by their paths on 127.0.0.1; any other path is not found. */
export async function serveSite(pages: Readonly<Record<string, string>>): Promise<LocalSite> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const asked = request.url ?? '';
    requests.push(asked);
    const file = pages[asked.split('?')[0] ?? ''];
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The site has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
