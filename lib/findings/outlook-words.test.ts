import { expect, test } from 'vitest';
import { outlookItems } from '#lib/findings/outlook-words.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

const cents = (amount: number) => CentsSchema.parse(amount);
const date = (text: string) => ServiceDateSchema.parse(text);

test('a year names the weeks and sessions that it rests on', () => {
  const yearly = {
    spread: cents(109_200),
    sessions: 4,
    from: date('2025-01-07'),
    to: date('2025-01-28'),
    weeks: 4,
  };
  expect(outlookItems({ yearly, biller: null, direct: null })).toEqual([
    {
      name: 'The gap in a year like this',
      figure: '$1,092.00',
      basis:
        '52 weeks of the pace of 4 weeks: 4 counted sessions from Jan 7, 2025 to Jan 28, 2025. Sessions not counted yet are not in it.',
    },
  ]);
});

test('a billing service is told as a range', () =>
  expect(
    outlookItems({ yearly: null, biller: { low: cents(700), high: cents(1100) }, direct: null }),
  ).toMatchObject([{ figure: '$7.00 to $11.00' }]));

test.for([
  [12_000, '$10.00 less than the direct rates.'],
  [13_000, 'as much as the direct rates come to.'],
  [14_000, '$10.00 more than the direct rates.'],
] as const)('own rates of 130.00 beside %d received: %s', ([received, words]) => {
  const direct = {
    sessions: 1,
    direct: cents(13_000),
    allowed: cents(15_000),
    received: cents(received),
  };
  expect(outlookItems({ yearly: null, biller: null, direct })[0]?.basis).toContain(words);
});
