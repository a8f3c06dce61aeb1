import { expect, test } from 'vitest';
import { createOwnRowTest } from '#lib/payout/own-rows.ts';

function isOwnRow(...cells: readonly string[]): boolean {
  const row = { row: 1, cells };
  return createOwnRowTest([row])(row, 0);
}

test.for([
  [['01/05/2025', 'Ana Quill', '90837', '$95.00']],
  [['Total', 'of', 'the', '$95.00']],
  [['01/05/2025', 'Ana Quill', '', '90837', '$95.00']],
  [['01/05/2025', 'Ana Quill', 'Paid', '-', '90837', '$95.00']],
  [['01/05/2025', 'Ana Quill', 'n/a', 'Session', '1', '$95.00']],
] as const)('%j is a row of its own', ([cells]) => expect(isOwnRow(...cells)).toBe(true));

test.for([
  [['01/05/2025', 'Ana Quill', '$95.00']],
  [['01/05/2025', '', 'Ana Quill', '$95.00']],
  [['Total', '', '14 sessions', 'of January', '$95.00']],
  [['Total', '', 'January', 'February', '$95.00']],
  [['', 'January', 'February', 'total', '$95.00']],
  [['Paid', '', 'Jan 5, 2025', 'Ana Quill', '90837']],
  [['', 'Opening balance', 'of', 'January', '$95.00']],
  [['Transfer', 'to', 'bank', '', '$95.00']],
  [['Transfer to bank ****2290', 'Jan 5', 'sent', '', '$95.00']],
  [['Payout', '', 'Jan 5, 2025', '12 sessions', '$95.00']],
  [['Jan 5, 2025', '', '12 sessions', 'Paid', '$95.00']],
] as const)('%j takes a closer look', ([cells]) => expect(isOwnRow(...cells)).toBe(false));
