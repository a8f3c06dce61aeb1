import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const CLAIM: Rows = [
  [
    'Date of service',
    'Code',
    'Billed',
    'Discount',
    'Allowed',
    'Other insurance',
    'Plan paid',
    'You owe',
  ],
  ['01/07/2025', '90837', '200.00', '57.20', '142.80', '100.00', '17.80', '25.00'],
  ['01/14/2025', '90834', '180.00', '60.00', '120.00', '80.00', '20.00', '20.00'],
  ['Total', '', '380.00', '117.20', '262.80', '180.00', '37.80', '45.00'],
];
const READ = ['2025-01-07: 142.80 = 17.80 + 25.00', '2025-01-14: 120.00 = 20.00 + 20.00'];

function read(rows: Rows): { readonly found: number; readonly verified: readonly string[] } {
  const pages = [aPage([...TITLE, ...rows], { columnWidth: 90 })];
  const reading = readEob(pages);
  const found = reading.outcome === 'read' ? reading.claims.flatMap(({ lines }) => lines) : [];
  return { found: found.length, verified: verifiedLines(pages) };
}

test.for<readonly [string, Rows]>([
  [
    'with what the other insurer allowed and paid',
    [
      ['Coordination of benefits worksheet'],
      [
        'Date of service',
        'Medicare allowed',
        'Our allowed',
        'Our normal benefit',
        'Medicare paid',
        'We paid',
      ],
      ['01/07/2025', '130.00', '142.80', '117.80', '100.00', '17.80'],
      ['01/14/2025', '110.00', '120.00', '100.00', '80.00', '20.00'],
    ],
  ],
  [
    'under some of the same headings',
    [
      ['How we worked out our payment'],
      ['Date of service', 'Allowed', 'Other insurance', 'Plan paid', 'You owe'],
      ['01/07/2025', '142.80', '100.00', '17.80', '25.00'],
      ['01/14/2025', '120.00', '80.00', '20.00', '20.00'],
    ],
  ],
  [
    'on its side',
    [
      ['How we worked out our payment'],
      ['', '01/07/2025', '01/14/2025'],
      ['Medicare allowed', '130.00', '110.00'],
      ['Medicare paid', '100.00', '80.00'],
      ['Our allowed amount', '142.80', '120.00'],
      ['Our payment', '17.80', '20.00'],
    ],
  ],
])('a worksheet %s repeats the services over it and adds none', ([, worksheet]) =>
  expect(read([...CLAIM, ...worksheet])).toEqual({ found: 2, verified: READ }),
);

test('a worksheet over the services says them before, and adds none', () => {
  const worksheet: Rows = [
    ['How we worked out our payment'],
    ['Date of service', 'Medicare allowed', 'Our allowed', 'Medicare paid', 'We paid'],
    ['01/07/2025', '130.00', '142.80', '100.00', '17.80'],
    ['01/14/2025', '110.00', '120.00', '80.00', '20.00'],
  ];
  expect(read([...worksheet, ...CLAIM])).toEqual({ found: 2, verified: READ });
});

test('a second table tells what the first one leaves out of its services', () => {
  const rows: Rows = [
    ['Date of service', 'Code', 'Billed', 'Discount', 'Allowed'],
    ['01/07/2025', '90837', '200.00', '57.20', '142.80'],
    ['01/14/2025', '90834', '180.00', '60.00', '120.00'],
    ['Your share'],
    ['Date of service', 'Allowed', 'Deductible', 'Copay', 'Plan paid', 'You owe'],
    ['01/07/2025', '142.80', '0.00', '25.00', '117.80', '25.00'],
    ['01/14/2025', '120.00', '0.00', '20.00', '100.00', '20.00'],
  ];
  expect(read(rows)).toEqual({
    found: 2,
    verified: ['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00'],
  });
});

test.for<readonly [string, Rows]>([
  [
    'of another procedure',
    [
      ['Date of service', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
      ['01/07/2025', '90834', '200.00', '57.20', '142.80', '117.80', '25.00'],
    ],
  ],
  [
    'under another claim number',
    [
      ['Claim number: 25A7654321'],
      ['Date of service', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
      ['01/07/2025', '90837', '200.00', '57.20', '142.80', '117.80', '25.00'],
    ],
  ],
  [
    'under the same headings',
    [
      CLAIM[0] ?? [],
      ['01/07/2025', '90837', '200.00', '57.20', '142.80', '100.00', '17.80', '25.00'],
    ],
  ],
  [
    'of another amount',
    [
      ['Date of service', 'Code', 'Billed', 'Discount', 'Allowed', 'Plan paid', 'You owe'],
      ['01/07/2025', '90837', '210.00', '57.20', '152.80', '127.80', '25.00'],
    ],
  ],
])('a service %s is a new one, and not the same again', ([, more]) =>
  expect(read([...CLAIM, ...more]).found).toBe(3),
);
