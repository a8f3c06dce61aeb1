import { browser } from 'wxt/browser';
import { framePdf } from '#lib/messaging/frame-pdf.ts';
import { FramePdfAnswerSchema, MAX_TAB_PDF_BYTES } from '#lib/messaging/messages.ts';
import { TabPdfNotReadableError } from '#lib/messaging/tab-error.ts';

/** A PDF as a tab shows it. */
export interface TabPdf {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** For an address whose last part is empty. */
const DEFAULT_NAME = 'document.pdf';

/** The PDF that a tab, or a frame in it, shows. Where that cannot be had, the error says what to do instead. */
export async function fetchTabPdf(tabId: number): Promise<TabPdf> {
  const answers = (await askFrames(tabId)).map((answer) => FramePdfAnswerSchema.safeParse(answer));
  for (const { data } of answers) {
    if (data?.status !== 'pdf') continue;
    const bytes = decodeBase64(data.base64);
    if (bytes !== undefined && isPdf(bytes)) return { name: data.name || DEFAULT_NAME, bytes };
  }
  throw new TabPdfNotReadableError();
}

async function askFrames(tabId: number): Promise<readonly unknown[]> {
  const target = { tabId, allFrames: true };
  try {
    const args: [number] = [MAX_TAB_PDF_BYTES];
    const frames = await browser.scripting.executeScript({ target, func: framePdf, args });
    return frames.map(({ result }) => result);
  } catch (error) {
    throw new TabPdfNotReadableError(undefined, { cause: error });
  }
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
