import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachGroup, groupBy } from '#lib/match/disjoint-sets.ts';

test('tells the groups one after the other as they would be gathered all at once', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (groups) => {
      const gathered = groupBy(groups.keys(), (at) => groups[at]);
      expect([...eachGroup(groups.length, 6, (at) => groups[at] ?? 0)]).toEqual([
        ...gathered.values(),
      ]);
    }),
  ));
