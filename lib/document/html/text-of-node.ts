import type { HtmlElement, HtmlNode } from '#lib/document/html/parse-html.ts';

/** Elements that only dress a part of a word or a line: their text goes on where it stands. */
const DRESSING = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'mark', 'strong', 'sub', 'u']);

/** The text of a part of a page as one line with single blanks. */
export function textOfNode(node: HtmlNode): string {
  return rawText(node).replaceAll(/\s+/g, ' ').trim();
}

/** The texts of a table's cell, each element that begins a line of its own on its own line. */
export function linesOfCell(cell: HtmlElement): string {
  return linesIn(cell)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Elements that stand in a line and are a text of their own. */
const APART = new Set(['span', 'small', 'time', 'label', 'button', 'data', 'output']);

function linesIn(node: HtmlNode): string {
  if (typeof node === 'string') return node.replaceAll('\n', ' ');
  if (node.name === 'br') return ' ';
  const text = node.children.map(linesIn).join('');
  if (isDressing(node)) return text;
  return APART.has(node.name) ? ` ${text} ` : `\n${text}\n`;
}

function rawText(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  const text = node.children.map(rawText).join('');
  return isDressing(node) ? text : ` ${text} `;
}

/** The parts of an element that hold text; a word of which only a part is dressed is one part. */
export function filledChildren({ children }: HtmlElement): readonly HtmlNode[] {
  const parts: HtmlNode[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (last === undefined || !isOneWord(last, child)) parts.push(child);
    else parts[parts.length - 1] = rawText(last) + rawText(child);
  }
  return parts.filter((part) => countTexts(part, 1) > 0);
}

/** Whether a text goes on where another ends, without a blank: `$` and a bold `95`. Two links do not. */
function isOneWord(one: HtmlNode, other: HtmlNode): boolean {
  if (typeof one !== 'string' && typeof other !== 'string') return false;
  if (![one, other].every((part) => typeof part === 'string' || isDressing(part))) return false;
  return /\S$/.test(rawText(one)) && /^\S/.test(rawText(other));
}

function isDressing({ name }: HtmlElement): boolean {
  return DRESSING.has(name);
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
