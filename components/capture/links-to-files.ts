import type { TabPdf } from '#lib/messaging/fetch-tab-pdf.ts';
import type { PdfLink } from '#lib/messaging/messages.ts';
import type { TabLink } from '#lib/messaging/tab-door.ts';
import type { ImportFile } from '#lib/workflow/import-result.ts';

/** The pause between two requests to a site, in milliseconds: no faster than a person who opens one after the other. */
const PAUSE_MS = 1500;

/** Links as files to import, which the import asks for one at a time; between two of them there is a pause. */
export function linksToFiles(
  links: readonly TabLink[],
  fetchLink: (link: TabLink) => Promise<TabPdf>,
  pauseMs = PAUSE_MS,
): readonly ImportFile[] {
  let isFirst = true;
  return links.map((link) => ({
    name: nameOfLink(link),
    async bytes() {
      if (!isFirst) await pause(pauseMs);
      isFirst = false;
      return (await fetchLink(link)).bytes;
    },
  }));
}

/** What a link is called in lists: its words, and the end of its address, for the words of many links are the same. */
export function nameOfLink({ words, address }: PdfLink): string {
  const { pathname, search } = new URL(address);
  const end = `${pathname.split('/').at(-1) ?? ''}${search}`;
  return words === '' ? end : `${words} (${end})`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
