import { expect, test } from 'vitest';
import { readHtml } from '#lib/document/html/read-html.ts';

const linesOf = (html: string) => readHtml(html).rows.map(({ cells }) => cells);

test('the rows of a table are rows, and a cell over several columns leaves blanks', () =>
  expect(
    linesOf('<table><tr><th>Client<th>Payout</tr><tr><td colspan=2>Total<td>$95.00</table>'),
  ).toEqual([
    ['Client', 'Payout'],
    ['Total', '', '$95.00'],
  ]));

test('texts side by side in one element are the cells of a row', () =>
  expect(linesOf('<p><span>Payout</span> <b>$95.00</b></p>')).toEqual([['Payout', '$95.00']]));

test('boxes that return alike are rows; a box of lines that stands alone is not', () => {
  const row = '<div class="r"><div>Ana</div><div>$95.00</div></div>';
  expect(linesOf(row + row)).toEqual([
    ['Ana', '$95.00'],
    ['Ana', '$95.00'],
  ]);
  expect(linesOf(row)).toEqual([['Ana'], ['$95.00']]);
});

test('headings and paragraphs are lines of their own', () =>
  expect(linesOf('<div><h1>Payouts</h1><p>Paid</p></div>')).toEqual([['Payouts'], ['Paid']]));

test('terms stand before their descriptions', () =>
  expect(linesOf('<dl><dt>Client</dt><dd>Ana</dd></dl>')).toEqual([['Client', 'Ana']]));

test('a word that is dressed in parts stays one', () =>
  expect(linesOf('<p>$<b>95</b>.00 <b>paid</b></p>')).toEqual([['$95.00', 'paid']]));

test('a table that only lays out others gives their rows', () =>
  expect(linesOf('<table><tr><td><table><tr><td>a<td>b</table></table>')).toEqual([['a', 'b']]));

test('scripts, styles, templates and pictures of letters are no text', () =>
  expect(
    linesOf(
      '<script>$1.00</script><style>a{}</style><template>$2.00</template><svg><text>x</text></svg>',
    ),
  ).toEqual([]));

test('markup in a text stays text', () =>
  expect(linesOf('<p>&lt;img src=x onerror=alert(1)&gt;</p>')).toEqual([
    ['<img src=x onerror=alert(1)>'],
  ]));

test('nesting without end and elements without end are read all the same', () => {
  expect(linesOf(`${'<div>'.repeat(20_000)}$95.00`)).toEqual([['$95.00']]);
  expect(linesOf('<table><tr><td>a<td'.repeat(2000)).length).toBeGreaterThan(0);
});

test('the lines of a table’s cell stay lines', () =>
  expect(
    linesOf(
      '<table><tr><td><div>Ana Q.</div><div>Session</div></td><td><b>$95</b>.00</td></tr></table>',
    ),
  ).toEqual([['Ana Q.\nSession', '$95.00']]));
