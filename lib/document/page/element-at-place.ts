import { createBudget } from '#lib/document/page/budget.ts';
import { computedStyle, type PageStyle } from '#lib/document/page/page-style.ts';
import { textOf } from '#lib/document/page/page-tree.ts';
import { readPageTree } from '#lib/document/page/read-page-tree.ts';
import { isElementNode, shownChildren } from '#lib/document/page/shown-children.ts';

/**
 * The smallest element at or below a place of a captured page that holds a text; undefined where the page has changed
 * since, so that another text or nothing stands there. `root`: the element that was captured.
 */
export function findElementAt(
  root: Element,
  { place, text }: { readonly place: string; readonly text: string },
  style: PageStyle = computedStyle,
): Element | undefined {
  const element = elementAt(root, place);
  const isWanted = (each: Element) => holdsText(shownText(each, style), text);
  return element !== undefined && isWanted(element) ? smallestIn(element, isWanted) : undefined;
}

function elementAt(root: Element, place: string): Element | undefined {
  let element = root;
  for (const index of place.split('/').slice(1)) {
    const child = shownChildren(element)[Number(index)];
    if (child === undefined || !isElementNode(child)) return undefined;
    element = child;
  }
  return element;
}

function smallestIn(element: Element, isWanted: (element: Element) => boolean): Element {
  const wanted = shownChildren(element).filter((node) => isElementNode(node) && isWanted(node));
  const [only] = wanted;
  return wanted.length === 1 && only !== undefined && isElementNode(only)
    ? smallestIn(only, isWanted)
    : element;
}

/** The text of an element, as a capture gives it. */
function shownText(element: Element, style: PageStyle): string {
  return textOf(readPageTree(element, style, createBudget())).replaceAll('\n', ' ');
}

/** Whether a text stands in another by itself: `20.00` does not stand in `$120.00`. */
function holdsText(whole: string, text: string): boolean {
  for (let at = whole.indexOf(text); at !== -1; at = whole.indexOf(text, at + 1)) {
    const isCutBefore = /^\d/.test(text) && /[\d.,]/.test(whole.charAt(at - 1));
    if (!isCutBefore && !/\d/.test(whole.charAt(at + text.length))) return true;
  }
  return false;
}
