import { expect, test } from 'vitest';
import { FLAT, SAME_PLACE } from '#lib/document/image/page-geometry.ts';
import { straighten } from '#lib/document/image/straighten.ts';
import { aGreyImage, shadeAt } from '#tests/builders/grey-image.ts';

/** A picture so many times as large. */
function enlarged(picture: ReturnType<typeof aGreyImage>, scale: number) {
  const geometry = {
    width: picture.width * scale,
    height: picture.height * scale,
    scale,
    slopes: { top: 0, bottom: 0 },
    bend: FLAT,
    perspective: SAME_PLACE,
  };
  return straighten(picture, geometry, 'on curves');
}

test('ink stays ink and paper paper beside a sharp edge, however much it is enlarged', () => {
  const large = enlarged(aGreyImage(40, 40, [[10, 10, 20, 20, 0]]), 3);
  for (let x = 31; x < 57; x += 1) expect(shadeAt(large, x, 45)).toBe(0);
  for (let x = 61; x < 90; x += 1) expect(shadeAt(large, x, 45)).toBe(255);
});

test('an edge is steeper than a straight way from ink to paper would be', () => {
  const large = enlarged(aGreyImage(40, 40, [[10, 10, 20, 20, 0]]), 4);
  expect(shadeAt(large, 37, 60)).toBeGreaterThan(255 * 0.75);
  expect(shadeAt(large, 39, 60)).toBeLessThan(255 * 0.25);
});
