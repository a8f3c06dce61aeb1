import { childrenOf, isElement, isHidden, isTable } from '#lib/document/page/flat-tree.ts';

/** Elements before and after which a line ends. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br button caption dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether a line ends before and after this element. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
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
export function elementText(element: Element): string {
  return rawText(element, isHidden(element)).split('\n').map(squeeze).filter(Boolean).join('\n');
}

function rawText(element: Element, takesHidden: boolean): string {
  const inner = childrenOf(element).map((node) => {
    if (!isElement(node)) return node.nodeType === 3 ? squeezeKeepingEnds(node) : '';
    if (isTable(node) || (!takesHidden && isHidden(node))) return '\n';
    return rawText(node, takesHidden);
  });
  const text = inner.join('');
  return isBlock(element) ? `\n${text}\n` : text;
}

/** Line ends of the source are spaces on the page. */
function squeezeKeepingEnds(node: Node): string {
  return (node.nodeValue ?? '').replace(/\s+/g, ' ');
}
