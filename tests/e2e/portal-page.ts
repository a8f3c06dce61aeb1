import type { Frame, Page } from 'puppeteer-core';
import { waitUntil } from '#scripts/wait-until.ts';

/** The only element that the extension may add to a portal's page while nothing is marked. */
const HOST = 'spreadlight-badge';

/** What the page itself can see of what happens in it. */
export interface Witness {
  /** The names of the elements added or removed, and `attributes of x`, `text of x` for other changes. */
  readonly changes: readonly string[];
  /** Clicks, submits and requests that scripts made. */
  readonly acts: readonly string[];
}

declare global {
  var witnessed: { changes: string[]; acts: string[] } | undefined;
}

/** Lets the page itself write down all that changes in it and all that is done in it, from its first moment. */
export async function watchFromWithin(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen: { changes: string[]; acts: string[] } = { changes: [], acts: [] };
    globalThis.witnessed = seen;
    addEventListener('load', () => {
      new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes } of records) {
          if (type === 'childList') {
            for (const node of [...addedNodes, ...removedNodes]) seen.changes.push(node.nodeName);
          } else seen.changes.push(`${type} of ${target.nodeName}`);
        }
      }).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    for (const name of ['click', 'submit', 'input', 'change', 'keydown'] as const) {
      addEventListener(name, (event) => {
        if (!event.isTrusted) seen.acts.push(name);
      });
    }
    const { fetch: send } = globalThis;
    globalThis.fetch = (...words) => {
      seen.acts.push('fetch');
      return send(...words);
    };
  });
}

/** What the page saw so far. */
export async function witnessOf(page: Page): Promise<Witness> {
  const witnessed = await page.evaluate(() => globalThis.witnessed);
  if (witnessed === undefined) throw new Error('Nobody watched this page.');
  return witnessed;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The place of the badge on the screen, once it is there. */
export function badgeBox(page: Page): Promise<Box> {
  return waitUntil('the badge', () =>
    page.evaluate((name) => {
      const box = document.querySelector(name)?.getBoundingClientRect();
      if (box === undefined || box.width === 0) return undefined;
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    }, HOST),
  );
}

/** Waits until no badge is on the page. */
export async function badgeToGo(page: Page): Promise<void> {
  await waitUntil('the badge to go', async () =>
    (await page.$(HOST)) === null ? true : undefined,
  );
}

/** Presses the badge as a person does. */
export async function pressBadge(page: Page): Promise<void> {
  const { x, y, height } = await badgeBox(page);
  await page.mouse.click(x + 40, y + height / 2);
}

/** The panel's frame in a page, once it is there. */
export function panelFrame(page: Page): Promise<Frame> {
  return waitUntil('the panel', () =>
    page.frames().find((frame) => frame.url().includes('/panel.html')),
  );
}
