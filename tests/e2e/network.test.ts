import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltExtension, startBuiltExtension } from '#tests/e2e/built-extension.ts';
import { type LocalSite, serveSite } from '#tests/e2e/local-site.ts';

let extension: BuiltExtension;
let site: LocalSite;

beforeAll(async () => {
  extension = await startBuiltExtension();
  site = await serveSite({});
});
afterAll(async () => {
  site.close();
  await extension.close();
});

test.for(['app.html', 'popup.html'])('%s makes no request of its own', async (name) => {
  const page = await extension.open(name);
  await page.waitForNetworkIdle();
  expect(extension.webRequests).toEqual([]);
  await page.close();
});

test('a request to another origin is refused, by any way out', async () => {
  const page = await extension.open('app.html');
  const outcomes = await page.evaluate(async (origin) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing outside it exists
    const told = (started: Promise<unknown>) =>
      started.then(
        () => 'sent',
        () => 'refused',
      );
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing outside it exists
    const load = (element: HTMLImageElement | HTMLScriptElement, address: string) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        element.src = address;
        document.head.append(element);
      });
    navigator.sendBeacon(`${origin}/beacon`, 'x');
    return {
      fetch: await told(fetch(`${origin}/fetch`)),
      opaque: await told(fetch(`${origin}/opaque`, { mode: 'no-cors' })),
      image: await told(load(new Image(), `${origin}/image.png`)),
      script: await told(load(document.createElement('script'), `${origin}/script.js`)),
    };
  }, site.address);
  expect(outcomes).toEqual({
    fetch: 'refused',
    opaque: 'refused',
    image: 'refused',
    script: 'refused',
  });
  expect(site.requests).toEqual([]);
  await page.close();
});
