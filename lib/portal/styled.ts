/** Gives an element styles one by one, which no policy of the page refuses, unlike a style sheet. */
export function styled<Kind extends HTMLElement>(
  element: Kind,
  styles: Readonly<Record<string, string>>,
): Kind {
  for (const [property, value] of Object.entries(styles)) {
    element.style.setProperty(property, value);
  }
  return element;
}
