import type { Separators } from '#lib/remittance/x12/schema.ts';

/** The separators, or that more text is needed to tell them, or that the text is no X12. */
export type SeparatorSearch =
  | { readonly status: 'found'; readonly separators: Separators }
  | { readonly status: 'more' }
  | { readonly status: 'none' };

/** ISA has sixteen elements; the component separator is the last, the segment's end stands after it. */
const ISA_ELEMENTS = 16;
/** An ISA is 106 characters long, or a few less or more where a sender does not pad it; no search goes further. */
const HEADER_LENGTH = 1000;
const USUAL_COMPONENT = ':';
/** The usual end of a segment, which no sender takes for anything else. */
const USUAL_SEGMENT = '~';

const MORE = { status: 'more' } as const;
const NONE = { status: 'none' } as const;

/** Finds the separators of text that begins with an ISA, or with a GS or ST where the envelope was left out. */
export function findSeparators(text: string, isWhole: boolean): SeparatorSearch {
  if (text.length < 4) return isWhole || !startsLikeX12(text) ? NONE : MORE;
  if (!startsLikeX12(text)) return NONE;
  const isEnvelope = text.startsWith('ISA');
  const element = text.charAt(isEnvelope ? 3 : 2);
  if (/[\p{L}\p{N}\s]/u.test(element)) return NONE;
  const head = text.slice(0, HEADER_LENGTH);
  const found = isEnvelope ? afterElements(head, element) : beforeNextSegment(head, element);
  if (found !== undefined) return { status: 'found', separators: found };
  return isWhole || text.length >= HEADER_LENGTH ? NONE : MORE;
}

function startsLikeX12(text: string): boolean {
  return ['ISA', 'GS', 'ST'].some((id) => text.startsWith(id) || id.startsWith(text));
}

/** Counts the elements of an ISA, for many are not of the prescribed length. */
function afterElements(head: string, element: string): Separators | undefined {
  const at = placeOfElement(ISA_ELEMENTS, head, element);
  const next = nextSegment(head, element, 'GS|ST');
  if (next !== undefined && (at === undefined || next.index < at)) {
    return { element, component: USUAL_COMPONENT, segment: next.end };
  }
  if (at === undefined) return undefined;
  const tail = /^(?<component>[^]) *(?<segment>[^ ])/.exec(head.slice(at + 1))?.groups;
  const { component = '', segment = '' } = tail ?? {};
  if (component === '' || segment === '') return undefined;
  if (component === USUAL_SEGMENT || /[A-Za-z0-9]/.test(segment)) {
    return { element, component: USUAL_COMPONENT, segment: component };
  }
  return {
    element,
    component: /[A-Za-z0-9\s]/.test(component) ? USUAL_COMPONENT : component,
    segment,
  };
}

/** Where the separator before the n-th element stands. */
function placeOfElement(count: number, head: string, element: string): number | undefined {
  let at = 'ISA'.length;
  for (let found = 1; found < count; found += 1) {
    at = head.indexOf(element, at + 1);
    if (at === -1) return undefined;
  }
  return at;
}

function beforeNextSegment(head: string, element: string): Separators | undefined {
  const next = nextSegment(head.slice(2), element, 'ST|BPR');
  return next && { element, component: USUAL_COMPONENT, segment: next.end };
}

interface NextSegment {
  readonly index: number;
  readonly end: string;
}

/** The first mark or line end that stands before one of the segments `ids`. */
function nextSegment(head: string, element: string, ids: string): NextSegment | undefined {
  const separator = `\\u{${element.codePointAt(0)?.toString(16) ?? '0'}}`;
  const pattern = new RegExp(
    `(?:(?<mark>[^\\p{L}\\p{N}\\s${separator}])|(?<line>[\\r\\n]))\\s*(?:${ids})${separator}`,
    'u',
  );
  const match = pattern.exec(head);
  const end = match?.groups?.['mark'] ?? match?.groups?.['line'];
  return match === null || end === undefined ? undefined : { index: match.index, end };
}
