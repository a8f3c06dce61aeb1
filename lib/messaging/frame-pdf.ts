import type { FramePdfAnswer, PdfLink } from '#lib/messaging/messages.ts';

// Each of these runs inside a frame of a page, where nothing of this module is known but the function itself.

/** The addresses of the PDFs that this frame shows: its own, or those of frames in it that are on its own site. */
export function pdfAddresses(): readonly string[] {
  if (document.contentType === 'application/pdf') return [location.href];
  const frames = [...document.querySelectorAll('iframe[src], embed[src], object[data]')];
  return frames.flatMap((frame) => {
    const given = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
    if (!URL.canParse(given, document.baseURI)) return [];
    const address = new URL(given, document.baseURI);
    if (address.origin !== location.origin) return [];
    // The browser's own viewer of PDFs cannot be entered; a frame that can be is a page and no PDF.
    const inner = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
    return inner === null || inner.contentType === 'application/pdf' ? [address.href] : [];
  });
}

/** Fetches a PDF of this frame's own site with the person's own session. */
export async function fetchPdf(address: string, maxBytes: number): Promise<FramePdfAnswer> {
  if (new URL(address).origin !== location.origin) return { status: 'failed' };
  const answer = await fetch(address, { credentials: 'include' }).catch(() => undefined);
  if (answer?.ok !== true) return { status: 'failed' };
  if (Number(answer.headers.get('content-length')) > maxBytes) return { status: 'failed' };
  // Firefox lets a content script see the bytes of its site only as a file.
  const file = await answer.blob().catch(() => undefined);
  if (file === undefined || file.size > maxBytes) return { status: 'failed' };
  if ((await file.slice(0, 5).text()) !== '%PDF-') return { status: 'no-pdf' };
  const dataAddress = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.readAsDataURL(file);
  });
  const base64 = dataAddress.split(',')[1] ?? '';
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  return base64 === ''
    ? { status: 'failed' }
    : { status: 'pdf', name: name.slice(0, 1000), base64 };
}

/** The plain links of this frame that seem to lead to EOBs on its own site. None of them is followed. */
export function pdfLinks(): readonly PdfLink[] {
  const IS_DOCUMENT =
    /\beobs?\b|explanation of benefits|remittance|\bpdf\b|claim (?:summary|statement)/i;
  const DOES_SOMETHING =
    /log.?(?:out|off)|sign.?(?:out|off)|delete|remove|cancel|unsubscribe|appeal|\bpay (?:now|bill)/i;
  const MOST_LINKS = 500;
  const found = new Map<string, PdfLink>();
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- in a frame nothing outside of this function exists
  const textOf = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!URL.canParse(link.href) || found.size >= MOST_LINKS) continue;
    const address = new URL(link.href);
    address.hash = '';
    const isOwnPage = address.href === location.href.split('#')[0];
    if (address.origin !== location.origin || isOwnPage) continue;
    const cell = link.closest('td, [role="cell"], [role="gridcell"]');
    const row = cell?.parentElement ?? link.closest('li');
    const column = cell === null || row === null ? -1 : [...row.children].indexOf(cell);
    const heading = cell?.closest('table')?.querySelector('thead tr')?.children[column];
    const words = link.getAttribute('aria-label') ?? textOf(link);
    const said = [words, link.title, textOf(heading), link.type, address.pathname].join(' ');
    if (!IS_DOCUMENT.test(said) || DOES_SOMETHING.test(`${words} ${address.href}`)) continue;
    const name = textOf(row) || words;
    found.set(address.href, { address: address.href, words: name.slice(0, 200) });
  }
  return [...found.values()];
}
