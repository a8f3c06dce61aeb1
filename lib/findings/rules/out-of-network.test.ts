import { expect, test } from 'vitest';
import { outOfNetwork } from '#lib/findings/rules/out-of-network.ts';
import { anAuditedMatter } from '#tests/builders/audited-matter.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const onClient = { allowed: 15_820, deductible: 15_820 } as const;

test.for([
  ['the document says so', aSourcedClaim({ network: 'out', lines: [aServiceLine(onClient)] })],
  [
    'a line carries reason 242',
    aSourcedClaim({
      network: null,
      lines: [aServiceLine({ ...onClient, reasonCodes: ['PR-1', 'CO-242'] })],
    }),
  ],
] as const)('tells the patient’s share where %s', ([, claim]) =>
  expect(outOfNetwork.find(anAuditedMatter({ claims: [claim] }))).toMatchObject([
    {
      amount: 15_820,
      text: 'The plan processed this session out of network; it leaves $158.20 to the patient.',
    },
  ]),
);

test.for([
  ['in network', aSourcedClaim()],
  ['of unknown network', aSourcedClaim({ network: null })],
  [
    'without a known patient share',
    aSourcedClaim({ network: 'out', lines: [aServiceLine({ patientResponsibility: null })] }),
  ],
] as const)('says nothing of a session %s', ([, claim]) =>
  expect(outOfNetwork.find(anAuditedMatter({ claims: [claim] }))).toEqual([]),
);
