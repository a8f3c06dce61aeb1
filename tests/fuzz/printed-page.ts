import type { Page } from '#lib/document/schema.ts';
import { aPage } from '#tests/builders/page.ts';
import type { PrintedTable, Style } from '#tests/fuzz/synthetic-eob.ts';

/** Wide enough for any label when its words are stacked, and when they are not. */
const NARROW = 92;
const WIDE = 136;

/** The page that shows a table under a payer's name, in a style. */
export function printedPage({ labels, rows }: PrintedTable, style: Style): Page {
  const stack = (label: string) => (style.isStacked ? label.replaceAll(' ', '\n') : label);
  const heading = ['Date of service', 'Code', ...labels].map(stack);
  const body = rows.map(({ date, code, cells }) => [date, code, ...cells]);
  const hasHeading = labels.some((label) => label !== '');
  return aPage(
    [
      ['Explanation of Benefits'],
      ['Fictional Health Plan'],
      ['Claim number: 25A1234567'],
      ...(hasHeading ? [heading] : []),
      ...body,
    ],
    {
      columnWidth: style.isStacked ? NARROW : WIDE,
      align: style.align,
      headingAlign: style.headingAlign,
    },
  );
}
