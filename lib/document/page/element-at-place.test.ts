// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { captureFrame } from '#lib/document/page/capture-frame.ts';
import { findElementAt } from '#lib/document/page/element-at-place.ts';

/** The places of the cells that say this, as a capture of the document gives them. */
function placesOf(text: string): readonly string[] {
  return captureFrame(document).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) =>
          cells.filter((cell) => cell.text.includes(text)).map(({ place }) => place),
        )
      : [],
  );
}

function show(body: string): Element {
  document.documentElement.innerHTML = `<head></head><body>${body}</body>`;
  return document.documentElement;
}

const ROWS = `<table><tr><th>Date</th><th>Allowed</th><th>You owe</th></tr>
  <tr><td>01/07/2025</td><td>$20.00</td><td id="one">$20.00</td></tr>
  <tr><td>01/14/2025</td><td>$20.00</td><td id="two"><b>$</b>20.00</td></tr></table>`;

test('tells equal figures apart by their places alone', () => {
  const root = show(ROWS);
  const found = placesOf('$20.00').map((place) => findElementAt(root, { place, text: '$20.00' }));
  expect(found.map((element) => element?.id)).toEqual(['', 'one', '', 'two']);
  expect(new Set(found).size).toBe(4);
});

test('goes through open shadow roots', () => {
  const root = show('<my-claim></my-claim>');
  const shadow = document.querySelector('my-claim')?.attachShadow({ mode: 'open' });
  if (shadow !== undefined) shadow.innerHTML = ROWS;
  const place = placesOf('$20.00')[1] ?? '';
  expect(findElementAt(root, { place, text: '$20.00' })?.id).toBe('one');
});

test('goes on to the smallest element that holds the figure', () => {
  const root = show('<p>You owe <span id="part"><b id="figure">$20.00</b> now</span></p>');
  expect(findElementAt(root, { place: '/1/0', text: '$20.00' })?.id).toBe('figure');
});

test.for([
  ['another figure', '<p>$120.00</p>', '20.00'],
  ['a longer figure', '<p>$20.005</p>', '$20.00'],
  ['another text', '<p>Loading</p>', '$20.00'],
  ['a text without element', '$20.00', '$20.00'],
  ['nothing', '', '$20.00'],
] as const)('finds nothing where %s stands now', ([, body, text]) =>
  expect(findElementAt(show(body), { place: '/1/0', text })).toBeUndefined(),
);
