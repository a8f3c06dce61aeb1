import type { Page } from 'puppeteer-core';
import { waitUntil } from '#scripts/wait-until.ts';

/** One file of an import as the screen tells it. `result`: the words under its name. */
export interface ImportOutcome {
  readonly fileName: string;
  readonly result: string;
}

/** A row of a table on the screen: the text of each cell by its column's heading. */
export type ScreenRow = Readonly<Record<string, string>>;

/** Hands files to the page as a person does: by the button that opens the computer's file dialog. */
export async function chooseFiles(
  page: Page,
  button: string,
  files: readonly string[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), pressButton(page, button)]);
  await chooser.accept([...files]);
}

/** Presses the button of that name, once it is there. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}[role="button"]`).click();
}

/** Types into the field of that label, replacing what stands in it. */
export async function fillField(page: Page, label: string, text: string): Promise<void> {
  const field = await page.locator(`aria/${label}[role="textbox"]`).waitHandle();
  // Selected and typed over, as a person does: a field that is emptied behind React's back is filled again by it.
  await field.click({ count: 3 });
  await field.type(text);
}

/** Picks an option of the list of that label. */
export async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(${xpathOfLabelledButton(label)})`);
  await button?.click();
  await page.locator(`aria/${option}[role="option"]`).click();
}

/** A list's button is named by its value and its label together, so it is found from its label. */
function xpathOfLabelledButton(label: string): string {
  return `//*[normalize-space()="${label}"]/following-sibling::button`;
}

/** Waits until all of at least `count` files of the import list have ended, and gives what the list says of them. */
export function importOutcomes(page: Page, count: number): Promise<readonly ImportOutcome[]> {
  return waitUntil(`${count} imported files`, async () => {
    const items = await page.$$eval('[aria-label="Imported files"] > li', (elements) =>
      elements.map((item) => ({
        fileName: item.innerText.trim().split('\n')[0] ?? '',
        result: item.querySelector<HTMLElement>('output, [role="status"]')?.innerText ?? null,
      })),
    );
    const ended = items.flatMap(({ fileName, result }) =>
      result === null ? [] : { fileName, result },
    );
    return ended.length >= count && ended.length === items.length ? ended : undefined;
  });
}

/** Opens a screen of the app and waits for its heading. */
export async function openScreen(page: Page, appUrl: string, screen: string): Promise<void> {
  await page.goto(`${appUrl}#/${screen}`);
  await page.waitForSelector('main h1');
}

/** The rows of the table whose caption begins so, once it is there. Hidden rows are left out. */
export function readTable(page: Page, caption: string): Promise<readonly ScreenRow[]> {
  return waitUntil(`the table "${caption}"`, async () => {
    const rows = await page.$$eval('table', readRows, caption);
    return rows ?? undefined;
  });
}

/** Runs in the page: nothing outside it may be used. */
function readRows(tables: HTMLTableElement[], caption: string): ScreenRow[] | null {
  const table = tables.find((one) => one.caption?.innerText.trim().startsWith(caption) === true);
  if (table === undefined) return null;
  const headings = [...table.querySelectorAll<HTMLElement>('thead th')].map((heading) =>
    heading.innerText.trim(),
  );
  return [...table.tBodies]
    .flatMap((body) => [...body.rows])
    .filter((row) => !row.hidden)
    .map((row) =>
      Object.fromEntries(
        [...row.cells].map((cell, index) => [headings[index] ?? '', cell.innerText.trim()]),
      ),
    );
}
