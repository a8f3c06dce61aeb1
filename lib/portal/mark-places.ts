import { findElementAt } from '#lib/document/page/element-at-place.ts';
import { walkPage } from '#lib/portal/page-walk.ts';
import { styled } from '#lib/portal/styled.ts';

/** The only element that marking adds to a page. */
const HOST_NAME = 'spreadlight-marks';
/** How far around a figure its line is looked for, in elements. */
const MOST_LEVELS = 12;
/** An amount may stand in an element of its own for its sign, and one around it, and so on. */
const MOST_PARTS = 4;
/** A page with more of one figure marks none of them. */
const MOST_CANDIDATES = 200;

/** A figure as it stands on the page, and other texts of its line. */
interface Wanted {
  readonly text: string;
  readonly near: readonly string[];
}

/** A figure that was read from a frame. `frame`: host and path; `place`: the way to its element, where it is known. */
interface Place extends Wanted {
  readonly frame: string;
  readonly place?: string | undefined;
}

/** Gives a function that shows figures on the page, in place of those shown before, by frames laid over them. */
export function createMarker(document: Document): (places: readonly Place[]) => void {
  return (places) => {
    for (const host of document.querySelectorAll(HOST_NAME)) host.remove();
    const { host: site, pathname } = document.location;
    const elements = places
      .filter(({ frame }) => frame === `${site}${pathname}`)
      .flatMap((place) => findPlace(document.documentElement, place) ?? []);
    const frames = [...new Set(elements)].flatMap(
      (element) => frameAround(document, element) ?? [],
    );
    if (frames.length === 0) return;
    const host = document.createElement(HOST_NAME);
    host.attachShadow({ mode: 'closed' }).append(...frames);
    document.documentElement.append(host);
  };
}

/**
 * The element that shows a figure: the one that it was read from, as long as it still says so, or where that is not
 * known the only one that says it beside the other texts; undefined where none does.
 */
export function findPlace(root: Element, place: Omit<Place, 'frame'>): Element | undefined {
  return place.place === undefined
    ? findByText(root, place)
    : findElementAt(root, { place: place.place, text: place.text });
}

/** The element that shows a figure; undefined where none does, or several do equally well. */
function findByText(root: Element, { text, near }: Wanted): Element | undefined {
  const candidates = elementsWithText(root, squeeze(text)).slice(0, MOST_CANDIDATES + 1);
  if (candidates.length > MOST_CANDIDATES) return undefined;
  if (candidates.length < 2) return candidates[0];
  const others = near.map(squeeze);
  const reaches = candidates.map((element) => ({ element, reach: reachOf(element, others) }));
  const least = Math.min(...reaches.map(({ reach }) => reach));
  const nearest = reaches.filter(({ reach }) => reach === least);
  return least === Number.POSITIVE_INFINITY || nearest.length > 1 ? undefined : nearest[0]?.element;
}

/** The elements whose text is just this, in the page's order. */
function elementsWithText(root: Element, text: string): readonly Element[] {
  const found = new Set<Element>();
  const roots: Node[] = [root];
  for (const start of roots) {
    const walk = walkPage(start, {
      text(node) {
        const element = elementOf(node, text);
        if (element !== undefined) found.add(element);
      },
      root: (inner) => roots.push(inner),
      frame: () => undefined,
      lost: () => undefined,
    });
    while (walk.next().done !== true);
  }
  return [...found];
}

/** The smallest element around a piece of the text that has all of the text, and nothing else. */
function elementOf(node: Text, text: string): Element | undefined {
  const piece = squeeze(node.data);
  if (piece === '' || !text.includes(piece)) return undefined;
  let element = node.parentElement;
  for (let level = 0; level < MOST_PARTS && element !== null; level += 1) {
    const whole = squeeze(element.textContent);
    if (whole === text) return element;
    if (whole.length > text.length) return undefined;
    element = element.parentElement;
  }
  return undefined;
}

/** How much text stands in the smallest element around this one that shows all the others as well. */
function reachOf(element: Element, others: readonly string[]): number {
  let around: Element | null = element.parentElement;
  for (let level = 0; level < MOST_LEVELS && around !== null; level += 1) {
    const text = squeeze(around.textContent);
    if (others.every((other) => text.includes(other))) return text.length;
    around = around.parentElement;
  }
  return Number.POSITIVE_INFINITY;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A frame laid over an element; undefined where the page does not draw the element, as in a closed fold. */
function frameAround(document: Document, element: Element): HTMLElement | undefined {
  if (element.getClientRects().length === 0) return undefined;
  const view = document.defaultView;
  const box = element.getBoundingClientRect();
  return styled(document.createElement('div'), {
    position: 'absolute',
    left: `${box.left + (view?.scrollX ?? 0) - 4}px`,
    top: `${box.top + (view?.scrollY ?? 0) - 3}px`,
    width: `${box.width + 8}px`,
    height: `${box.height + 6}px`,
    'box-sizing': 'border-box',
    border: '2px solid #f0ae36',
    'border-radius': '6px',
    background: 'rgb(240 174 54 / 18%)',
    'pointer-events': 'none',
    'z-index': '2147483646',
  });
}
