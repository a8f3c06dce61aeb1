import { expect, test } from 'vitest';
import { isComplete } from '#lib/document/image/is-complete.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 1, 2, 3, 0xff, 0xd9);

test('finds the end of a whole picture, with junk behind it too', () => {
  expect(isComplete(JPEG, 'image/jpeg')).toBe(true);
  expect(isComplete(Uint8Array.of(...JPEG, 0, 0, 10), 'image/jpeg')).toBe(true);
  expect(isComplete(new TextEncoder().encode('PNG … IEND….'), 'image/png')).toBe(true);
});

test('misses it in a picture that was cut off', () => {
  expect(isComplete(JPEG.slice(0, 6), 'image/jpeg')).toBe(false);
  expect(isComplete(JPEG, 'image/png')).toBe(false);
  expect(isComplete(new Uint8Array(), 'image/png')).toBe(false);
});
