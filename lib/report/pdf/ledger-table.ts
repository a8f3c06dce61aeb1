import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { LEDGER_LAYOUT } from '#lib/report/pdf/style.ts';

/** A column of a table in the PDF: `*` takes what the others leave. Figures stand at the right. */
export interface LedgerColumn {
  readonly heading: string;
  readonly width: number | '*';
  readonly align: 'left' | 'right';
}

/** A cell's text, and whether it is strong or fine print. */
export type LedgerCell = string | { readonly text: string; readonly weight: 'strong' | 'fine' };

/** A column whose texts stand at the left. */
export function left(heading: string, width: LedgerColumn['width']): LedgerColumn {
  return { heading, width, align: 'left' };
}

/** A column of figures. */
export function right(heading: string, width: LedgerColumn['width']): LedgerColumn {
  return { heading, width, align: 'right' };
}

/** A cell in bold. */
export function strong(text: string): LedgerCell {
  return { text, weight: 'strong' };
}

/** A cell in fine print. */
export function fine(text: string): LedgerCell {
  return { text, weight: 'fine' };
}

/** A section of the report: heading, a sentence where one is needed, and a table that repeats its headings on each page. */
export function ledgerSection(
  heading: string,
  lead: string | null,
  columns: readonly LedgerColumn[],
  rows: readonly (readonly LedgerCell[])[],
): Content {
  const headings = columns.map(({ heading: text, align }) => ({
    text,
    style: 'columnHeading',
    alignment: align,
  }));
  const body = rows.map((row) =>
    columns.map(({ align }, index) => cellOf(row[index] ?? '', align)),
  );
  return [
    {
      text: heading,
      style: 'heading',
      margin: [0, 22, 0, lead === null ? 5 : 2],
      headlineLevel: 1,
    },
    ...(lead === null ? [] : [{ text: lead, style: 'small', margin: NARROW_MARGIN }]),
    {
      layout: LEDGER_LAYOUT,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: columns.map(({ width }) => width),
        body: [headings, ...body],
      },
    },
  ];
}

const NARROW_MARGIN: [number, number, number, number] = [0, 0, 0, 5];

function cellOf(cell: LedgerCell, align: LedgerColumn['align']): TableCell {
  if (typeof cell === 'string') return { text: cell, style: 'cell', alignment: align };
  return cell.weight === 'strong'
    ? { text: cell.text, style: 'cell', bold: true, alignment: align }
    : { text: cell.text, style: 'fine', alignment: align };
}
