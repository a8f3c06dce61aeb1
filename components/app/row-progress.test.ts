import { expect, test } from 'vitest';
import { createRowTeller } from '#components/app/row-progress.ts';
import type { ReadProgress } from '#lib/workflow/read-environment.ts';

function aTeller() {
  const told: ReadProgress[] = [];
  return { told, teller: createRowTeller((progress) => told.push(progress)) };
}

test('reading is the first half of the way of the rows, handing over the second', () => {
  const { told, teller } = aTeller();
  teller.read({ done: 0, total: 100, unit: 'row' });
  teller.read({ done: 50, total: 100, unit: 'row' });
  teller.handOver(0, 100);
  teller.handOver(80, 100);
  expect(told.map(({ done }) => done)).toEqual([0, 25, 50, 90]);
});

test('a statement that is read twice takes no step back', () => {
  const { told, teller } = aTeller();
  for (const done of [0, 60, 0, 30, 80]) teller.read({ done, total: 100, unit: 'row' });
  expect(told.map(({ done }) => done)).toEqual([0, 30, 40]);
});

test('pages are told as they are', () => {
  const { told, teller } = aTeller();
  teller.read({ done: 3, total: null });
  expect(told).toEqual([{ done: 3, total: null }]);
});
