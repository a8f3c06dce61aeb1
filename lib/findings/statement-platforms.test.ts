import { expect, test } from 'vitest';
import { createPlatformReader, withStatementPlatforms } from '#lib/findings/statement-platforms.ts';
import type { Session } from '#lib/match/schema.ts';
import { aSession } from '#tests/builders/audit.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const row = (from: string, platform: string | null = null) => aSourcedPayout({ platform }, from);

function readerOf(...sessions: readonly Session[]) {
  return createPlatformReader([sessions]);
}
const billedThrough = (platform: string, from = 'nameless.csv'): Session => ({
  ...aSession({ payouts: [row(from)] }),
  platform,
});

test('a row that names its platform is believed', () =>
  expect(readerOf(billedThrough('Headway'))(row('nameless.csv', 'Alma'))).toBe('Alma'));

test('a statement that names none is of the platform that billed its sessions', () =>
  expect(readerOf(billedThrough('Headway'), billedThrough('HEADWAY'))(row('nameless.csv'))).toMatch(
    /^headway$/i,
  ));

test('sessions of two platforms do not tell whose statement it is', () =>
  expect(
    readerOf(billedThrough('Headway'), billedThrough('Alma'))(row('nameless.csv')),
  ).toBeNull());

test('another statement tells nothing', () =>
  expect(readerOf(billedThrough('Headway', 'other.csv'))(row('nameless.csv'))).toBeNull());

test('a match in review tells nothing', () => {
  const match = {
    status: 'review',
    score: 0.5,
    evidence: [],
    reasons: [],
    candidates: [],
  } as const;
  expect(readerOf({ ...billedThrough('Headway'), match })(row('nameless.csv'))).toBeNull();
});

test('a session that names no platform has that of its statement', () => {
  const nameless = { ...billedThrough('Headway'), platform: null };
  const stretches = withStatementPlatforms([[billedThrough('Headway')], [nameless]]);
  expect(stretches.flat().map(({ platform }) => platform)).toEqual(['Headway', 'Headway']);
});
