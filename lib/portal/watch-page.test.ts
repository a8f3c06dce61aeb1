// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageSigns } from '#lib/portal/claim-signs.ts';
import { watchPage } from '#lib/portal/watch-page.ts';

/** Longer than a page takes to settle and the looking takes, in milliseconds. */
const SETTLED = 3000;
const CLAIM = `<p>Claim number: EM9000000301</p><p>Amount billed</p><p>$200.00</p><p>Allowed amount</p>`;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestIdleCallback', (task: () => void) => setTimeout(task, 1));
  document.body.innerHTML = '<h1>Welcome</h1><main></main>';
});
afterEach(() => {
  vi.useRealTimers();
});

/** Watches this document, and gives what it told so far. */
function watching(isAlive: () => boolean = () => true) {
  const told: PageSigns[] = [];
  const ending = new AbortController();
  watchPage({ document, isAlive, signal: ending.signal, onSigns: (signs) => told.push(signs) });
  return { ending, claims: () => told.map(({ claims }) => claims) };
}

function render(html: string): void {
  const main = document.querySelector('main');
  if (main !== null) main.innerHTML = html;
}

async function settle(): Promise<void> {
  // The observer is told after the change, by a task of its own.
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(SETTLED);
}

test('tells of claims that are rendered late, and of their going', async () => {
  const { claims, ending } = watching();
  await settle();
  render(CLAIM);
  await settle();
  render('<p>Nothing here</p>');
  await settle();
  expect(claims()).toEqual([0, 1, 0]);
  ending.abort();
});

test('tells once of what does not change', async () => {
  render(CLAIM);
  const { claims, ending } = watching();
  await settle();
  document.querySelector('main')?.append(document.createElement('hr'));
  await settle();
  expect(claims()).toEqual([1]);
  ending.abort();
});

test('does not look again at what it has seen when something is added', async () => {
  render('<p id="seen">Amount billed</p>');
  const seen = document.querySelector('#seen')?.firstChild;
  const { ending } = watching();
  await settle();
  const read = vi.fn<() => string>(() => 'Amount billed');
  Object.defineProperty(seen, 'data', { get: read });
  document.querySelector('main')?.append(document.createElement('p'));
  await settle();
  expect(read).not.toHaveBeenCalled();
  ending.abort();
});

test('sees into open shadow roots, now and later', async () => {
  const host = document.createElement('claim-view');
  const root = host.attachShadow({ mode: 'open' });
  document.querySelector('main')?.append(host);
  const { claims, ending } = watching();
  await settle();
  const view = document.createElement('div');
  view.innerHTML = CLAIM;
  root.append(view);
  await settle();
  expect(claims()).toEqual([0, 1]);
  ending.abort();
});

test('forgets the page for another one in its place', async () => {
  const { claims, ending } = watching();
  render(CLAIM);
  await settle();
  history.pushState({}, '', '/other');
  render('<p>Messages</p>');
  await settle();
  expect(claims()).toEqual([1, 0]);
  ending.abort();
});

test('ends when its extension is gone, and takes its word back', async () => {
  let isThere = true;
  const { claims } = watching(() => isThere);
  render(CLAIM);
  await settle();
  isThere = false;
  document.querySelector('main')?.append(document.createElement('p'));
  await settle();
  render(CLAIM.replace('301', '302'));
  await settle();
  expect(claims()).toEqual([1, 0]);
});

test('looks at nothing more once it is ended', async () => {
  const { claims, ending } = watching();
  await settle();
  ending.abort();
  render(CLAIM);
  await settle();
  expect(claims().at(-1)).toBe(0);
});
