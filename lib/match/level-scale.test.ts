import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLabelReader } from '#lib/match/client-label.ts';
import { createLevelScale, mostBesideName } from '#lib/match/level-scale.ts';
import { createComparer } from '#lib/match/weigh-pair.ts';
import { type DateLevel, type NameLevel, WEIGHTS } from '#lib/match/weights.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const CLIENTS: readonly NameLevel[] = ['exact', 'nickname', 'initials', 'other-family'];
const DATES: readonly DateLevel[] = ['same', 'one-day-off-steady', 'one-day-off', 'days-off'];
const DATE = ServiceDateSchema.parse('2025-01-07');

const visit = fc
  .record({
    payer: fc.constantFrom('Cigna', 'Aetna', null),
    platform: fc.constantFrom('Alma', 'Headway', null),
    code: fc.constantFrom('90837', '90834', '90785', null),
  })
  .map(({ payer, platform, code }) => ({
    ...aSession({
      source: aSourcedClaim({ payer, lines: [aServiceLine({ procedureCode: code })] }),
    }),
    platform,
    claimNames: [],
  }));

const row = fc
  .record({
    payer: fc.constantFrom('Cigna', null),
    platform: fc.constantFrom('Alma', null),
    procedureCode: fc.constantFrom('90837', '90785', null),
    sessionText: fc.constantFrom('Psychotherapy 60 min', null),
    type: fc.constantFrom('session' as const, 'add-on' as const),
  })
  .map((input) => aSourcedPayout(input));

test('no pair weighs more than its row can come to at best', () =>
  fc.assert(
    fc.property(
      visit,
      row,
      fc.constantFrom(...CLIENTS),
      fc.constantFrom(...DATES),
      (session, source, client, date) => {
        const label = createLabelReader([])(source.payout);
        if (label === undefined) throw new Error('Jane Doe is a name.');
        const labelled = { source, label, dateOfService: DATE };
        const beside = createComparer()(session, labelled);
        const { weight } = createLevelScale()({ client, date, ...beside });
        expect(weight).toBeLessThanOrEqual(
          mostBesideName(labelled) + WEIGHTS.client[client] + 1e-9,
        );
      },
    ),
  ));

test('equal levels are weighed once', () => {
  const scale = createLevelScale();
  const levels = {
    client: 'exact',
    date: 'same',
    code: 'unknown',
    payer: 'unknown',
    platform: 'same',
  } as const;
  expect(scale(levels)).toBe(scale({ ...levels }));
  expect(scale(levels)).toMatchObject({ weight: 6.5, isPossible: true, mayBePart: true });
});
