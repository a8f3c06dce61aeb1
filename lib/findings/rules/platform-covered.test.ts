import { expect, test } from 'vitest';
import { platformCovered } from '#lib/findings/rules/platform-covered.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const nothingAllowed = aSourcedClaim({
  status: 'denied',
  lines: [aServiceLine({ allowed: 0, notCovered: 20_000 })],
});

test('tells what the platform paid where the plan allowed nothing', () =>
  expect(platformCovered.find(anAuditedMatter({ claims: [nothingAllowed] }))).toMatchObject([
    {
      amount: 12_180,
      text: 'The plan allowed nothing, and the platform paid you $121.80 all the same.',
    },
  ]));

test('says nothing where the plan allowed something or the platform paid nothing', () => {
  expect(platformCovered.find(anAuditedMatter())).toEqual([]);
  expect(platformCovered.find(anAuditedMatter({ claims: [nothingAllowed], payouts: [] }))).toEqual(
    [],
  );
});
