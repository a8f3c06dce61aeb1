import { expect, test } from 'vitest';
import { cropImage, rgbaToGrey } from '#lib/document/image/grey-image.ts';
import { aGreyImage } from '#tests/builders/grey-image.ts';

test('weighs colours as an eye does, and shows paper through what is see-through', () => {
  const rgba = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255]);
  expect([...rgbaToGrey(rgba, 4, 1).data]).toEqual([76, 150, 255, 0]);
});

test('crops a picture at its own edges', () => {
  const image = aGreyImage(4, 4, [[2, 2, 4, 4, 7]]);
  const crop = cropImage(image, [1, 1, 9, 3]);
  expect(crop).toMatchObject({ width: 3, height: 2 });
  expect([...crop.data]).toEqual([255, 255, 255, 255, 7, 7]);
});
