import { isLabelLike, isValueLike } from '#lib/document/page/label-text.ts';
import {
  hasWords,
  isElement,
  isTable,
  type PageElement,
  type PageNode,
  partsOf,
} from '#lib/document/page/page-tree.ts';

/** A label with its value, and the element that the value stands in. */
export interface LabelValue {
  readonly label: string;
  readonly value: string;
  readonly element: PageElement;
}

/** More text than this is no label with its value. */
const LONGEST_PAIR = 500;

/** The label and value that are all that an element holds: side by side, or one below the other. */
export function findLabelValue(element: PageElement): LabelValue | undefined {
  if (isTable(element) || element.holdsTable || element.length > LONGEST_PAIR) return undefined;
  const [first, second, ...more] = element.children.filter(hasWords);
  if (first === undefined) return undefined;
  if (second === undefined) return isElement(first) ? findLabelValue(first) : undefined;
  const [label, ...otherLabels] = partsOf([first]);
  const value = more.length === 0 ? valueOf(second) : undefined;
  if (label === undefined || otherLabels.length > 0 || value === undefined) return undefined;
  if (!isLabelLike(label) || !isValueLike(value)) return undefined;
  return {
    label: label.replace(/:\s*$/, ''),
    value,
    element: isElement(second) ? second : element,
  };
}

/** A value is one text, or one with a mark or link beside it. */
function valueOf(node: PageNode): string | undefined {
  const parts = partsOf([node]);
  return parts.length <= MOST_VALUE_PARTS ? parts.join(' ') : undefined;
}

const MOST_VALUE_PARTS = 3;
/** So many pairs in a row are no accident. */
const FEWEST_PAIRS = 2;

/**
 * The pairs of siblings, from one on, that take turns as label and value: each label is built like the first, and
 * unlike each value.
 */
export function findAlternating(
  siblings: readonly PageNode[],
  from: number,
): readonly LabelValue[] {
  const first = siblings[from];
  const pairs: LabelValue[] = [];
  if (first === undefined || !isElement(first)) return pairs;
  for (let at = from; at + 1 < siblings.length; at += 2) {
    const pair = toPair(siblings[at], siblings[at + 1], first.signature);
    if (pair === undefined) break;
    pairs.push(pair);
  }
  return pairs.length >= FEWEST_PAIRS ? pairs : [];
}

function toPair(
  label: PageNode | undefined,
  element: PageNode | undefined,
  signature: string,
): LabelValue | undefined {
  if (label === undefined || element === undefined) return undefined;
  if (!isElement(label) || !isElement(element)) return undefined;
  if (label.signature !== signature || element.signature === signature) return undefined;
  const [text = '', ...otherTexts] = partsOf([label]);
  const value = element.holdsTable || isTable(element) ? undefined : valueOf(element);
  if (otherTexts.length > 0 || value === undefined) return undefined;
  if (!isLabelLike(text) || !isValueLike(value)) return undefined;
  return { label: text.replace(/:\s*$/, ''), value, element };
}
