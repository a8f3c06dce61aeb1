import { readFileSync } from 'node:fs';
import { createServer as createProxyServer } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import path from 'node:path';
import { generate } from 'selfsigned';

/** Stand-ins for portals under their real names, on this computer: no request leaves it. */
export interface PortalSite {
  /** The way to them for a browser: a proxy that knows only these sites. */
  readonly proxy: { readonly host: string; readonly port: number };
  /** What was asked for, as `host/path`, in order; the icons that browsers ask for by themselves are left out. */
  readonly requests: string[];
  close(): void;
}

/** What a path answers: a file, or a text with its type. */
export type PortalAnswer =
  | { readonly file: string }
  | { readonly text: string; readonly type: string };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** Serves answers by `host/path` over an encrypted connection with a certificate of its own making. */
export async function servePortals(
  answers: Readonly<Record<string, PortalAnswer>>,
): Promise<PortalSite> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'portal.invalid' }]);
  const requests: string[] = [];
  const site = createServer({ key, cert }, (request, response) => {
    const asked = `${request.headers.host ?? ''}${request.url ?? ''}`;
    if (!asked.endsWith('/favicon.ico')) requests.push(asked);
    const answer = answers[asked.split('?')[0] ?? ''];
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = 'file' in answer ? TYPES[path.extname(answer.file)] : answer.type;
    response.writeHead(200, { 'content-type': type ?? 'text/plain' });
    response.end('file' in answer ? readFileSync(answer.file) : answer.text);
  });
  const sitePort = await listen(site);
  const hosts = new Set(Object.keys(answers).map((at) => at.split('/')[0]));
  const proxy = createProxyServer((_request, response) => response.writeHead(404).end());
  proxy.on('connect', (request, client) => {
    client.on('error', () => client.destroy());
    if (!hosts.has((request.url ?? '').split(':')[0])) {
      client.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    const upstream = connect(sitePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    upstream.on('error', () => client.destroy());
  });
  const port = await listen(proxy);
  return {
    proxy: { host: '127.0.0.1', port },
    requests,
    close() {
      for (const server of [site, proxy]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound: AddressInfo | string | null = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The site has no port.');
  return bound.port;
}
