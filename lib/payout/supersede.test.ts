import { expect, test } from 'vitest';
import { findSupersessions } from '#lib/payout/supersede.ts';
import { aPayout } from '#tests/builders/payout.ts';

type Fields = Parameters<typeof aPayout>[0];

const PAID = { payoutDate: '2025-03-14', dateOfService: '2025-03-03', client: 'Ines Varga' };
const SHARED = { ...PAID, client: 'Odo Lark', amount: 7900 };

function compare(...statements: readonly (readonly Fields[])[]) {
  const rows = statements.flatMap((payouts, statement) =>
    payouts.map((fields) => ({
      statement,
      fileName: `${statement + 1}.csv`,
      payout: aPayout(fields),
    })),
  );
  const { replaced, doubted, estimates } = findSupersessions(rows);
  const words = (found: ReadonlyMap<(typeof rows)[number], string>) =>
    [...found].map(([{ statement, payout }, reason]) => [statement + 1, payout.amount, reason]);
  return { replaced: words(replaced), doubted: words(doubted), estimates: words(estimates) };
}

const NOTHING = { replaced: [], doubted: [], estimates: [] };

test('a row that a later export of the same payment shows with another amount counts once, for a person to check', () =>
  expect(
    compare([{ ...PAID, amount: 9500 }, SHARED], [{ ...PAID, amount: 9700 }, SHARED]),
  ).toMatchObject({
    replaced: [[1, 9500, '2.csv shows $97.00 for this payment in place of $95.00.']],
    doubted: [[2, 9700, '1.csv shows $95.00 for this payment. Check which amount was paid.']],
  }));

test('two files without a row in common may list two parts of a session, so both count', () =>
  expect(compare([{ ...PAID, amount: 9500 }], [{ ...PAID, amount: 2500 }])).toEqual(NOTHING));

test('two rows of one file for one session are two parts', () =>
  expect(
    compare(
      [{ ...PAID, amount: 9500 }, { ...PAID, amount: 2500 }, SHARED],
      [{ ...PAID, amount: 9600 }, SHARED],
    ),
  ).toEqual(NOTHING));

test('the same row in two files is left to matching, which counts it once', () =>
  expect(compare([SHARED], [SHARED])).toEqual(NOTHING));

test('another payout date is another payment', () =>
  expect(
    compare(
      [{ ...PAID, amount: 9500 }, SHARED],
      [{ ...PAID, payoutDate: '2025-03-28', amount: 9700 }, SHARED],
    ),
  ).toEqual(NOTHING));

test('an estimate is told with what the final statement pays, also where it only shows initials', () =>
  expect(
    compare(
      [{ ...PAID, client: 'I. V.', amount: 9500, preliminary: true }],
      [{ ...PAID, amount: 9700 }],
    ).estimates,
  ).toEqual([[1, 9500, 'It is an estimate of $95.00; 2.csv pays $97.00, $2.00 more.']]));

test('an estimate that the final statement does not list is told as such', () =>
  expect(
    compare(
      [
        { ...PAID, amount: 9500, preliminary: true },
        { ...PAID, client: 'Ada Moss', amount: 8000, preliminary: true },
      ],
      [{ ...PAID, amount: 9500 }],
    ).estimates,
  ).toEqual([
    [1, 9500, 'It is an estimate; 2.csv pays the same $95.00.'],
    [
      1,
      8000,
      'It is an estimate, and the final statement that was added does not list it clearly.',
    ],
  ]));

test('one statement is compared with nothing', () =>
  expect(compare([{ ...PAID, amount: 9500, preliminary: true }, SHARED])).toEqual(NOTHING));
