import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordinalText } from '#lib/remittance/x12/ordinal-text.ts';

test('writes every whole number as String does', () => {
  fc.assert(
    fc.property(fc.nat(), (ordinal) => {
      expect(ordinalText(ordinal)).toBe(String(ordinal));
    }),
  );
});

test.for([0, 7, 999, 1000, 1001, 10_007, 1_000_000])('writes %d', (ordinal) =>
  expect(ordinalText(ordinal)).toBe(String(ordinal)),
);
