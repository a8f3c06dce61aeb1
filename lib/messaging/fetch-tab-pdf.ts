import { browser } from 'wxt/browser';
import { fetchPdf, pdfAddresses } from '#lib/messaging/frame-pdf.ts';
import {
  FramePdfAnswerSchema,
  MAX_TAB_PDF_BYTES,
  PdfAddressesSchema,
} from '#lib/messaging/messages.ts';
import { LinkNotPdfError, TabPdfNotReadableError } from '#lib/messaging/tab-error.ts';

/** A PDF as a tab shows it. */
export interface TabPdf {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A PDF's address, and a frame of its own site from which it can be asked for. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
  readonly address: string;
}

/** For an address whose last part is empty. */
const DEFAULT_NAME = 'document.pdf';

/** The PDF that a tab, or a frame in it, shows. Where that cannot be had, the error says what to do instead. */
export async function fetchTabPdf(tabId: number): Promise<TabPdf> {
  const addresses = (await addressesInTab(tabId)) ?? (await addressesOfSisters(tabId));
  for (const address of addresses) {
    // oxlint-disable-next-line no-await-in-loop -- the next is asked for only where the one before gave no PDF
    const { pdf } = await fetchFrom(address);
    if (pdf !== undefined) return pdf;
  }
  throw new TabPdfNotReadableError();
}

/** The PDF behind a link of a page. Throws an error for a person where it gives none. */
export async function fetchLinkedPdf(link: FrameAddress): Promise<TabPdf> {
  const { pdf, isOther } = await fetchFrom(link);
  if (pdf !== undefined) return pdf;
  throw isOther ? new LinkNotPdfError() : new TabPdfNotReadableError();
}

/** Undefined where the browser lets no script into the tab, as Firefox for its own viewer of PDFs. */
async function addressesInTab(tabId: number): Promise<readonly FrameAddress[] | undefined> {
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting
    .executeScript({ target, func: pdfAddresses })
    .catch(() => undefined);
  return frames?.flatMap(({ frameId, result }) => {
    const { data = [] } = PdfAddressesSchema.safeParse(result);
    return data.map((address) => ({ tabId, frameId, address }));
  });
}

/** The tab's own address as seen from other open tabs of its site, where the extension may enter those. */
async function addressesOfSisters(tabId: number): Promise<readonly FrameAddress[]> {
  // A tab that was closed meanwhile has no address any more.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const address = tab?.url ?? '';
  if (!URL.canParse(address)) return [];
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return [];
  const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` });
  return tabs.flatMap(({ id }) =>
    id === undefined || id === tabId ? [] : [{ tabId: id, frameId: 0, address }],
  );
}

/** `isOther`: the site answered, but with something that is no PDF. */
async function fetchFrom({
  tabId,
  frameId,
  address,
}: FrameAddress): Promise<{ readonly pdf: TabPdf | undefined; readonly isOther: boolean }> {
  const target = { tabId, frameIds: [frameId] };
  const args: [string, number] = [address, MAX_TAB_PDF_BYTES];
  const frames = await browser.scripting
    .executeScript({ target, func: fetchPdf, args })
    .catch(() => []);
  const { data } = FramePdfAnswerSchema.safeParse(frames[0]?.result);
  if (data?.status !== 'pdf') return { pdf: undefined, isOther: data?.status === 'no-pdf' };
  const bytes = decodeBase64(data.base64);
  if (bytes === undefined || !isPdf(bytes)) return { pdf: undefined, isOther: true };
  return { pdf: { name: data.name || DEFAULT_NAME, bytes }, isOther: false };
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function isPdf(bytes: Uint8Array<ArrayBuffer>): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}
