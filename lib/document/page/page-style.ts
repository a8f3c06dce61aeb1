/** How a page shows an element. */
export interface ElementStyle {
  /** Whether the style hides this element itself; not whether one around it does. */
  readonly isHidden: boolean;
  /** Whether the element stands within a line of text. */
  readonly isInline: boolean;
  /** Whether the element lays its children out side by side. */
  readonly isSideBySide: boolean;
}

/** What the reader asks of a page's style. Kept apart, for only a browser has a layout. */
export type PageStyle = (element: Element) => ElementStyle;

/** Elements that stand within a line where no style says otherwise. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data em font i kbd label mark q s samp slot small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The style as the browser computes it, asked once an element, for it costs most. Asking changes nothing. */
export function computedStyle(element: Element): ElementStyle {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const { display = '', visibility = '', flexDirection = '' } = style ?? {};
  const isToldByTag = display === 'contents' || display === 'none' || display === '';
  const isFlexRow = display.endsWith('flex') && !flexDirection.startsWith('column');
  return {
    isHidden: display === 'none' || visibility === 'hidden',
    // What stands in a line as a box of its own is as apart from the text around it as a block.
    isInline: isToldByTag ? INLINE.has(element.localName) : display === 'inline',
    isSideBySide: display.endsWith('grid') || isFlexRow,
  };
}
