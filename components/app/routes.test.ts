import { expect, test } from 'vitest';
import { parseRoute, routeTo, SCREENS } from '#components/app/routes.ts';

test.for(SCREENS)('finds the way to %s and back', (screen) =>
  expect(parseRoute(routeTo(screen))).toMatchObject({ screen, id: null }),
);

test('reads the id and the query', () => {
  const route = parseRoute('#/documents/ab12?pick=1');
  expect(route).toMatchObject({ screen: 'documents', id: 'ab12' });
  expect(route.query.get('pick')).toBe('1');
});

test.for(['', '#', '#/', '#/nowhere', '#overview'])('shows the overview for %j', (hash) =>
  expect(parseRoute(hash)).toMatchObject({ screen: 'overview' }),
);
