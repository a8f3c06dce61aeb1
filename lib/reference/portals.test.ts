import { expect, test } from 'vitest';
import { PORTAL_ORIGINS, PORTALS, portalOrigins } from '#lib/reference/portals.ts';

test.for(PORTALS.map((portal) => [portal.id, portal] as const))(
  '%s has a source, a date, a confidence and at least one site',
  ([, { source, date, confidence, sites }]) => {
    expect(source).not.toBe('');
    expect(date).toMatch(/^\d{4}-\d{2}$/);
    expect(['A', 'B', 'C']).toContain(confidence);
    expect(sites.length).toBeGreaterThan(0);
  },
);

test.for(PORTAL_ORIGINS)('%s is one exact host over an encrypted connection', (origin) =>
  expect(origin).toMatch(/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/),
);

test('no two portals have the same id, and no host belongs to two', () => {
  const ids = PORTALS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const hosts = PORTALS.flatMap(({ sites }) => sites.map(({ host }) => host));
  expect(new Set(hosts).size).toBe(hosts.length);
});

test.for(['healthsafe-id.com', 'apih1.aetna.com', 'membersecure-polaris.anthem.com'])(
  '%s, where people log in or scripts fetch their data, is never asked for',
  (host) => expect(PORTAL_ORIGINS).not.toContain(`https://${host}/*`),
);

test('asks for the hosts of a portal and nothing beside them', () => {
  const sites = [
    { host: 'a.example', side: 'provider' },
    { host: 'b.example', side: 'member' },
  ] as const;
  expect(portalOrigins({ sites })).toEqual(['https://a.example/*', 'https://b.example/*']);
});
