import { expect, test, vi } from 'vitest';
import { linksToFiles, nameOfLink } from '#components/capture/links-to-files.ts';
import type { TabLink } from '#lib/messaging/tab-door.ts';

const LINKS = ['1001', '1002'].map((id) => ({
  frameId: 0,
  address: `https://portal.example/documents/${id}`,
  words: 'View',
}));

function fetching() {
  return vi.fn<(link: TabLink) => Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }>>(
    async ({ address }) => ({ name: address, bytes: new Uint8Array([Number(address.at(-1))]) }),
  );
}

test('asks for a link only when its turn comes', async () => {
  const fetchLink = fetching();
  const [first] = linksToFiles(LINKS, fetchLink, 0);
  expect(fetchLink).not.toHaveBeenCalled();
  expect(await first?.bytes()).toEqual(new Uint8Array([1]));
  expect(fetchLink).toHaveBeenCalledExactlyOnceWith(LINKS[0]);
});

test('waits between two requests, and not before the first', async () => {
  vi.useFakeTimers();
  const fetchLink = fetching();
  const [first, second] = linksToFiles(LINKS, fetchLink, 1500);
  await first?.bytes();
  const later = second?.bytes();
  await vi.advanceTimersByTimeAsync(1499);
  expect(fetchLink).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await later;
  expect(fetchLink).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('tells links of the same words apart by their addresses', () => {
  expect(LINKS.map(nameOfLink)).toEqual(['View (1001)', 'View (1002)']);
  expect(nameOfLink({ words: '', address: 'https://portal.example/get?id=7' })).toBe('get?id=7');
});
