import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { framePdf } from '#lib/messaging/frame-pdf.ts';

const MAX_BYTES = 100_000;

interface Frame {
  readonly contentType?: string;
  readonly body?: BodyInit;
  readonly status?: number;
  readonly pathname?: string;
}

/** Runs the function as the browser does: from its text, in a frame that knows nothing else of the extension. */
async function runInFrame({
  contentType = 'application/pdf',
  body = '%PDF-1.7',
  status = 200,
  pathname = '/documents/eob.pdf',
}: Frame) {
  const fetchInFrame = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(
    async () => new Response(body, { status }),
  );
  const answer: unknown = await runInNewContext(`(${framePdf.toString()})(${MAX_BYTES})`, {
    document: { contentType },
    location: { href: `https://portal.example${pathname}`, pathname },
    fetch: fetchInFrame,
    btoa,
  });
  return { answer, fetchInFrame };
}

test('fetches the frame’s own address with the person’s session, and gives the bytes', async () => {
  const { answer, fetchInFrame } = await runInFrame({});
  expect(answer).toEqual({ status: 'pdf', name: 'eob.pdf', base64: btoa('%PDF-1.7') });
  expect(fetchInFrame).toHaveBeenCalledExactlyOnceWith('https://portal.example/documents/eob.pdf', {
    credentials: 'include',
  });
});

test('gives every byte of a long PDF', async () => {
  const bytes = Uint8Array.from({ length: 60_001 }, (_, index) => index % 256);
  bytes.set(new TextEncoder().encode('%PDF-'));
  const { answer } = await runInFrame({ body: bytes });
  expect(answer).toMatchObject({ base64: Buffer.from(bytes).toString('base64') });
});

test('asks for nothing where the frame shows no PDF', async () => {
  const { answer, fetchInFrame } = await runInFrame({ contentType: 'text/html' });
  expect(answer).toEqual({ status: 'no-pdf' });
  expect(fetchInFrame).not.toHaveBeenCalled();
});

test.for([
  ['the portal refuses', { status: 405 }],
  ['the portal answers with its login page', { body: '<html>' }],
  ['the answer is empty', { body: '' }],
  ['the answer is too long', { body: `%PDF-${'x'.repeat(MAX_BYTES)}` }],
] satisfies readonly (readonly [string, Frame])[])('gives nothing when %s', async ([, frame]) => {
  expect((await runInFrame(frame)).answer).toEqual({ status: 'failed' });
});
