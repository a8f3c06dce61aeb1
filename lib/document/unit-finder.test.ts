import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnitFinder } from '#lib/document/unit-finder.ts';

test('finds each character of a text by its first byte', () => {
  const character = fc.constantFrom('a', 'é', '–', '😀', ',');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 900 }), (characters) => {
      const text = characters.join('');
      const finder = new UnitFinder(new TextEncoder().encode(text));
      let byte = 0;
      let unit = 0;
      for (const one of characters) {
        expect(finder.unitOf(byte)).toBe(unit);
        byte += new TextEncoder().encode(one).length;
        unit += one.length;
      }
      expect(finder.unitOf(byte)).toBe(text.length);
    }),
    { numRuns: 50 },
  );
});
