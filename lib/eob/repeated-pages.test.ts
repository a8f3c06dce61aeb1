import { expect, test } from 'vitest';
import { withoutRepeats } from '#lib/eob/repeated-pages.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';

const AMOUNTS: Rows = [...TITLE, HEADINGS, FIRST, SECOND];
const OTHER_AMOUNTS: Rows = [...TITLE, HEADINGS, SECOND, SECOND];
const NAMES: Rows = [['Member: Robin Placeholder'], ['Provider: Quill Rivera, LCSW']];
const SCRAP: Rows = [['Plan paid $0.00.'], ['You owe $20.00.']];

const left = (...pages: readonly Rows[]) => withoutRepeats(pages.map((rows) => aPage(rows))).length;

test.for<readonly [string, readonly Rows[], number]>([
  ['a page of amounts that comes twice', [AMOUNTS, AMOUNTS], 1],
  ['a document of several pages that comes twice', [AMOUNTS, NAMES, AMOUNTS, NAMES], 2],
])('%s is read once', ([, pages, count]) => expect(left(...pages)).toBe(count));

test.for<readonly [string, readonly Rows[]]>([
  ['names whose the amounts around it are', [NAMES, AMOUNTS, NAMES, OTHER_AMOUNTS]],
  ['is a scrap of amounts', [SCRAP, AMOUNTS, SCRAP, OTHER_AMOUNTS]],
])('a page that %s is none of the same words before', ([, pages]) =>
  expect(left(...pages)).toBe(pages.length),
);
