// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { CAPTURE_LIMITS } from '#lib/document/page/limits.ts';
import { readPageTables } from '#lib/document/page/read-page-tables.ts';
import { CapturedPageSchema } from '#lib/document/page/schema.ts';

beforeEach(() => {
  document.body.replaceChildren();
});

function capture(markup: string) {
  document.body.innerHTML = markup;
  return CapturedPageSchema.parse(structuredClone(readPageTables(document)));
}

function onlyTable(markup: string) {
  const { tables } = capture(markup);
  expect(tables).toHaveLength(1);
  return tables[0];
}

test('reads a table with its caption and headings', () => {
  const table = onlyTable(`
    <table><caption>Claim 25A1</caption>
      <thead><tr><th>Date</th><th>Allowed</th></tr></thead>
      <tbody><tr><td>01/07/2025</td><td> $142.80&nbsp;</td></tr></tbody>
    </table>`);
  expect(table).toEqual({
    caption: 'Claim 25A1',
    headingRows: [['Date', 'Allowed']],
    rows: [['01/07/2025', '$142.80']],
    repeated: [],
    statedRows: null,
    isShown: true,
  });
});

test('takes leading rows of heading cells as headings, and later ones as rows', () => {
  const table = onlyTable(`
    <table><tr><th>Date</th></tr><tr><td>01/07/2025</td></tr><tr><th>Total</th></tr></table>`);
  expect(table?.headingRows).toEqual([['Date']]);
  expect(table?.rows).toEqual([['01/07/2025'], ['Total']]);
});

test('puts a heading over each of its columns, and a cell in the first of them', () => {
  const table = onlyTable(`
    <table>
      <thead><tr><th rowspan="2">Date</th><th colspan="2">Your share</th></tr>
        <tr><th>Copay</th><th>Deductible</th></tr></thead>
      <tr><td colspan="2">Total</td><td>$25.00</td></tr>
    </table>`);
  expect(table?.headingRows).toEqual([
    ['Date', 'Your share', 'Your share'],
    ['Date', 'Copay', 'Deductible'],
  ]);
  expect(table?.rows).toEqual([['Total', '', '$25.00']]);
});

test('a cell over several rows stands in each of them and is marked as repeated', () => {
  const table = onlyTable(`
    <table>
      <tr><td rowspan="2">01/07/2025</td><td>90837</td><td rowspan="0">$120.00</td></tr>
      <tr><td>90785</td></tr>
    </table>`);
  expect(table?.rows).toEqual([
    ['01/07/2025', '90837', '$120.00'],
    ['01/07/2025', '90785', '$120.00'],
  ]);
  expect(table?.repeated).toEqual([
    [1, 0],
    [1, 2],
  ]);
});

test('a cell does not reach beyond its section', () => {
  const table = onlyTable(`
    <table><tbody><tr><td rowspan="9">one</td><td>1</td></tr></tbody>
      <tbody><tr><td>two</td><td>2</td></tr></tbody></table>`);
  expect(table?.rows).toEqual([
    ['one', '1'],
    ['two', '2'],
  ]);
});

test('keeps columns that the page hides, and leaves out hidden labels in cells that it shows', () => {
  const table = onlyTable(`
    <table><tr><td><span style="display:none">Billed</span>$200.00</td>
      <td style="display:none"><span>$142.80</span></td></tr></table>`);
  expect(table?.rows).toEqual([['$200.00', '$142.80']]);
});

test('says of a table in a hidden part that it is hidden, and leaves out the texts there', () => {
  const page = capture(`
    <div style="display:none"><h2>Claim 24Z9</h2><table><tr><td>old</td></tr></table></div>
    <h2>Claim 25A1</h2><table><tr><td>new</td></tr></table>`);
  expect(page.tables.map(({ isShown, rows }) => [isShown, rows])).toEqual([
    [false, [['old']]],
    [true, [['new']]],
  ]);
  expect(page.textBlocks).toEqual([{ kind: 'heading', text: 'Claim 25A1', tablesBefore: 1 }]);
});

test('keeps the lines within a cell apart', () => {
  const table = onlyTable(`
    <table><tr><td><div>Allowed</div><div>$142.80</div></td><td>one<br>two</td></tr></table>`);
  expect(table?.rows).toEqual([['Allowed\n$142.80', 'one\ntwo']]);
});

test('a table inside a table is read once, and one that only lays out is left out', () => {
  const { tables } = capture(`
    <table><tr><td><table><tr><td>inner</td></tr></table></td></tr></table>
    <table><tr><td>outer <table><tr><td>detail</td></tr></table></td></tr></table>`);
  expect(tables.map(({ rows }) => rows)).toEqual([[['inner']], [['outer']], [['detail']]]);
});

test('reads a grid that is made of other elements, and how many rows it says it has', () => {
  const table = onlyTable(`
    <div role="grid" aria-rowcount="43" aria-label="Service lines">
      <div role="rowgroup"><div role="row"><span role="columnheader">Date</span></div></div>
      <div role="rowgroup"><div role="row"><span role="gridcell">01/07/2025</span></div></div>
    </div>`);
  expect(table).toMatchObject({
    caption: 'Service lines',
    headingRows: [['Date']],
    rows: [['01/07/2025']],
    statedRows: 43,
  });
});

test('sees through open shadow roots and their slots', () => {
  document.body.innerHTML = '<x-panel><p>Patient: Jane Doe</p></x-panel>';
  const panel = document.querySelector('x-panel');
  if (panel === null) throw new Error('no panel');
  panel.attachShadow({ mode: 'open' }).innerHTML =
    '<h2>Claim</h2><slot></slot><table><tr><td>$142.80</td></tr></table>';
  const { tables, textBlocks } = readPageTables(document);
  expect(tables.map(({ rows }) => rows)).toEqual([[['$142.80']]]);
  expect(textBlocks).toEqual([
    { kind: 'heading', text: 'Claim', tablesBefore: 0 },
    { kind: 'text', parts: ['Patient: Jane Doe'], tablesBefore: 0 },
  ]);
});

test('gives the texts around the tables in the order of the page', () => {
  const { textBlocks } = capture(`
    <h1>Claim details</h1>
    <dl><dt>Claim number</dt><dd>25A1</dd><div><dt>Status</dt><dd>Paid</dd></div><dt>Alone</dt></dl>
    <table><tr><td>x</td></tr></table>
    <div><span>Copay</span> <span>$25.00</span></div>
    <p>Processed <b>02/03/2025</b></p>`);
  expect(textBlocks).toEqual([
    { kind: 'heading', text: 'Claim details', tablesBefore: 0 },
    { kind: 'pair', label: 'Claim number', value: '25A1', tablesBefore: 0 },
    { kind: 'pair', label: 'Status', value: 'Paid', tablesBefore: 0 },
    { kind: 'text', parts: ['Alone'], tablesBefore: 0 },
    { kind: 'text', parts: ['Copay', '$25.00'], tablesBefore: 1 },
    { kind: 'text', parts: ['Processed', '02/03/2025'], tablesBefore: 1 },
  ]);
});

test('takes no text from scripts, styles, templates and lists of options', () => {
  const page = capture(`
    <script type="application/json">{"a":"$1.00"}</script><style>p{}</style>
    <template><p>$2.00</p></template><select><option>$3.00</option></select>
    <table><tr><td><style>td{}</style>$4.00</td></tr></table>`);
  expect(page.textBlocks).toEqual([]);
  expect(page.tables[0]?.rows).toEqual([['$4.00']]);
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
  ['texts', '<p>1</p>'.repeat(CAPTURE_LIMITS.textBlocks + 1)],
  ['characters', `<p>${'1'.repeat(CAPTURE_LIMITS.textLength + 1)}</p>`],
] as const)('a page of too many %s is captured in part and says so', ([, markup]) => {
  expect(capture(markup).complete).toBe(false);
});

test('a cell that claims to be endless is no more than the columns there may be', () => {
  const table = onlyTable('<table><tr><td colspan="100000">1</td></tr></table>');
  expect(table?.rows[0]).toHaveLength(CAPTURE_LIMITS.columns);
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
  readPageTables(document);
  await new Promise((done) => {
    setTimeout(done, 0);
  });
  observer.disconnect();
  expect(changes).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});
