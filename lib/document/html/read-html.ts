import { type HtmlElement, type HtmlNode, parseHtml } from '#lib/document/html/parse-html.ts';
import {
  countTexts,
  filledChildren,
  linesOfCell,
  textOfNode,
} from '#lib/document/html/text-of-node.ts';
import type { Sheet } from '#lib/document/sheet.ts';

/** Elements that stand side by side in a line. */
const INLINE = new Set(
  'a abbr b button cite code data em font i img input kbd label mark output q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** Elements that always begin a line of their own, so that several of them are no row. */
const OWN_LINE = new Set(
  'article aside blockquote details fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** A span of more columns than this is a mistake or an attack. */
const WIDEST_SPAN = 60;

/**
 * Reads the markup of a saved page as a sheet: the rows of tables, and every other line with the texts that stand
 * side by side in it as cells. Nothing of the page is run or loaded; what it hides is read with the rest.
 */
export function readHtml(html: string): Sheet {
  const root = parseHtml(html);
  const shapes = countShapes(root);
  const rows: string[][] = [];
  addLines(root, rows, shapes);
  return {
    name: null,
    numbering: 'ordinal',
    rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  };
}

/** Adds the lines of an element in reading order. */
function addLines(
  element: HtmlElement,
  rows: string[][],
  shapes: ReadonlyMap<string, number>,
): void {
  if (element.name === 'table' && !hasTableWithin(element)) {
    addTableRows(element, rows);
    return;
  }
  if (element.name === 'dl') {
    addDefinitions(element, rows);
    return;
  }
  const children = filledChildren(element);
  if (isRow(element, children, shapes)) {
    rows.push(children.map(textOfNode));
    return;
  }
  let line: string[] = [];
  const endLine = () => {
    if (line.length > 0) rows.push(line);
    line = [];
  };
  for (const child of children) {
    if (typeof child === 'string' || (INLINE.has(child.name) && countTexts(child, 2) === 1)) {
      line.push(textOfNode(child));
      continue;
    }
    endLine();
    addLines(child, rows, shapes);
  }
  endLine();
}

/** Whether the children of an element stand side by side: each a text of its own, as often elsewhere on the page. */
function isRow(
  element: HtmlElement,
  children: readonly HtmlNode[],
  shapes: ReadonlyMap<string, number>,
): boolean {
  if (children.length < 2 || children.some((child) => countTexts(child, 2) > 1)) return false;
  const elements = children.filter((child) => typeof child !== 'string');
  if (elements.some(({ name }) => OWN_LINE.has(name))) return false;
  if (elements.every(({ name }) => INLINE.has(name))) return true;
  return (shapes.get(shapeOf(element)) ?? 0) > 1;
}

function shapeOf({ name, attributes }: HtmlElement): string {
  return `${name}.${attributes['class'] ?? ''}/${attributes['role'] ?? ''}`;
}

/** How often elements of one tag and class hold several texts: rows of a list are alike, a column of lines is not. */
function countShapes(root: HtmlElement): ReadonlyMap<string, number> {
  const shapes = new Map<string, number>();
  const visit = (element: HtmlElement) => {
    if (filledChildren(element).length > 1) {
      const shape = shapeOf(element);
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return shapes;
}

function hasTableWithin(element: HtmlElement): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'table' || hasTableWithin(child)),
  );
}

function addTableRows(table: HtmlElement, rows: string[][]): void {
  for (const child of table.children) {
    if (typeof child === 'string') continue;
    if (child.name !== 'tr') {
      addTableRows(child, rows);
      continue;
    }
    const cells = child.children.filter((cell) => typeof cell !== 'string');
    const texts = cells.flatMap((cell) => [linesOfCell(cell), ...blanksAfter(cell)]);
    if (texts.some((text) => text !== '')) rows.push(texts);
  }
}

/** Blank cells for the further columns that a cell spans, so that the next one stands in its own. */
function blanksAfter({ attributes }: HtmlElement): readonly string[] {
  const span = Math.min(Number(attributes['colspan'] ?? 1), WIDEST_SPAN);
  return Number.isInteger(span) && span > 1 ? Array.from({ length: span - 1 }, () => '') : [];
}

/** A term and its description stand in one row. */
function addDefinitions(list: HtmlElement, rows: string[][]): void {
  let term: string | undefined;
  for (const child of list.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'dt') term = textOfNode(child);
    else if (child.name === 'dd') rows.push([term ?? '', textOfNode(child)]);
    else addDefinitions(child, rows);
  }
}
