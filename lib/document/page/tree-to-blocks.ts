import type { Budget } from '#lib/document/page/budget.ts';
import { splitAtColon } from '#lib/document/page/label-text.ts';
import {
  findAlternating,
  findLabelValue,
  type LabelValue,
} from '#lib/document/page/label-value.ts';
import {
  hasWords,
  holds,
  isControl,
  isElement,
  isHeading,
  isTable,
  type PageElement,
  type PageNode,
  partsOf,
  textOf,
} from '#lib/document/page/page-tree.ts';
import {
  type ElementRows,
  findElementRows,
  isLineOfTexts,
} from '#lib/document/page/rows-of-elements.ts';
import type { PageBlock } from '#lib/document/page/schema.ts';
import { elementRowsToBlock, isLayout, tableToBlock } from '#lib/document/page/table-blocks.ts';

/** The blocks of a page in reading order: what its markup, or the likeness of its elements, says that they are. */
export function treeToBlocks(root: PageElement, budget: Budget): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  collect(root, { blocks, budget });
  return blocks;
}

interface Sink {
  readonly blocks: PageBlock[];
  readonly budget: Budget;
}

function add(block: PageBlock, { blocks, budget }: Sink): void {
  if (budget.take('blocks')) blocks.push(block);
}

function collect(element: PageElement, sink: Sink): void {
  if (isTable(element) && !isLayout(element)) {
    addTable(element, sink);
    return;
  }
  if (isHeading(element)) {
    addHeading(element, sink);
    return;
  }
  if (element.tag === 'dl') {
    addDefinitions(element, sink);
    return;
  }
  const pair = findLabelValue(element);
  if (pair !== undefined && !isControl(element)) {
    addPair(pair, element.isShown, sink);
    return;
  }
  const rows = findElementRows(element);
  if (rows !== undefined) {
    for (const before of rows.before) collect(before, sink);
    addElementRows(element, rows, sink);
    for (const after of rows.after) collect(after, sink);
    return;
  }
  if (isLineOfTexts(element)) {
    addText(element.children, element, sink);
    return;
  }
  collectChildren(element, sink);
}

/** Runs of text stay together; what stands apart from them is looked at by itself. */
function collectChildren(element: PageElement, sink: Sink): void {
  let run: PageNode[] = [];
  const endRun = () => {
    addText(run, element, sink);
    run = [];
  };
  const siblings = element.children.filter(hasWords);
  let skipped = 0;
  for (const [index, node] of siblings.entries()) {
    if (skipped > 0) {
      skipped -= 1;
      continue;
    }
    if (!isElement(node) || isWithinLine(node)) {
      run.push(node);
      continue;
    }
    endRun();
    const pairs = isShort(node) ? findAlternating(siblings, index) : [];
    for (const pair of pairs) addPair(pair, node.isShown, sink);
    skipped = Math.max(0, pairs.length * 2 - 1);
    if (pairs.length === 0) collect(node, sink);
  }
  endRun();
}

const LONGEST_LABEL = 120;

function isShort(element: PageElement): boolean {
  return !element.holdsTable && element.length <= LONGEST_LABEL && partsOf([element]).length === 1;
}

/** Whether a node is a part of the line that it stands in. */
function isWithinLine(node: PageElement): boolean {
  if (node.tag === 'br') return false;
  return node.isInline && !isControl(node) && !holds(node, isApart) && !isTable(node);
}

function isApart(element: PageElement): boolean {
  return !element.isInline || isTable(element) || isHeading(element);
}

function addText(nodes: readonly PageNode[], around: PageElement, sink: Sink): void {
  const parts = partsOf(nodes);
  if (parts.length === 0) return;
  const [only] = nodes.length === 1 ? nodes : [];
  const { place, isShown } = only !== undefined && isElement(only) ? only : around;
  const isPressed = isControl(around) || (only !== undefined && isElement(only) && isControl(only));
  addParts(parts, { place, isShown, isControl: isPressed }, sink);
}

interface TextPlace {
  readonly place: string;
  readonly isShown: boolean;
  readonly isControl: boolean;
}

function addParts(
  parts: readonly string[],
  { place, isShown, isControl: control }: TextPlace,
  sink: Sink,
) {
  const [first] = parts;
  const split = parts.length === 1 && first !== undefined ? splitAtColon(first) : undefined;
  if (split !== undefined) {
    const [label, value] = split.map(sink.budget.cut);
    add({ kind: 'pair', label: label ?? '', value: value ?? '', place, isShown }, sink);
    return;
  }
  const cut = parts.map(sink.budget.cut);
  add({ kind: 'text', parts: cut, isControl: control, place, isShown }, sink);
}

function addPair({ label, value, element }: LabelValue, isShown: boolean, sink: Sink): void {
  const { cut } = sink.budget;
  add({ kind: 'pair', label: cut(label), value: cut(value), place: element.place, isShown }, sink);
}

function addHeading(element: PageElement, sink: Sink): void {
  const text = sink.budget.cut(textOf(element).replaceAll('\n', ' '));
  const { place, isShown, tag } = element;
  const level = /^h[1-6]$/.test(tag) ? Number(tag.slice(1)) : 2;
  if (text !== '') add({ kind: 'heading', level, text, place, isShown }, sink);
}

/** Terms with what is said of them; a term with nothing after it, and anything else in the list, is a text. */
function addDefinitions(list: PageElement, sink: Sink): void {
  let open: PageElement | undefined;
  const endTerm = () => {
    if (open !== undefined) addText([open], open, sink);
    open = undefined;
  };
  const visit = (parent: PageElement) => {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (node.tag === 'dt') {
        endTerm();
        open = node;
      } else if (node.tag === 'dd' && open !== undefined) {
        const label = textOf(open).replaceAll('\n', ' ').replace(/:\s*$/, '');
        const value = textOf(node).replaceAll('\n', ' ');
        addPair({ label, value, element: node }, node.isShown || list.isShown, sink);
        open = undefined;
      } else if (node.tag === 'div') visit(node);
      else collect(node, sink);
    }
  };
  visit(list);
  endTerm();
}

function addTable(table: PageElement, sink: Sink): void {
  const block = tableToBlock(table, sink.budget);
  if (block !== undefined) add(block, sink);
  collectNested(table, sink);
}

/** Tables inside a table follow it. */
function collectNested(element: PageElement, sink: Sink): void {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (isTable(node)) collect(node, sink);
    else collectNested(node, sink);
  }
}

function addElementRows(container: PageElement, rows: ElementRows, sink: Sink): void {
  const block = elementRowsToBlock(container, rows, sink.budget);
  if (block !== undefined) add(block, sink);
}
