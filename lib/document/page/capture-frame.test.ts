// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { captureFrame } from '#lib/document/page/capture-frame.ts';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';
import type { PageStyle } from '#lib/document/page/page-style.ts';
import { CapturedPageSchema, type CapturedRow } from '#lib/document/page/schema.ts';

beforeEach(() => {
  document.body.replaceChildren();
});

function capture(markup: string) {
  document.body.innerHTML = markup;
  return CapturedPageSchema.parse(structuredClone(captureFrame(document)));
}

/** A style that hides nothing: asking happy-dom for one of each of many elements takes minutes. */
const PLAIN: PageStyle = () => ({ isHidden: false, isInline: false, isSideBySide: false });

function captureMany(markup: string) {
  document.body.innerHTML = markup;
  return captureFrame(document, PLAIN);
}

/** The blocks of some markup without their places: what each says. */
function blocksOf(markup: string) {
  return capture(markup).blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `# ${block.text}`;
      case 'pair':
        return `${block.label}: ${block.value}`;
      case 'text':
        return block.parts;
      case 'table':
        return [textsOf(block.headingRows), textsOf(block.rows)];
    }
  });
}

function tablesOf(markup: string) {
  return capture(markup).blocks.filter((block) => block.kind === 'table');
}

function onlyTable(markup: string) {
  const [table, ...others] = tablesOf(markup);
  expect(others).toEqual([]);
  if (table === undefined) throw new Error('no table');
  return table;
}

function textsOf(rows: readonly CapturedRow[] = []) {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}

test('reads a table with its caption and headings', () => {
  const table = onlyTable(`
    <table><caption>Claim 25A1</caption>
      <thead><tr><th>Date</th><th>Allowed</th></tr></thead>
      <tbody><tr><td>01/07/2025</td><td> $142.80&nbsp;</td></tr></tbody>
    </table>`);
  expect(table).toMatchObject({ caption: 'Claim 25A1', statedRows: null, isShown: true });
  expect(textsOf(table.headingRows)).toEqual([['Date', 'Allowed']]);
  expect(textsOf(table.rows)).toEqual([['01/07/2025', '$142.80']]);
});

test('takes leading rows of heading cells as headings, and later ones as rows', () => {
  const table = onlyTable(`
    <table><tr><th>Date</th></tr><tr><td>01/07/2025</td></tr><tr><th>Total</th></tr></table>`);
  expect(textsOf(table.headingRows)).toEqual([['Date']]);
  expect(textsOf(table.rows)).toEqual([['01/07/2025'], ['Total']]);
});

test('a cell over several columns or rows stands in each of them with the same place', () => {
  const table = onlyTable(`
    <table><tr><td colspan="2" rowspan="2">one</td><td>$1.00</td></tr><tr><td>$2.00</td></tr></table>`);
  expect(textsOf(table.rows)).toEqual([
    ['one', 'one', '$1.00'],
    ['one', 'one', '$2.00'],
  ]);
  const places = table.rows.flatMap(({ cells }) => cells.slice(0, 2).map(({ place }) => place));
  expect(new Set(places).size).toBe(1);
});

test('a cell does not reach beyond its section', () => {
  const table = onlyTable(`
    <table><tbody><tr><td rowspan="9">one</td><td>1</td></tr></tbody>
      <tbody><tr><td>two</td><td>2</td></tr></tbody></table>`);
  expect(textsOf(table.rows)).toEqual([
    ['one', '1'],
    ['two', '2'],
  ]);
});

test('keeps columns that the page hides, and leaves out hidden labels in cells that it shows', () => {
  const table = onlyTable(`
    <table><tr><td><span style="display:none">Billed</span>$200.00</td>
      <td style="display:none"><span>$142.80</span></td></tr></table>`);
  expect(textsOf(table.rows)).toEqual([['$200.00', '$142.80']]);
});

test('says of what the page hides that it is hidden, and leaves out what an app has left behind', () => {
  const tables = tablesOf(`
    <div style="display:none"><table><tr><td>narrow</td></tr></table></div>
    <div hidden inert><table><tr><td>left</td></tr></table></div>
    <table><tr><td>wide</td></tr></table>`);
  expect(tables.map(({ isShown, rows }) => [isShown, ...textsOf(rows).flat()])).toEqual([
    [false, 'narrow'],
    [true, 'wide'],
  ]);
});

test.for([
  [
    'after its button',
    '<button aria-expanded="false">Line 1</button><div style="display:none">TABLE</div>',
  ],
  [
    'named by its button',
    '<p><button aria-expanded="false" aria-controls="x">1</button></p><p>-</p><div id="x" style="display:none">TABLE</div>',
  ],
  ['that says so', '<div data-state="closed" style="display:none">TABLE</div>'],
  ['of the browser', '<details><summary>Line 1</summary>TABLE</details>'],
] as const)('a closed fold %s counts as shown', ([, markup]) =>
  expect(tablesOf(markup.replace('TABLE', '<table><tr><td>x</td></tr></table>'))).toMatchObject([
    { isShown: true },
  ]),
);

test('a tab that is not open is hidden, even where its button names it', () =>
  expect(
    tablesOf(`<button role="tab" aria-expanded="false" aria-controls="p">Old</button>
      <div id="p" role="tabpanel" style="display:none"><table><tr><td>x</td></tr></table></div>`),
  ).toMatchObject([{ isShown: false }]));

test('keeps the lines within a cell apart', () => {
  const table = onlyTable(`
    <table><tr><td><div>Allowed</div><div>$142.80</div></td><td>one<br>two</td></tr></table>`);
  expect(textsOf(table.rows)).toEqual([['Allowed\n$142.80', 'one\ntwo']]);
});

test('a table that only lays out others gives way to them, in the order of the page', () =>
  expect(
    blocksOf(`<table><tr><td>before</td></tr>
      <tr><td><table><tr><td>inner</td></tr></table></td></tr><tr><td>after</td></tr></table>`),
  ).toEqual([['before'], [[], [['inner']]], ['after']]));

test('reads a grid that is made of other elements, and how many rows it says it has', () => {
  const table = onlyTable(`
    <div role="grid" aria-rowcount="43" aria-label="Service lines">
      <div role="rowgroup"><div role="row"><span role="columnheader">Date</span></div></div>
      <div role="rowgroup"><div role="row"><span role="gridcell">01/07/2025</span></div></div>
    </div>`);
  expect(table).toMatchObject({ caption: 'Service lines', statedRows: 43 });
  expect(textsOf(table.headingRows)).toEqual([['Date']]);
  expect(textsOf(table.rows)).toEqual([['01/07/2025']]);
});

const ROW = '<div><div>01/07/2025</div><div><span>90837</span></div><div>$200.00</div></div>';
const HEAD = '<div><div>Date</div><div>Code</div><div>Billed</div></div>';

test.for([
  ['beside each other', `<div>${HEAD}${ROW}${ROW}</div>`],
  ['in wrappers', `<div><div>${HEAD}</div><div>${ROW}${ROW}</div></div>`],
] as const)('rows of other elements %s are a table', ([, markup]) => {
  const table = onlyTable(markup);
  expect(textsOf(table.headingRows)).toEqual([['Date', 'Code', 'Billed']]);
  expect(textsOf(table.rows)).toEqual([
    ['01/07/2025', '90837', '$200.00'],
    ['01/07/2025', '90837', '$200.00'],
  ]);
});

function cellsOf(texts: string) {
  return texts.replace(/\S+ ?/g, (text) => `<div>${text.trim()}</div>`);
}

test('cells without rows are a table where as many headings stand before them', () => {
  const table = onlyTable(
    `<div>${cellsOf('Date Code Billed Allowed 01/07/2025 90837 $200.00 $140.00 01/14/2025 90834 $160.00 $108.00')}</div>`,
  );
  expect(textsOf(table.headingRows)).toEqual([['Date', 'Code', 'Billed', 'Allowed']]);
  expect(textsOf(table.rows)).toHaveLength(2);
});

test.for([
  ['a definition list', '<dl><dt>Copay:</dt><dd>$25.00</dd></dl>'],
  ['a definition list in groups', '<dl><div><dt>Copay</dt><dd>$25.00</dd></div></dl>'],
  ['two blocks', '<div><p>Copay</p><p>$25.00</p></div>'],
  ['two texts of a line', '<div><span>Copay</span> <b>$25.00</b></div>'],
  ['a label in an element, its value beside it', '<div><small>Copay</small>$25.00</div>'],
  ['a label in front of an element', '<div>Copay: <b>$25.00</b></div>'],
  ['one text', '<p>Copay: $25.00</p>'],
  [
    'a field that cannot be typed in',
    '<div><label>Copay</label><input readonly value="$25.00"></div>',
  ],
] as const)('%s gives a label and its value', ([, markup]) =>
  expect(blocksOf(markup)).toEqual(['Copay: $25.00']),
);

test('siblings that take turns are labels and values where they look different', () => {
  const pairs = '<p class="k">Paid on</p><p>March 7</p><p class="k">Payout</p><p>$95.00</p>';
  expect(blocksOf(`<div>${pairs}</div>`)).toEqual(['Paid on: March 7', 'Payout: $95.00']);
  expect(blocksOf('<div><p>One</p><p>Two</p><p>Three</p><p>Four</p></div>')).toEqual([
    ['One'],
    ['Two'],
    ['Three'],
    ['Four'],
  ]);
});

test('short texts that the style lays side by side are one line', () =>
  expect(
    blocksOf(`<div style="display:flex"><div>Paid March 7</div><div>3 items</div></div>
      <div style="display:flex;flex-direction:column"><div>One</div><div>Two</div><div>Three</div></div>`),
  ).toEqual([['Paid March 7', '3 items'], ['One'], ['Two'], ['Three']]));

test('what stands before and after rows in the same element stays where it is', () =>
  expect(blocksOf(`<div><p>Before</p>${ROW}${ROW}<p>After</p></div>`)).toEqual([
    ['Before'],
    [[], Array.from({ length: 2 }, () => ['01/07/2025', '90837', '$200.00'])],
    ['After'],
  ]));

test('sees through open shadow roots and their slots', () => {
  document.body.innerHTML = '<x-panel><p>Patient: Jane Doe</p></x-panel>';
  const panel = document.querySelector('x-panel');
  if (panel === null) throw new Error('no panel');
  panel.attachShadow({ mode: 'open' }).innerHTML =
    '<h2>Claim</h2><slot></slot><table><tr><td>$142.80</td></tr></table>';
  expect(captureFrame(document).blocks).toMatchObject([
    { kind: 'heading', text: 'Claim', level: 2 },
    { kind: 'pair', label: 'Patient', value: 'Jane Doe' },
    { kind: 'table' },
  ]);
});

test('takes no text from scripts, styles, templates and lists of options', () =>
  expect(
    blocksOf(`
    <script type="application/json">{"a":"$1.00"}</script><style>p{}</style>
    <template><p>$2.00</p></template><select><option>$3.00</option></select>
    <table><tr><td><style>td{}</style>$4.00</td></tr></table>`),
  ).toEqual([[[], [['$4.00']]]]));

test('takes nothing that a person typed', () =>
  expect(blocksOf('<div><label>Member ID</label><input value="123"></div>')).toEqual([
    ['Member ID'],
  ]));

test('a place leads back to its element', () => {
  const [block] = capture('<main><p>x</p><p>Copay: $25.00</p></main>').blocks.slice(1);
  const steps = block?.place.split('/').slice(1).map(Number) ?? [];
  const found = steps.reduce<Node | undefined>(
    (node, step) => node?.childNodes[step],
    document.documentElement,
  );
  expect(found?.textContent).toBe('Copay: $25.00');
});

test('tells where it was read, without query and fragment', () => {
  window.location.href = 'https://portal.example/claims/25A1?member=123#detail';
  document.title = ' Claim  details ';
  expect(capture('<p>x</p>')).toMatchObject({
    host: 'portal.example',
    path: '/claims/25A1',
    title: 'Claim details',
    contentType: 'text/html',
    isTopFrame: true,
    complete: true,
  });
});

test.for([
  ['rows', `<table>${'<tr><td>1</td></tr>'.repeat(CAPTURE_LIMITS.rows + 1)}</table>`],
  ['columns', `<table><tr>${'<td>1</td>'.repeat(CAPTURE_LIMITS.columns + 1)}</tr></table>`],
  ['tables', '<table><tr><td>1</td></tr></table>'.repeat(CAPTURE_LIMITS.tables + 1)],
  ['texts', '<p>1</p>'.repeat(CAPTURE_LIMITS.blocks + 1)],
  ['characters', `<p>${'1'.repeat(CAPTURE_LIMITS.textLength + 1)}</p>`],
] as const)('a page of too many %s is captured in part and says so', ([, markup]) => {
  expect(captureMany(markup).complete).toBe(false);
});

test('a page that is nested without end is captured in part and says so', () => {
  let innermost = document.createElement('div');
  document.body.append(innermost);
  for (let depth = 0; depth < 2 * CAPTURE_LIMITS.depth; depth += 1) {
    const inner = document.createElement('div');
    innermost.append(inner);
    innermost = inner;
  }
  innermost.textContent = '$1.00';
  expect(captureFrame(document, PLAIN).complete).toBe(false);
});

test('names that mean something to the language are names like any other', () =>
  expect(
    blocksOf('<dl><dt>__proto__</dt><dd>1</dd><dt>constructor</dt><dd>=cmd()</dd></dl>'),
  ).toEqual(['__proto__: 1', 'constructor: =cmd()']));

test('a cell that claims to be endless is no more than the columns there may be', () => {
  const table = onlyTable('<table><tr><td colspan="100000">1</td></tr></table>');
  expect(table.rows[0]?.cells.length).toBeLessThanOrEqual(CAPTURE_LIMITS.columns);
});

test('changes nothing in the page and clicks nothing', async () => {
  document.body.innerHTML = `
    <button id="more">Show more</button>
    <table><tr><td><input value="1"><a href="#x">90837</a></td></tr></table>`;
  const changes: unknown[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  for (const event of ['click', 'focus', 'input', 'submit']) {
    document.addEventListener(event, () => changes.push(event), { capture: true });
  }
  const before = document.documentElement.outerHTML;
  captureFrame(document);
  await new Promise((done) => {
    setTimeout(done, 0);
  });
  observer.disconnect();
  expect(changes).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

const cellOf = (markup: string) =>
  blocksOf(`<table><tr><th>Client<th>Paid</tr><tr><td>${markup}<td>$1.00</table>`).at(-1)?.[1];
const textsIn = (markup: string) => JSON.stringify(cellOf(markup));

test('texts of two elements stay two where no blank parts them; a word that is dressed in parts is one', () => {
  expect(textsIn('<span>JM</span><a>Jordan M.</a>')).toContain(String.raw`JM\nJordan M.`);
  expect(textsIn('<b>JM</b>Jordan M.')).toContain(String.raw`JM\nJordan M.`);
  expect(textsIn('$95<sup>00</sup>')).toContain(String.raw`$95\n00`);
  expect(textsIn('<b>J</b>ordan, $<b>95</b>.00')).toContain('Jordan, $95.00');
});
