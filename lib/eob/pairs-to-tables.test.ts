import { expect, test } from 'vitest';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const TILES: Rows = [
  ['Provider billed', 'Plan discount', 'Plan paid', 'You may owe'],
  ['$200.00', '$57.20', '$117.80', '$25.00'],
];
const AMOUNTS: Rows = [
  ['Amount billed', '$200.00'],
  ['Plan discount', '-$57.20'],
  ['Amount allowed', '$142.80'],
  ['Plan paid', '$117.80'],
  ['Your share', '$25.00'],
];

test.for<readonly [string, Rows]>([
  [
    'under the procedure',
    [['Psychotherapy, 60 minutes', 'Service code 90837'], ['Date: 01/07/2025']],
  ],
  ['over the procedure', [['Date: 01/07/2025'], ['CPT 90837 Psychotherapy']]],
  ['beside the procedure', [['CPT 90837', 'Date: 01/07/2025']]],
  [
    'without a word under the code alone',
    [['Psychotherapy, 60 minutes'], ['90837'], ['Jan 7, 2025']],
  ],
])('the day that stands %s dates the amounts below, and no tiles above', ([, service]) =>
  expect(
    verifiedLines([aPage([...TITLE, ...TILES, ...service, ...AMOUNTS], { columnWidth: 120 })]),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']),
);

test.for<readonly [string, Rows]>([
  ['a day that no procedure stands beside', [['Date: 01/07/2025'], ['To whom it may concern']]],
  ['a day under figures that are no procedure', [['17000'], ['Jan 7, 2025']]],
  ['a day under a sentence about a procedure', [['Ask us about 90837'], ['Jan 7, 2025']]],
])('%s dates nothing', ([, above]) =>
  expect(verifiedLines([aPage([...TITLE, ...above, ...AMOUNTS])])).toEqual([]),
);
