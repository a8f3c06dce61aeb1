import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRootOf, rootsApart, sharedPlace } from '#lib/eob/page/places.ts';

const aPlace = fc
  .array(fc.nat({ max: 3 }), { maxLength: 6 })
  .map((steps) => steps.map((step) => `/${step}`).join(''));

test('what two places share holds both', () =>
  fc.assert(
    fc.property(aPlace, aPlace, (a, b) => {
      const shared = sharedPlace(a, b);
      expect([isRootOf(shared, a), isRootOf(shared, b)]).toEqual([true, true]);
    }),
  ));

test('no key stands twice under one root, but where both stand in one element', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ place: aPlace, key: fc.constantFrom('billed', 'paid') })),
      (unordered) => {
        const places = unordered.toSorted((a, b) => (a.place < b.place ? -1 : 1));
        const rootOf = rootsApart(places);
        const isMixed = places.some((one, index) =>
          places
            .slice(index + 1)
            .some(
              (other) =>
                one.key === other.key &&
                !isRootOf(one.place, other.place) &&
                !isRootOf(other.place, one.place) &&
                rootOf(one.place) === rootOf(other.place),
            ),
        );
        expect(isMixed).toBe(false);
      },
    ),
  ));

test('parts of a page that hold the same labels are wholes of their own', () => {
  const rootOf = rootsApart([
    { place: '/1/0/0', key: 'billed' },
    { place: '/1/0/1', key: 'paid' },
    { place: '/1/1/0', key: 'billed' },
  ]);
  expect([rootOf('/1/0/0'), rootOf('/1/0/1'), rootOf('/1/1/0')]).toEqual(['/1/0', '/1/0', '/1/1']);
});

test('/1/2 is no part of /1/20', () => expect(isRootOf('/1/2', '/1/20')).toBe(false));
