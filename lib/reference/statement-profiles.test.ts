import { expect, test } from 'vitest';
import { PLATFORMS } from '#lib/reference/platforms-data.ts';
import { STATEMENT_PROFILES } from '#lib/reference/statement-profiles.ts';

test('every profile has its source, its date and how far it can be relied on', () => {
  const known = new Set(PLATFORMS.map(({ name }) => name));
  for (const { platform, source, asOf, confidence, whereToFind } of STATEMENT_PROFILES) {
    expect(known).toContain(platform);
    expect(source).toMatch(/\S/);
    expect(whereToFind).toMatch(/\.$/);
    expect(asOf).toMatch(/^\d{4}-\d{2}$/);
    expect(['starter', 'confirmed']).toContain(confidence);
  }
});

test('no profile is called confirmed that no real statement confirmed', () =>
  expect(STATEMENT_PROFILES.filter(({ confidence }) => confidence === 'confirmed')).toEqual([]));
