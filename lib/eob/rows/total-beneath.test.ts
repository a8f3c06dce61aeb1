import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

const VISIT: Rows = [
  ['Date of service: 01/07/2025 · CPT 90847'],
  ['Amount billed', '$82.88'],
  ['Other adjustments', '-$1.03'],
  ['Allowed amount', '$81.85'],
  ['Paid', '$48.49'],
  ['Your deductible', '--'],
  ['Copay', '--'],
];

test.for<readonly [string, string, boolean]>([
  ['its share', '$33.36', false],
  ['its charge', '$82.88', false],
  ['none of its amounts', '$32.37', true],
])('a total under a service that is %s leaves it doubted or not', ([, total, isDoubted]) => {
  const reading = readEob([
    aPage([...TITLE, ...VISIT, ['Total cost', total]], { columnWidth: 160 }),
  ]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  const reasons = lines.flatMap(({ trust }) => (trust.level === 'review' ? trust.reasons : []));
  expect(lines).toHaveLength(1);
  expect(reasons.some((reason) => reason.includes('is printed under it'))).toBe(isDoubted);
});
