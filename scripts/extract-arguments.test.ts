import { expect, test } from 'vitest';
import { parseExtractArguments } from '#scripts/extract-arguments.ts';

test('takes paths, a password and answers about columns', () =>
  expect(
    parseExtractArguments([
      '--password',
      'x',
      '--map',
      'amount=Net',
      '--map',
      'dateOrder=dmy',
      'a.pdf',
      'b.csv',
    ]),
  ).toMatchObject({
    status: 'run',
    arguments: {
      paths: ['a.pdf', 'b.csv'],
      password: 'x',
      pretty: false,
      mapping: { columns: { amount: 'Net' }, dateOrder: 'dmy' },
    },
  }));

test('has no mapping where no column is named', () =>
  expect(parseExtractArguments(['a.pdf'])).toMatchObject({ arguments: { mapping: undefined } }));

test('shows help when asked', () =>
  expect(parseExtractArguments(['--help'])).toEqual({ status: 'help' }));

test.for<readonly [readonly string[]]>([
  [[]],
  [['--frobnicate', 'a.pdf']],
  [['--map', 'amount', 'a.pdf']],
  [['--map', 'amount=', 'a.pdf']],
  [['--map', '=Net', 'a.pdf']],
  [['--map', 'colour=Net', 'a.pdf']],
  [['--map', 'dateOrder=ymd', 'a.pdf']],
])('refuses %j with a reason', ([words]) =>
  expect(parseExtractArguments(words)).toMatchObject({
    status: 'wrong',
    reason: expect.stringMatching(/\S/),
  }),
);
