/** The most that is taken from one frame; a page that holds more is captured in part and says so. */
export const CAPTURE_LIMITS = {
  /** Elements looked at, and how deep they may be nested. */
  elements: 60_000,
  depth: 600,
  tables: 300,
  rows: 10_000,
  columns: 100,
  blocks: 10_000,
  /** Characters of one text, and of all texts together. */
  textLength: 2000,
  totalLength: 3_000_000,
  /** Characters of the way to one element. */
  placeLength: 4000,
} as const;
