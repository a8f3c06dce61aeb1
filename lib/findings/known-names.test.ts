import { expect, test } from 'vitest';
import { createNameBook } from '#lib/findings/known-names.ts';
import { aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

const matched = (patient: string, client: string) =>
  aSession({ source: aSourcedClaim({ patient }), payouts: [aSourcedPayout({ client })] });
const pair = { session: aSession(), row: aSourcedPayout({ client: 'Ann Roe' }) };

test('names that are matched elsewhere speak against a pair as long as their sessions are there', () => {
  const namesIn = createNameBook();
  const [one, other] = [[matched('Jane Doe', 'Jane Doe')], [matched('Jane Doe', 'J. D.')]];
  const speakAgainst = (...stretches: readonly (typeof one)[]) =>
    namesIn(stretches)(({ payout }) => payout.platform).speakAgainst(pair);
  expect(speakAgainst()).toBe(false);
  expect(speakAgainst(one, other)).toBe(true);
  expect(speakAgainst(other)).toBe(true);
  expect(speakAgainst()).toBe(false);
  expect(speakAgainst(one, [matched('Jane Doe', 'Ann Roe')])).toBe(false);
});
