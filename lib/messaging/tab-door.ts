import { browser } from 'wxt/browser';
import { captureTab } from '#lib/messaging/capture-tab.ts';
import { fetchLinkedPdf, fetchTabPdf, type TabPdf } from '#lib/messaging/fetch-tab-pdf.ts';
import { pdfLinks } from '#lib/messaging/frame-pdf.ts';
import { markPlaces } from '#lib/messaging/mark-places.ts';
import {
  type FramePlace,
  PanelAnswerSchema,
  type PanelMessage,
  type PdfLink,
  PdfLinksSchema,
} from '#lib/messaging/messages.ts';
import { openApp } from '#lib/messaging/open-app.ts';
import { TabNotReadableError, TabPdfNotReadableError } from '#lib/messaging/tab-error.ts';

/** A link to a PDF, and the frame in which it stands. */
export interface TabLink extends PdfLink {
  readonly frameId: number;
}

/** All that can be done with the tab that a person wants read. */
export interface TabDoor {
  /** What each readable frame shows, the top frame first; it comes from the page's side and must be parsed. */
  readonly capture: () => Promise<readonly unknown[]>;
  /** The PDF that the tab shows, asked for once more from within it. */
  readonly fetchPdf: () => Promise<TabPdf>;
  readonly findLinks: () => Promise<readonly TabLink[]>;
  readonly fetchLink: (link: TabLink) => Promise<TabPdf>;
  /** Shows figures on the page; no places, no marks. */
  readonly mark: (places: readonly FramePlace[]) => Promise<void>;
  readonly openApp: (hash: string) => Promise<void>;
}

/** A tab, from a page of the extension that stands beside it. The browser lets it in after the person's click. */
export function createTabDoor(tabId: number): TabDoor {
  return {
    capture: () => captureTab(tabId),
    fetchPdf: () => fetchTabPdf(tabId),
    findLinks: () => findLinks(tabId),
    fetchLink: ({ frameId, address }) => fetchLinkedPdf({ tabId, frameId, address }),
    mark: (places) => markPlaces(tabId, places),
    openApp,
  };
}

/** The tab that the extension's panel stands in; what the panel's frame may not do itself the background does. */
export function createPanelDoor(): TabDoor {
  return {
    capture: () => ask({ type: 'capture-tab' }),
    fetchPdf: () => Promise.reject(new TabPdfNotReadableError()),
    findLinks: () => Promise.resolve([]),
    fetchLink: () => Promise.reject(new TabPdfNotReadableError()),
    mark: async (places) => {
      await ask({ type: 'mark-places', places });
    },
    openApp: async (hash) => {
      await ask({ type: 'open-app', hash });
    },
  };
}

async function findLinks(tabId: number): Promise<readonly TabLink[]> {
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, func: pdfLinks }).catch(() => []);
  return frames.flatMap(({ frameId, result }) => {
    const { data = [] } = PdfLinksSchema.safeParse(result);
    return data.map((link) => ({ ...link, frameId }));
  });
}

async function ask(message: PanelMessage): Promise<readonly unknown[]> {
  const raw: unknown = await browser.runtime.sendMessage(message);
  const answer = PanelAnswerSchema.safeParse(raw);
  if (answer.data?.status !== 'done') throw new TabNotReadableError();
  return answer.data.frames;
}
