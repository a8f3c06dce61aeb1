import type { HtmlNode } from '#lib/document/html/parse-html.ts';

/** Elements that only dress a part of a word or a line: their text goes on where it stands. */
const DRESSING = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'mark', 'strong', 'sub', 'u']);

/** The text of a part of a page as one line with single blanks. */
export function textOfNode(node: HtmlNode): string {
  return rawText(node).replaceAll(/\s+/g, ' ').trim();
}

function rawText(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  const text = node.children.map(rawText).join('');
  return DRESSING.has(node.name) ? text : ` ${text} `;
}

/** How many separate texts a part of a page holds; counting stops at `limit`. */
export function countTexts(node: HtmlNode, limit: number): number {
  if (typeof node === 'string') return node.trim() === '' ? 0 : 1;
  let count = 0;
  for (const child of node.children) {
    count += countTexts(child, limit - count);
    if (count >= limit) break;
  }
  return count;
}
