import {
  type CapturedPage,
  CapturedPageSchema,
  type CapturedRow,
  type PageBlock,
  type TableBlock,
} from '#lib/document/page/schema.ts';

/** A row of a table with a cell for each text, each in a place of its own. */
function aCapturedRow(texts: readonly string[], place = '/1/0/0'): CapturedRow {
  return {
    isShown: true,
    cells: texts.map((text, index) => ({ text, place: `${place}/${index}` })),
  };
}

/** A table block: headings and rows of texts. */
export function aTableBlock(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  input: Partial<TableBlock> = {},
): TableBlock {
  const place = input.place ?? '/1/0';
  return {
    kind: 'table',
    caption: null,
    headingRows: headings.length === 0 ? [] : [aCapturedRow(headings, `${place}/0`)],
    rows: rows.map((texts, index) => aCapturedRow(texts, `${place}/${index + 1}`)),
    statedRows: null,
    place,
    isShown: true,
    ...input,
  };
}

/** A label with its value. */
export function aPairBlock(label: string, value: string, place = '/0/0'): PageBlock {
  return { kind: 'pair', label, value, place, isShown: true };
}

/** A text that stands by itself. */
export function aTextBlock(text: string, place = '/0/1'): PageBlock {
  return { kind: 'text', parts: [text], isControl: false, place, isShown: true };
}

/** A heading of the page. */
export function aHeadingBlock(text: string, level = 2, place = '/0/2'): PageBlock {
  return { kind: 'heading', level, text, place, isShown: true };
}

/** A captured page with the given blocks. */
export function aCapturedPage(input: Partial<CapturedPage> = {}): CapturedPage {
  return CapturedPageSchema.parse({
    host: 'portal.example',
    path: '/claims/1',
    title: 'Claims',
    contentType: 'text/html',
    isTopFrame: true,
    complete: true,
    blocks: [],
    ...input,
  });
}
