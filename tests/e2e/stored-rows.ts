import type { Page } from 'puppeteer-core';

/** How many rows each table of the extension's database has; nothing at all where there is no database. */
export function storedRows(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing outside it exists
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const counts: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await settled(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const request = database.transaction(table).objectStore(table).count();
        counts[table] = (counts[table] ?? 0) + (await settled(request));
      }
      database.close();
    }
    return counts;
  });
}
