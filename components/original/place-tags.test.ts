import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTags, type Rect } from '#components/original/place-tags.ts';

function aBox(left: number): { readonly box: Rect; readonly characters: number } {
  return { box: { left, top: 100, width: 40, height: 12 }, characters: 12 };
}

test('a tag stands under the middle of its box', () =>
  expect(placeTags([aBox(200)], 600)[0]).toMatchObject({
    isBelow: true,
    top: 116,
    left: 220 - (12 * 6.1 + 14) / 2,
  }));

test('tags beside each other do not cover each other', () => {
  const tags = placeTags([aBox(100), aBox(150), aBox(200)], 600);
  expect(new Set(tags.map(({ top }) => top)).size).toBe(2);
});

test('no tag leaves the page', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 560 }), (left) => {
      const [tag] = placeTags([aBox(left)], 600);
      expect(tag?.left).toBeGreaterThanOrEqual(0);
      expect((tag?.left ?? 0) + (tag?.width ?? 0)).toBeLessThanOrEqual(600);
    }),
  ));
