import { expect, test } from 'vitest';
import { percentOf, percentText } from '#lib/findings/percent.ts';
import { CentsSchema } from '#lib/values/cents.ts';

const cents = (value: number) => CentsSchema.parse(value);

test.for([
  [5674, 15_174, 37.39],
  [2100, 14_280, 14.71],
  [4600, 12_500, 36.8],
  [-500, 10_000, -5],
  [1, 800, 0.13],
  [-1, 800, -0.13],
  [0, 100, 0],
] as const)('%d of %d is %d percent', ([part, whole, percent]) =>
  expect(percentOf(cents(part), cents(whole))).toBe(percent),
);

test.for([0, -100])('of %d there is no percentage', (whole) =>
  expect(percentOf(cents(100), cents(whole))).toBeNull(),
);

test.for([
  [5674, 15_174, '37.4 %'],
  [2100, 14_280, '14.7 %'],
  [-500, 9500, '5.3 %'],
] as const)('%d of %d reads %s', ([part, whole, text]) =>
  expect(percentText(cents(part), cents(whole))).toBe(text),
);
