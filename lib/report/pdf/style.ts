import type { CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces.js';

export const COLORS = {
  ink: '#18201e',
  muted: '#59625e',
  rule: '#d3d6d0',
  faint: '#e5e6e1',
  panel: '#f4f5f2',
  accent: '#0b6458',
} as const;

/** Half an inch more than a printer needs, in points. */
export const PAGE_MARGIN = 54;
/** What the page leaves between its margins: US letter is 612 points wide. */
export const CONTENT_WIDTH = 612 - 2 * PAGE_MARGIN;

export const STYLES: StyleDictionary = {
  overline: { fontSize: 8.5, bold: true, color: COLORS.accent, characterSpacing: 1.2 },
  title: { fontSize: 25, bold: true, color: COLORS.ink, lineHeight: 1.1 },
  subtitle: { fontSize: 10.5, color: COLORS.muted },
  heading: { fontSize: 13, bold: true, color: COLORS.ink },
  label: { fontSize: 8.5, color: COLORS.muted },
  gap: { fontSize: 33, bold: true, color: COLORS.accent, lineHeight: 1 },
  amount: { fontSize: 15, bold: true, color: COLORS.ink },
  lead: { fontSize: 10.5, lineHeight: 1.3 },
  small: { fontSize: 8.5, color: COLORS.muted, lineHeight: 1.25 },
  columnHeading: { fontSize: 8, bold: true, color: COLORS.muted },
  cell: { fontSize: 8.5 },
  fine: { fontSize: 8.5, color: COLORS.muted },
};

/** Rows between fine lines, a stronger one under the headings, no upright lines. */
export const LEDGER_LAYOUT: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.6),
  vLineWidth: () => 0,
  hLineColor: (row) => (row === 1 ? COLORS.muted : COLORS.faint),
  paddingLeft: (column) => (column === 0 ? 0 : 4),
  paddingRight: (column, { table }) => (column === (table.widths?.length ?? 0) - 1 ? 0 : 4),
  paddingTop: () => 3.6,
  paddingBottom: () => 3.2,
};

/** A quiet box with room around its text. */
export const PANEL_LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  fillColor: () => COLORS.panel,
  paddingLeft: () => 12,
  paddingRight: () => 12,
  paddingTop: () => 10,
  paddingBottom: () => 10,
};

/** Text with an accent at its left edge. */
export const NOTE_LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: (column) => (column === 0 ? 2 : 0),
  vLineColor: () => COLORS.accent,
  paddingLeft: () => 10,
  paddingRight: () => 0,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};
