import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage } from '#tests/builders/page.ts';

test.for([
  ['whom the document names is doubted', 'Robin paid', false],
  ['of a plan of any name is the plan’s', 'Alderleaf paid', true],
] as const)('a payment %s', ([, label, isSure]) => {
  const reading = readEob([
    aPage([
      ['Explanation of Benefits'],
      ['Alderleaf'],
      ['Claim number: 25A1234567'],
      ['Patient: Robin Roe'],
      ['Date of service: 01/07/2025'],
      ['Procedure code: 90837'],
      ['Amount billed', '$200.00'],
      ['Allowed amount', '$142.80'],
      [label, '$25.00'],
      ['You owe', '$117.80'],
    ]),
  ]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ trust }) => trust.level)).toEqual([isSure ? 'verified' : 'review']);
});
