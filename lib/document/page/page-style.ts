/** What the reader asks of a page's style. Kept apart, for only a browser has a layout. */
export interface PageStyle {
  /** Whether the style hides this element itself; not whether one around it does. */
  readonly isHidden: (element: Element) => boolean;
  /** Whether the element stands within a line of text. */
  readonly isInline: (element: Element) => boolean;
  /** Whether the element lays its children out side by side. */
  readonly isSideBySide: (element: Element) => boolean;
}

/** Elements that stand within a line where no style says otherwise. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data em font i kbd label mark q s samp slot small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The style as the browser computes it. Reading it changes nothing in the page. */
export const COMPUTED_STYLE: PageStyle = {
  isHidden(element) {
    const style = styleOf(element);
    return style?.display === 'none' || style?.visibility === 'hidden';
  },
  isInline(element) {
    const display = styleOf(element)?.display ?? '';
    if (display === 'contents' || display === 'none' || display === '') {
      return INLINE.has(element.localName);
    }
    // What stands in a line as a box of its own is as apart from the text around it as a block.
    return display === 'inline';
  },
  isSideBySide(element) {
    const { display = '', flexDirection = '' } = styleOf(element) ?? {};
    return (
      display.endsWith('grid') || (display.endsWith('flex') && !flexDirection.startsWith('column'))
    );
  },
};

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
