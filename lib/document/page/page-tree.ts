/** An element of a page as a plain value: what reading its structure needs, and nothing that can change the page. */
export interface PageElement {
  readonly tag: string;
  readonly role: string | null;
  /** Tag and classes: siblings that look alike share them. */
  readonly signature: string;
  /** The way to the element, as in the schema of captured pages. */
  readonly place: string;
  readonly isShown: boolean;
  /** Whether it stands within a line of text. */
  readonly isInline: boolean;
  /** Whether it lays its children out side by side. */
  readonly isSideBySide: boolean;
  /** What the markup names a cell, for narrow windows. */
  readonly label: string | null;
  readonly columnSpan: number;
  /** 0 reaches to the end of the section. */
  readonly rowSpan: number;
  readonly statedRows: number | null;
  readonly ariaLabel: string | null;
  readonly children: readonly PageNode[];
  /** Characters of all texts inside, roughly; told beforehand, for asking each level anew takes the square. */
  readonly length: number;
  readonly holdsTable: boolean;
}

/** A text has single blanks, and one at an end where the page has one. */
export type PageNode = PageElement | string;

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return typeof node !== 'string';
}

/** The elements among the children of an element. */
export function elementsIn(element: PageElement): readonly PageElement[] {
  return element.children.filter(isElement);
}

/** Whether an element is a table, or a grid that says that it is one. */
export function isTable({ tag, role }: PageElement): boolean {
  return tag === 'table' || role === 'table' || role === 'grid' || role === 'treegrid';
}

/** Whether an element is a row of a table. */
export function isRow({ tag, role }: PageElement): boolean {
  return tag === 'tr' || role === 'row';
}

/** Whether an element is a cell of a row. */
export function isCell(element: PageElement): boolean {
  const { tag, role } = element;
  return tag === 'td' || isHeadingCell(element) || role === 'cell' || role === 'gridcell';
}

/** Whether a cell heads something. */
export function isHeadingCell({ tag, role }: PageElement): boolean {
  return tag === 'th' || role === 'columnheader' || role === 'rowheader';
}

/** Whether an element is a heading of the page. */
export function isHeading({ tag, role }: PageElement): boolean {
  return /^h[1-6]$/.test(tag) || role === 'heading';
}

/** Whether an element is pressed rather than read. What it says may matter all the same. */
export function isControl({ tag, role }: PageElement): boolean {
  return tag === 'button' || role === 'button' || role === 'tab';
}

/** The elements below `root` that are wanted, in order, without looking inside those or inside `barrier`s. */
export function findBelow(
  root: PageElement,
  isWanted: (element: PageElement) => boolean,
  isBarrier: (element: PageElement) => boolean,
): readonly PageElement[] {
  return elementsIn(root).flatMap((element) => {
    if (isWanted(element)) return [element];
    return isBarrier(element) ? [] : findBelow(element, isWanted, isBarrier);
  });
}

/** Whether an element holds, at any depth, one that is wanted. */
export function holds(root: PageElement, isWanted: (element: PageElement) => boolean): boolean {
  return elementsIn(root).some((element) => isWanted(element) || holds(element, isWanted));
}

/** Text with single spaces, hard ones included, and without spaces around it. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The text of an element without that of tables inside it; blocks stand on lines of their own.
 * What is hidden inside a shown element is left out (a label for phones), while a hidden element
 * gives all its text (a column that does not fit the window).
 */
export function textOf(element: PageElement): string {
  return rawText(element, !element.isShown).split('\n').map(squeeze).filter(Boolean).join('\n');
}

function rawText(element: PageElement, takesHidden: boolean): string {
  if (element.tag === 'br') return '\n';
  let text = '';
  let last: PageNode | undefined;
  for (const node of element.children) {
    const next = isElement(node) ? textWithin(node, takesHidden) : node;
    text += last !== undefined && standApart(last, text, node, next) ? `\n${next}` : next;
    last = node;
  }
  return element.isInline ? text : `\n${text}\n`;
}

function textWithin(element: PageElement, takesHidden: boolean): string {
  return isTable(element) || (!takesHidden && !element.isShown)
    ? '\n'
    : rawText(element, takesHidden);
}

/**
 * Whether two texts without a blank between them are two all the same, for only a style parts them: those of two
 * elements, "95" with a raised "00", initials before a name. A word of which one part is dressed is one.
 */
function standApart(one: PageNode, before: string, other: PageNode, after: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(before.slice(-1)) || !/^[\p{L}\p{N}]/u.test(after)) return false;
  if (isElement(one) && isElement(other)) return true;
  return /\d/.test(before.slice(-1)) ? /^\d/.test(after) : /^\p{Lu}\p{Ll}/u.test(after);
}

/** The texts of nodes, split wherever an element begins or ends. A `:` or blank alone is no text. */
export function partsOf(nodes: readonly PageNode[]): readonly string[] {
  const parts: string[] = [];
  collectParts(nodes, parts);
  return parts.map(squeeze).filter((part) => /[\p{L}\p{N}$–—−-]/u.test(part));
}

/** A text longer than this has words without looking. */
const SURELY_WORDS = 600;

/** Whether a node says anything: letters, figures or a dash. */
export function hasWords(node: PageNode): boolean {
  if (isElement(node) && (node.length > SURELY_WORDS || node.holdsTable || isTable(node)))
    return true;
  return partsOf([node]).length > 0;
}

function collectParts(nodes: readonly PageNode[], parts: string[]): void {
  for (const node of nodes) {
    if (!isElement(node)) parts.push(node);
    else if (!isTable(node)) collectParts(node.children, parts);
  }
}
