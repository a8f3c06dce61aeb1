import { expect, test } from 'vitest';
import { findDateOrder } from '#lib/payout/date-order.ts';

const alone = (dates: readonly string[]) => findDateOrder({ dates, payoutAndService: [] });
const paired = (payout: string, service: string) =>
  findDateOrder({ dates: [payout, service], payoutAndService: [[payout, service]] });

test('a figure above twelve is the day', () => {
  expect(alone(['03/04/2025', '03/14/2025'])).toBe('mdy');
  expect(alone(['03/04/2025', '14/03/2025'])).toBe('dmy');
});

test('dates that say both ways leave the order unknown', () =>
  expect(alone(['03/14/2025', '14/03/2025'])).toBe('unknown'));

test('dates that read the same either way need no order', () =>
  expect(alone(['03/03/2025', '2025-04-05', 'Mar 4, 2025', ''])).toBe('any'));

test('nobody is paid before the session', () => {
  expect(paired('03/02/2025', '02/12/2025')).toBe('mdy');
  expect(paired('03/04/2025', '05/03/2025')).toBe('dmy');
});

test('dates that fit either way are not guessed', () =>
  expect(paired('03/04/2025', '01/02/2025')).toBe('unknown'));
