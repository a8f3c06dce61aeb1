// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createMarker, findPlace } from '#lib/portal/mark-places.ts';

beforeEach(() => {
  document.documentElement.innerHTML = `<body><table>
    <tr id="one"><td>90837</td><td>$200.00</td><td><b>$</b>20.00</td></tr>
    <tr id="two"><td>90834</td><td>$160.00</td><td>$20.00</td></tr>
  </table><p>$99.00</p></body>`;
});

function cellOf(place: Parameters<typeof findPlace>[1]): string | undefined {
  return findPlace(document.documentElement, place)?.closest('tr, p')?.id;
}

test('finds a figure that stands on the page once', () =>
  expect(cellOf({ text: '$99.00', near: [] })).toBe(''));

test('tells equal figures apart by the other texts of their lines', () => {
  expect(cellOf({ text: '$20.00', near: ['90837', '$200.00'] })).toBe('one');
  expect(cellOf({ text: '$20.00', near: ['90834'] })).toBe('two');
});

test.for([
  ['stands nowhere', { text: '$1.00', near: [] }],
  ['stands in two places that nothing tells apart', { text: '$20.00', near: [] }],
  ['stands in no line with those others', { text: '$20.00', near: ['$7.00'] }],
] as const)('marks nothing for a figure that %s', ([, place]) =>
  expect(findPlace(document.documentElement, place)).toBeUndefined(),
);

test('adds one element of its own, and takes it away', () => {
  const before = document.documentElement.outerHTML;
  const mark = createMarker(document);
  mark([{ text: '$99.00', near: [] }]);
  mark([{ text: '$160.00', near: [] }]);
  expect(document.querySelectorAll('spreadlight-marks')).toHaveLength(1);
  expect(document.querySelector('spreadlight-marks')?.shadowRoot).toBeNull();
  mark([]);
  expect(document.documentElement.outerHTML).toBe(before);
});
