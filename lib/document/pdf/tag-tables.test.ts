import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import { expect, test } from 'vitest';
import { findTagTables } from '#lib/document/pdf/tag-tables.ts';

type Child = StructTreeNode['children'][number];

function node(role: string, children: readonly Child[], more: Partial<StructTreeNode> = {}) {
  return { role, children: [...children], ...more };
}
const span = (id: string) => ({ type: 'content', id });
const cell = (id: string, more: Partial<StructTreeNode> = {}) => node('TD', [span(id)], more);

/** The spans of the cells of every table, row by row. */
function spansOf(root: StructTreeNode) {
  return findTagTables(root).map((rows) => rows.map((row) => row.map(({ spanIds }) => spanIds)));
}

test.for<readonly [string, StructTreeNode, ReturnType<typeof spansOf>]>([
  ['rows of cells', node('Table', [node('TR', [cell('a'), cell('b')])]), [[[['a'], ['b']]]]],
  [
    'rows in a head, bodies and a foot',
    node(
      'Table',
      ['THead', 'TBody', 'TFoot'].map((role) => node(role, [node('TR', [cell(role)])])),
    ),
    [[[['THead']], [['TBody']], [['TFoot']]]],
  ],
  [
    'cells whose text stands in elements of its own',
    node('Table', [node('TR', [node('TD', [node('P', [span('a')]), node('Span', [span('b')])])])]),
    [[[['a', 'b']]]],
  ],
  [
    'a table inside a cell by itself',
    node('Table', [
      node('TR', [node('TD', [span('a'), node('Table', [node('TR', [cell('b')])])])]),
    ]),
    [[[['a']]], [[['b']]]],
  ],
  ['nothing where there is no table', node('Sect', [node('P', [span('a')])]), []],
])('finds %s', ([, root, expected]) => expect(spansOf(node('Root', [root]))).toEqual(expected));

test('finds nothing in a file without marks', () => expect(findTagTables(null)).toEqual([]));

test('tells headings, what stands under them, and how far cells reach', () => {
  const heading = node('TH', [span('a')], { structId: 'h1', colSpan: 2, rowSpan: 3 });
  const body = cell('b', { headers: ['h1'] });
  expect(findTagTables(node('Table', [node('TR', [heading, body])]))[0]?.[0]).toEqual([
    { spanIds: ['a'], isHeading: true, columnSpan: 2, rowSpan: 3, id: 'h1', under: [] },
    { spanIds: ['b'], isHeading: false, columnSpan: 1, rowSpan: 1, id: undefined, under: ['h1'] },
  ]);
});
