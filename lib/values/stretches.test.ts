import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCut, endsStretch } from '#lib/values/stretches.ts';

interface Item {
  readonly text: string;
}

const createTextCut = () => createCut<Item>(({ text }) => endsStretch(text));
const items = (count: number) =>
  Array.from({ length: count }, (_, at): Item => ({ text: `item ${String(at)}` }));

test('every item is in one stretch, in the order of the list', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ text: fc.string() })), (list) => {
      expect(createTextCut()(list).flat()).toEqual(list);
    }),
  ));

test('a list is cut in the same places, whatever was cut before', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(300), { maxLength: 200 }), { minLength: 1, maxLength: 5 }),
      (lists) => {
        const [all, cut] = [items(301), createTextCut()];
        for (const places of lists) {
          const list = places.flatMap((at) => all[at] ?? []);
          expect(cut(list)).toEqual(createTextCut()(list));
        }
      },
    ),
  ));

test('one item more changes the stretch in which it stands, and no other', () => {
  const [list, cut] = [items(2000), createTextCut()];
  const before = new Set(cut(list.toSpliced(1000, 1)));
  const after = cut(list);
  expect(after.length).toBeGreaterThan(10);
  expect(after.filter((stretch) => !before.has(stretch)).flat()).toContain(list[1000]);
  expect(after.filter((stretch) => !before.has(stretch)).length).toBeLessThanOrEqual(2);
});
