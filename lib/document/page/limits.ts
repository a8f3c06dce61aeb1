/** The most that is taken from one frame; a page that holds more is captured in part and says so. */
export const CAPTURE_LIMITS = {
  tables: 300,
  rows: 10_000,
  columns: 100,
  textBlocks: 10_000,
  /** Characters of one text, and of all texts together. */
  textLength: 2000,
  totalLength: 3_000_000,
} as const;
