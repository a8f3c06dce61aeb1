import { columnLetters, type SheetRow } from '#lib/document/sheet.ts';
import { cellText } from '#lib/payout/cell-text.ts';
import type { ClosingProof } from '#lib/payout/closing-block.ts';
import { describeColumns } from '#lib/payout/columns.ts';
import { sameInAll } from '#lib/payout/read-column.ts';
import { createRowReader, type RowContext } from '#lib/payout/read-row.ts';
import type { Payout } from '#lib/payout/schema.ts';

/** Headings of a line's two cells. */
const HEADINGS = ['Item', 'Amount'] as const;
const NOTHING_ABOVE = { group: null, clientAbove: null, payerAbove: null } as const;

/** What the lines between a table's sum and what was paid add and take: fees, rent, a bonus. */
export function readClosingRows(closing: ClosingProof, context: RowContext): readonly Payout[] {
  const rows = closing.rows.map((source) => toLabelAndAmount(source, context.sheet));
  const [words, amount] = describeColumns(HEADINGS, rows);
  const dates = new Set(context.above.values.map(({ payoutDate }) => payoutDate));
  const [payoutDate = null] = dates.size === 1 ? dates : [];
  const read = createRowReader(
    { rows, above: sameInAll(NOTHING_ABOVE), groups: [], sums: [], carried: [] },
    {
      ...context,
      width: HEADINGS.length,
      namesClients: false,
      above: sameInAll({ payoutDate, isAnnounced: false, section: '' }),
      roles: {
        ...context.roles,
        amount,
        payoutDate: undefined,
        dateOfService: undefined,
        client: [],
        payer: undefined,
        platform: undefined,
        states: [],
        clientCharged: undefined,
        words: words === undefined ? [] : [words],
        notes: [],
      },
    },
  );
  return rows.flatMap((row, index) => read(row, index) ?? []);
}

/** A line as a row of two cells, which know where they stand. */
function toLabelAndAmount(source: SheetRow, sheet: string | null): SheetRow {
  const filled = source.cells.flatMap((_, column) => {
    const text = cellText(source, column);
    const cell = `${columnLetters(column)}${source.row}`;
    const place = source.places?.[column] ?? ({ at: 'cell', sheet, cell, text } as const);
    return text === '' ? [] : [{ text, place }];
  });
  return {
    row: source.row,
    cells: filled.map(({ text }) => text),
    places: filled.map(({ place }) => place),
  };
}
