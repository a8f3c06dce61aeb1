// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
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

/** The way to an element, as captured pages give it. */
function placeOf(selector: string): string {
  const steps: number[] = [];
  let element = document.querySelector(selector);
  while (element !== null && element !== document.documentElement) {
    const siblings = Array.from<Node>(element.parentNode?.childNodes ?? []);
    steps.unshift(siblings.indexOf(element));
    element = element.parentElement;
  }
  return steps.map((step) => `/${step}`).join('');
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

test('trusts the place of a figure before the texts around it', () => {
  const place = placeOf('#two td:last-child');
  expect(cellOf({ place, text: '$20.00', near: ['90837', '$200.00'] })).toBe('two');
});

test('marks nothing at a place that says something else by now, though another place says it', () =>
  expect(
    cellOf({ place: placeOf('#two td:last-child'), text: '$99.00', near: [] }),
  ).toBeUndefined());

const FRAME = `${document.location.host}${document.location.pathname}`;

/** Lays the page out, which happy-dom does not: every element has a box but those that are hidden. */
function layOut(): void {
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function rects(this: Element) {
    const boxes = this.closest('[hidden]') === null ? [new DOMRect(10, 10, 50, 20)] : [];
    return Object.assign(boxes, { item: (index: number) => boxes[index] ?? null });
  });
}

test('adds one element of its own, and takes it away', () => {
  layOut();
  const before = document.documentElement.outerHTML;
  const mark = createMarker(document);
  mark([{ frame: FRAME, text: '$99.00', near: [] }]);
  mark([{ frame: FRAME, text: '$160.00', near: [] }]);
  expect(document.querySelectorAll('spreadlight-marks')).toHaveLength(1);
  expect(document.querySelector('spreadlight-marks')?.shadowRoot).toBeNull();
  mark([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('marks nothing that was read from another frame', () => {
  layOut();
  createMarker(document)([{ frame: 'elsewhere.example/claim', text: '$99.00', near: [] }]);
  expect(document.querySelector('spreadlight-marks')).toBeNull();
});

test('marks nothing that the page does not draw', () => {
  layOut();
  document.querySelector('table')?.setAttribute('hidden', '');
  createMarker(document)([{ frame: FRAME, text: '$160.00', near: [] }]);
  expect(document.querySelector('spreadlight-marks')).toBeNull();
});
