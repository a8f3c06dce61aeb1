import type { FramePdfAnswer } from '#lib/messaging/messages.ts';

/**
 * Fetches the PDF that this frame shows once more, from the frame's own address with the person's own
 * session. Runs inside the frame, where nothing of this module is known but the function itself.
 */
export async function framePdf(maxBytes: number): Promise<FramePdfAnswer> {
  // A multiple of three, so that the pieces of base64 can be joined.
  const PIECE_BYTES = 24_576;
  if (document.contentType !== 'application/pdf') return { status: 'no-pdf' };
  const answer = await fetch(location.href, { credentials: 'include' }).catch(() => undefined);
  if (answer?.ok !== true) return { status: 'failed' };
  if (Number(answer.headers.get('content-length')) > maxBytes) return { status: 'failed' };
  const buffer = await answer.arrayBuffer().catch(() => new ArrayBuffer(0));
  const bytes = new Uint8Array(buffer);
  const isPdf = String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
  if (!isPdf || bytes.byteLength > maxBytes) return { status: 'failed' };
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES))));
  }
  const name = location.pathname.split('/').at(-1) ?? '';
  return { status: 'pdf', name: name.slice(0, 1000), base64: pieces.join('') };
}
