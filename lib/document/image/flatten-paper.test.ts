import { expect, test } from 'vitest';
import { flattenPaper } from '#lib/document/image/flatten-paper.ts';
import { aGreyImage, shadeAt } from '#tests/builders/grey-image.ts';

test('whitens paper that lies in the shadow, and keeps its ink dark', () => {
  const page = aGreyImage(288, 288, [
    [0, 0, 288, 288, 150],
    [140, 140, 148, 148, 30],
  ]);
  const flat = flattenPaper(page);
  expect(shadeAt(flat, 20, 20)).toBe(255);
  expect(shadeAt(flat, 144, 144)).toBe(51);
});

test('keeps a dark band dark: paper does not darken so soon', () => {
  const flat = flattenPaper(aGreyImage(480, 480, [[0, 192, 480, 288, 60]]));
  expect(shadeAt(flat, 240, 240)).toBeLessThan(90);
});

test('a shadow with a sharp edge turns white up to its edge', () => {
  const flat = flattenPaper(aGreyImage(480, 480, [[240, 0, 480, 480, 130]]));
  const dark = flat.data.filter((shade) => shade < 140).length;
  expect(dark / flat.data.length).toBeLessThan(0.01);
});

test('a dark table beside the paper is blank, grain and all', () => {
  const grain = Array.from({ length: 30 }, (_, index) => {
    const [x, y] = [300 + ((index * 37) % 170), (index * 53) % 470];
    return [x, y, x + 6, y + 6, 5] as const;
  });
  const flat = flattenPaper(aGreyImage(480, 480, [[240, 0, 480, 480, 35], ...grain]));
  expect(shadeAt(flat, 400, 240)).toBe(255);
  expect(flat.data.filter((shade) => shade < 140).length).toBeLessThan(0.01 * flat.data.length);
});

test('keeps the letters of a line that a shadow crosses', () => {
  const flat = flattenPaper(
    aGreyImage(480, 480, [
      [240, 0, 480, 480, 130],
      [228, 200, 234, 224, 20],
      [246, 200, 252, 224, 10],
    ]),
  );
  expect(shadeAt(flat, 231, 212)).toBeLessThan(60);
  expect(shadeAt(flat, 249, 212)).toBeLessThan(60);
});

test('reads a picture smaller than one cell', () => {
  expect([...flattenPaper(aGreyImage(2, 2, [[0, 0, 2, 2, 100]])).data]).toEqual([
    255, 255, 255, 255,
  ]);
});
