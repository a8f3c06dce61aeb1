import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const HEAD: Rows = [
  ['Electronic Remittance Advice'],
  ['Fictional Health Plan'],
  ['Patient: ROE, WREN'],
  ['Claim number: 2026070400911'],
];

function pageOf(rows: Rows) {
  return aPage([...HEAD, ...rows], { columnWidth: 90, align: 'left' });
}

function read(...rows: Rows): readonly string[] {
  return verifiedLines([pageOf(rows)]);
}

const SERVICE = ['07/13/2026', '90837', '1 unit', 'Charge $185.00', 'Paid $96.34'];
const DISCOUNT = ['CO-45 Charge exceeds fee schedule $63.66'];
const COPAY = ['PR-3 Co-payment Amount $25.00'];
const READ = '2026-07-13: 121.34 = 96.34 + 25.00';

test.for<readonly [string, Rows, readonly string[]]>([
  ['allowed is the charge less what the contract takes off', [SERVICE, DISCOUNT, COPAY], [READ]],
  [
    'the day and the procedure may stand over the amounts',
    [
      ['Service date: 07/13/2026 Procedure: 90837'],
      ['Charge: $185.00 Paid: $96.34'],
      DISCOUNT,
      COPAY,
    ],
    [READ],
  ],
  [
    'the day may stand under the amounts, of every service its own',
    [
      ['Procedure: 96127 Charge: $12.00 Paid: $12.00'],
      ['Service date: 07/12/2026'],
      ['Procedure: 90837 Charge: $185.00 Paid: $96.34'],
      ['Service date: 07/13/2026'],
      DISCOUNT,
      COPAY,
    ],
    ['2026-07-12: 12.00 = 12.00 + 0.00', READ],
  ],
  [
    'a day beside a service that is not said to be its day leaves it to a person',
    [['Decided 07/13/2026'], ['Procedure: 90837 Charge: $185.00 Paid: $96.34'], DISCOUNT, COPAY],
    [],
  ],
  [
    'interest is in what was paid, and in nothing that was allowed',
    [SERVICE, DISCOUNT, COPAY, ['Interest (L6) $1.25'], ['Total paid $97.59']],
    [READ],
  ],
  [
    'a total of payments that neither services nor interest make up leaves them to a person',
    [SERVICE, DISCOUNT, COPAY, ['Interest (L6) $1.25'], ['Total paid $98.59']],
    [],
  ],
  [
    'what is printed with a minus is taken off',
    [SERVICE, ['CO-45 -$63.66'], ['PR-3 -$25.00']],
    [READ],
  ],
  [
    'nothing is allowed where all of the charge is refused',
    [['07/13/2026', '90837', '1 unit', 'Charge $185.00', 'Paid $0.00'], ['CO-197 $185.00']],
    ['2026-07-13: 0.00 = 0.00 + 0.00'],
  ],
  [
    'what the law withholds, and what another plan paid, is allowed',
    [
      ['07/13/2026', '90837', '1 unit', 'Charge $150.00', 'Paid $58.40'],
      ['CO-45 $50.00'],
      ['PR-2 $20.00'],
      ['CO-253 $1.60'],
      ['OA-23 $20.00'],
    ],
    ['2026-07-13: 100.00 = 58.40 + 20.00'],
  ],
  [
    'a service that is paid as charged has none beneath it',
    [SERVICE, DISCOUNT, COPAY, ['07/20/2026', '96127', '1 unit', 'Charge $12.00', 'Paid $12.00']],
    [READ, '2026-07-20: 12.00 = 12.00 + 0.00'],
  ],
  ['an adjustment that is missing leaves the line to a person', [SERVICE, DISCOUNT], []],
  [
    'another allowed amount beneath leaves the line to a person',
    [SERVICE, DISCOUNT, COPAY, ['Allowed (B6): $131.34']],
    [],
  ],
])('%s', ([, rows, expected]) => expect(read(...rows)).toEqual(expected));

test('adjustments beneath columns are no amounts of the columns', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ...HEAD,
          ['Date', 'Code', 'Units', 'Charge', 'Paid'],
          ['07/13/2026', '90837', '1', '$185.00', '$96.34'],
          ['', 'CO-45', '', '', '$63.66'],
          ['', 'PR-3', '', '', '$25.00'],
        ],
        { columnWidth: 90 },
      ),
    ]),
  ).toEqual([READ]));

test('a cell that is broken over its line says what is allowed', () => {
  const reading = readEob([
    pageOf([
      ['', '', '', '', '', 'Allowed (B6)'],
      [...SERVICE],
      ['', '', '', '', '', '$121.34'],
      DISCOUNT,
      COPAY,
    ]),
  ]);
  expect(reading).toMatchObject({
    claims: [{ lines: [{ figures: { allowed: { origin: 'read', amount: 12134 } } }] }],
  });
});

test('a reversal takes back what its adjustments say', () => {
  const reading = readEob([
    pageOf([
      ['06/08/2026', '90834', '1 unit', 'Charge -$140.00', 'Paid -$63.20'],
      ['CO-45 -$51.80'],
      ['PR-3 -$25.00'],
    ]),
  ]);
  expect(reading).toMatchObject({
    claims: [{ status: 'reversal', lines: [{ figures: { allowed: { amount: -8820 } } }] }],
  });
});

const dollars = (cents: number) => `$${(cents / 100).toFixed(2)}`;

/** A service with a discount, and what of the allowed amount is whose, in cents. */
const aService = fc
  .record({
    discount: fc.integer({ min: 0, max: 9_000 }),
    deductible: fc.integer({ min: 0, max: 5_000 }),
    copay: fc.integer({ min: 0, max: 4_000 }),
    paid: fc.integer({ min: 0, max: 15_000 }),
  })
  .filter(({ deductible, copay, paid }) => deductible + copay + paid > 0);

type Service = typeof aService extends fc.Arbitrary<infer Made> ? Made : never;

/** A remittance of two services, a day apart. `off`: by how much the charge of the second one is misprinted. */
function remittanceOf(services: readonly Service[], off: number): readonly string[] {
  const rows = services.flatMap(({ discount, deductible, copay, paid }, index) => {
    const charge = discount + deductible + copay + paid + (index === 0 ? 0 : off);
    const day = `07/1${String(index)}/2026`;
    const adjustments = [
      ['CO-45', discount],
      ['PR-1', deductible],
      ['PR-3', copay],
    ] as const;
    return [
      [day, '90837', '1 unit', `Charge ${dollars(charge)}`, `Paid ${dollars(paid)}`],
      ...adjustments.flatMap(([code, amount]) =>
        amount === 0 ? [] : [[`${code} ${dollars(amount)}`]],
      ),
    ];
  });
  return read(...rows);
}

function readOf({ deductible, copay, paid }: Service, index: number): string {
  const share = deductible + copay;
  const [allowed, payment, owed] = [paid + share, paid, share].map((cents) =>
    (cents / 100).toFixed(2),
  );
  return `2026-07-1${String(index)}: ${allowed} = ${payment} + ${owed}`;
}

test('whatever its figures, a service is read as its adjustments say', () =>
  fc.assert(
    fc.property(aService, aService, (one, other) => {
      fc.pre(one.discount > 0 && other.discount > 0);
      expect(remittanceOf([one, other], 0)).toEqual([one, other].map(readOf));
    }),
    { numRuns: 40 },
  ));

test('a misprinted charge is never a line to rely on', () =>
  fc.assert(
    fc.property(aService, aService, fc.integer({ min: 1, max: 5_000 }), (one, other, off) => {
      fc.pre(one.discount > 0);
      const day = '2026-07-11';
      expect(remittanceOf([one, other], off).some((line) => line.startsWith(day))).toBe(false);
    }),
    { numRuns: 40 },
  ));
