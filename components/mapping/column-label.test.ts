import { expect, test } from 'vitest';
import { columnLabel } from '#components/mapping/column-label.ts';

const HEADINGS = ['Date', 'Amount', 'Amount', ''];

test.for([
  ['Date', 'Date'],
  ['#3', 'Amount (column 3)'],
  ['#4', 'Column 4'],
  ['#9', 'Column 9'],
] as const)('calls %s %s', ([column, label]) => expect(columnLabel(column, HEADINGS)).toBe(label));
