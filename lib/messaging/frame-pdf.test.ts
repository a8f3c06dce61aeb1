// @vitest-environment happy-dom
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test, vi } from 'vitest';
import { fetchPdf, pdfAddresses, pdfLinks } from '#lib/messaging/frame-pdf.ts';

const MAX_BYTES = 100_000;
const ADDRESS = 'https://portal.example/documents/eob.pdf';

/** The browser's reader of files, over Node's. */
class FrameFileReader extends EventTarget {
  result: string | null = null;
  readAsDataURL(file: { arrayBuffer(): Promise<ArrayBuffer> }): void {
    const done = async () => {
      const base64 = Buffer.from(await file.arrayBuffer()).toString('base64');
      this.result = `data:application/pdf;base64,${base64}`;
      this.dispatchEvent(new Event('loadend'));
    };
    done().catch(() => this.dispatchEvent(new Event('loadend')));
  }
}

interface Site {
  readonly body?: BodyInit;
  readonly status?: number;
  readonly address?: string;
}

/** Runs the function as the browser does: from its text, in a frame that knows nothing else of the extension. */
async function fetchInFrame({ body = '%PDF-1.7', status = 200, address = ADDRESS }: Site) {
  const fetching = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(
    async () => new Response(body, { status }),
  );
  const call = `(${fetchPdf.toString()})(${JSON.stringify(address)}, ${MAX_BYTES})`;
  const answer: unknown = await runInNewContext(call, {
    location: { origin: 'https://portal.example' },
    fetch: fetching,
    FileReader: FrameFileReader,
    URL,
  });
  return { answer, fetching };
}

test('fetches an address of the frame’s own site with the person’s session, and gives the bytes', async () => {
  const { answer, fetching } = await fetchInFrame({});
  expect(answer).toEqual({ status: 'pdf', name: 'eob.pdf', base64: btoa('%PDF-1.7') });
  expect(fetching).toHaveBeenCalledExactlyOnceWith(ADDRESS, { credentials: 'include' });
});

test('gives every byte of a long PDF', async () => {
  const bytes = Uint8Array.from({ length: 60_001 }, (_, index) => index % 256);
  bytes.set(new TextEncoder().encode('%PDF-'));
  const { answer } = await fetchInFrame({ body: bytes });
  expect(answer).toMatchObject({ base64: Buffer.from(bytes).toString('base64') });
});

test.for(['https://elsewhere.example/eob.pdf', 'http://portal.example/eob.pdf'])(
  'asks nothing of another site: %s',
  async (address) => {
    const { answer, fetching } = await fetchInFrame({ address });
    expect(answer).toEqual({ status: 'failed' });
    expect(fetching).not.toHaveBeenCalled();
  },
);

test.for([
  ['the portal refuses', { status: 405 }, 'failed'],
  ['the answer is too long', { body: `%PDF-${'x'.repeat(MAX_BYTES)}` }, 'failed'],
  ['the portal answers with its login page', { body: '<html>' }, 'no-pdf'],
  ['the answer is empty', { body: '' }, 'no-pdf'],
] satisfies readonly (readonly [string, Site, string])[])(
  'gives nothing when %s',
  async ([, site, status]) => expect((await fetchInFrame(site)).answer).toEqual({ status }),
);

beforeEach(() => {
  location.href = 'https://portal.example/eobs';
  document.body.innerHTML = '';
});

test('knows the PDFs in frames of the frame’s own site', () => {
  document.body.innerHTML = `<embed src="/documents/1"><object data="/documents/2"></object>
    <embed src="https://elsewhere.example/3"><embed src="http://[">`;
  expect(pdfAddresses()).toEqual([
    'https://portal.example/documents/1',
    'https://portal.example/documents/2',
  ]);
});

function linksOf(html: string): readonly string[] {
  document.body.innerHTML = html;
  return pdfLinks().map(({ address }) => address.replace('https://portal.example', ''));
}

test.for([
  ['by its words', '<a href="/d/1">Explanation of Benefits, March</a>'],
  ['by its label', '<a href="/d/1" aria-label="View EOB of March"><svg></svg></a>'],
  [
    'by the heading of its column',
    '<table><thead><tr><th>Date</th><th>EOB</th></tr></thead><tbody><tr><td>3/4</td><td><a href="/d/1">View</a></td></tr></tbody></table>',
  ],
  ['by its address', '<a href="/d/1?x">x</a><a href="/d/1/eob">View</a>'],
] as const)('finds a link to an EOB %s', ([, html]) => {
  expect(linksOf(html).length).toBe(1);
});

test('takes a link once, however often the page shows it', () =>
  expect(linksOf('<a href="/d/1">EOB</a><a href="/d/1#top">EOB</a>')).toEqual(['/d/1']));

test.for([
  ['to another site', '<a href="https://elsewhere.example/eob.pdf">EOB</a>'],
  ['within the page', '<a href="#eob">EOB</a>'],
  ['that runs a script', '<a href="javascript:open()">EOB</a>'],
  ['that logs out', '<a href="/logout?next=eob">Log out of the EOB center</a>'],
  ['that deletes', '<a href="/eob/1/delete">Delete EOB</a>'],
  ['to something else', '<a href="/help">Help</a>'],
] as const)('leaves a link %s alone', ([, html]) => expect(linksOf(html)).toEqual([]));
