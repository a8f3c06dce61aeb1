/** How a column is called on the screen: by its heading; one that shares its heading, or has none, by its place too. */
export function columnLabel(column: string, headings: readonly string[]): string {
  const place = /^#(\d+)$/.exec(column)?.[1];
  if (place === undefined) return column;
  const heading = headings[Number(place) - 1] ?? '';
  return heading === '' ? `Column ${place}` : `${heading} (column ${place})`;
}
