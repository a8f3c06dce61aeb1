import { normaliseLabel } from '#lib/payout/label.ts';

/**
 * What tells one layout of statements from another: its headings in their order, folded, so that capitals, spaces
 * and currency marks make no difference. Undefined where fewer than two columns have a heading.
 */
export function headerSignature(headings: readonly string[]): string | undefined {
  const labels = headings.map(normaliseLabel);
  while (labels.at(-1) === '') labels.pop();
  return labels.filter((label) => label !== '').length < 2 ? undefined : labels.join(' | ');
}

/** With fewer headings than these, two platforms may well have the same ones. */
const FEWEST_TELLING_HEADINGS = 5;

/** Whether the headings may be those of several platforms, so that they do not tell whose statement it is. */
export function areSharedHeadings(headings: readonly string[]): boolean {
  return (
    headings.filter((heading) => normaliseLabel(heading) !== '').length < FEWEST_TELLING_HEADINGS
  );
}

/** How a person names each column: by its heading, or `#n` where the heading is missing or shared. */
export function columnNames(headings: readonly string[]): readonly string[] {
  const labels = headings.map(normaliseLabel);
  return headings.map((heading, index) => {
    const label = labels[index];
    const isShared = labels.indexOf(label ?? '') !== labels.lastIndexOf(label ?? '');
    return label === '' || isShared ? `#${index + 1}` : heading.trim();
  });
}
