import type { Reading } from '#lib/vault/schema.ts';
import { openPageBrowser } from '#scripts/page-browser.ts';

/** Reads a web page from the disk as the extension reads it in its tab. `width`: of the window, in CSS pixels. */
export async function readHtmlFile(file: string, width: number): Promise<Reading> {
  const browser = await openPageBrowser();
  try {
    return await browser.read(file, width);
  } finally {
    await browser.close();
  }
}
