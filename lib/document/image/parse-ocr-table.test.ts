import { expect, test } from 'vitest';
import { parseOcrTable } from '#lib/document/image/parse-ocr-table.ts';

test('reads words with their boxes, and counts the lines of all paragraphs', () => {
  const table = [
    '1\t1\t0\t0\t0\t0\t0\t0\t900\t700\t-1\t',
    '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t96.5\tPlan',
    '5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t91\tpaid',
    '5\t1\t1\t2\t1\t1\t10\t90\t30\t40\t12\t ',
    '5\t1\t1\t2\t1\t2\t50\t90\t30\t40\t88\t$12.00',
    '',
  ].join('\n');
  expect(parseOcrTable(table)).toEqual([
    { text: 'Plan', box: [10, 20, 40, 60], confidence: 96.5, line: 0 },
    { text: 'paid', box: [50, 20, 80, 60], confidence: 91, line: 0 },
    { text: '$12.00', box: [50, 90, 80, 130], confidence: 88, line: 1 },
  ]);
});
