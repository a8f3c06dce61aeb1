import { expect, test } from 'vitest';
import { sectionTokens } from '#lib/eob/tables/section-tokens.ts';
import { linesToHeaderCells } from '#lib/table/header-cells.ts';
import { linesOf } from '#tests/builders/page.ts';

test.for<readonly [readonly string[], readonly string[], readonly string[]]>([
  [['Date', 'Units', 'Billed'], ['01/07/2025', '1.00', '200.00'], ['200.00']],
  [['Date', 'Qty', 'Billed'], ['01/07/2025', '12.0', '200.00'], ['200.00']],
  [['Date', 'Qty', 'Billed'], ['01/07/2025', '.0', '200.00'], ['200.00']],
  [
    ['Date', 'Copay', 'Billed'],
    ['01/07/2025', '1.00', '200.00'],
    ['1.00', '200.00'],
  ],
  [
    ['Date', 'Units', 'Billed'],
    ['01/07/2025', '131.00', '200.00'],
    ['131.00', '200.00'],
  ],
  [['Date', 'Num. svcs', 'Billed'], ['01/07/2025', '1.0', '200.00'], ['200.00']],
  [['Date', 'No. of visits', 'Billed'], ['01/07/2025', '2.00', '200.00'], ['200.00']],
  [['Date', 'Allowed qty', 'Billed'], ['01/07/2025', '1.0', '200.00'], ['200.00']],
  [['Date', 'Qty', 'Billed'], ['01/07/2025', '1.0-', '200.00-'], ['200.00-']],
  [['Date', 'Total units', 'Billed'], ['01/07/2025', '1.0000', '200.00'], ['200.00']],
  [
    ['Date', 'Unit charge', 'Billed'],
    ['01/07/2025', '20.00', '200.00'],
    ['20.00', '200.00'],
  ],
])('under %j the amounts of %j are %j', ([headings, row, amounts]) => {
  const [heading, line] = linesOf([headings, row], { align: 'left', headingAlign: 'left' });
  const cells = heading === undefined ? [] : linesToHeaderCells([heading]);
  const tokens = line === undefined ? undefined : sectionTokens(line, cells);
  expect(tokens?.money.map(({ text }) => text)).toEqual(amounts);
  expect(tokens?.unreadable).toEqual([]);
});

test.for<readonly [readonly string[], readonly string[], readonly string[]]>([
  [
    ['Date', 'Billed', 'CO', 'PR', 'OA', 'Paid'],
    ['01/07/2025', '180.00', '45: 28.37', '3: 20.00', '', '131.63'],
    ['CO-45 2837', 'PR-3 2000'],
  ],
  [
    ['Date', 'Billed', 'Paid', 'Adj amount', 'Reason'],
    ['01/07/2025', '180.00', '151.63', '28.37', 'CO-45'],
    ['CO-45 2837'],
  ],
  [
    ['Date', 'Billed', 'Disallowed', 'Adj. reason', 'Allowed', 'Copay', 'Paid'],
    ['01/07/2025', '180.00', '28.37', 'CO-45', '151.63', '20.00', '131.63'],
    ['CO-45 2837'],
  ],
  [
    ['Date', 'Billed', 'Disallow amount', 'Disallow rsn', 'Allowed', 'Copay', 'Resp rsn', 'Paid'],
    ['01/07/2025', '180.00', '28.37', 'CO 45', '151.63', '20.00', 'PR 3', '131.63'],
    ['CO-45 2837'],
  ],
  [
    ['Date', 'Charge', 'Grp/rsn', 'Amount', 'Allowed', 'Paid'],
    ['01/07/2025', '180.00', 'CO-45', '28.37', '151.63', '131.63'],
    ['CO-45 2837'],
  ],
  [
    ['Date', 'Billed', 'Group/reason', 'Allowed', 'Copay', 'Paid'],
    ['01/07/2025', '180.00', 'CO-45', '151.63', '20.00', '131.63'],
    [],
  ],
  [
    ['Date', 'Billed', 'Adj amount', 'Adj codes', 'Paid'],
    ['01/07/2025', '180.00', '49.37', 'CO-45 28.37', '130.63'],
    ['CO-45 2837'],
  ],
  [
    ['Date', 'Payer code', 'Supp info', 'Billed', 'Adj (Qty)', 'Adj amount', 'Paid'],
    ['01/07/2025', '90837', '151.63', '180.00', 'CO-45', '28.37', '151.63'],
    ['CO-45 2837'],
  ],
  [
    ['Date', 'Payer code', 'Billed', 'Adj amount', 'Paid'],
    ['01/07/2025', 'CO-45', '180.00', '28.37', '151.63'],
    ['CO-45 2837'],
  ],
  [
    ['Date', 'Billed', 'Adj amount', 'Paid', 'Reason'],
    ['01/07/2025', '180.00', '28.37', '151.63', 'CO-45'],
    [],
  ],
  [
    ['Date', 'Billed', 'Allowed', 'Paid', 'Adj reason codes'],
    ['01/07/2025', '180.00', '96.50', '96.50', '45 = $83.50'],
    ['-45 8350'],
  ],
  [
    ['Date', 'Billed', 'Allowed', 'Paid', 'Adj reason codes'],
    ['01/07/2025', '180.00', '96.50', '71.50', '3 = $25.00'],
    ['PR-3 2500'],
  ],
  [
    ['Date', 'Billed', 'Allowed', 'Paid', 'Total'],
    ['01/07/2025', '180.00', '96.50', '96.50', '45 = $83.50'],
    [],
  ],
  [
    ['Date', 'Billed', 'Contract adjustment', '', 'Other adjustment', '', 'Paid'],
    ['01/07/2025', '130.00', '45.64 CO-45', '', '1.29 CO-253', '', '83.07'],
    ['CO-45 4564', 'CO-253 129'],
  ],
  [
    ['Date', 'Billed', 'Allowed', '', 'Other adjustment', '', 'Paid'],
    ['01/07/2025', '130.00', '84.36 CO-45', '', '45.64', '', '84.36'],
    ['CO-45 4564'],
  ],
  [
    ['Date', 'Billed', 'Paid', 'You owe', 'Reason'],
    ['01/07/2025', '180.00', '151.63', '28.37', 'PR-3'],
    [],
  ],
])('under %j the adjustments of %j are %j', ([headings, row, adjustments]) => {
  const [heading, line] = linesOf([headings, row], { align: 'left', headingAlign: 'left' });
  const cells = heading === undefined ? [] : linesToHeaderCells([heading]);
  const tokens = line === undefined ? undefined : sectionTokens(line, cells);
  expect(
    tokens?.adjustments.map(({ group, reason, money }) => `${group}-${reason} ${money.amount}`),
  ).toEqual(adjustments);
});
