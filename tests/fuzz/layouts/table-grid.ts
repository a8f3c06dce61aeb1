import { amountIn, type Column, printAmount } from '#tests/fuzz/layouts/columns.ts';
import type { Layout } from '#tests/fuzz/layouts/layout.ts';
import { type Printed, printDay, wordsAt } from '#tests/fuzz/layouts/printed-words.ts';
import { MARGIN, type Placed, widthOf } from '#tests/fuzz/layouts/sheet.ts';

/** The texts of a table's lines at the places of its columns. */
export interface Grid {
  readonly headings: readonly Placed[];
  readonly row: (each: Printed) => readonly Placed[];
  readonly total: (all: readonly Printed[], words: string) => readonly Placed[];
}

interface TextColumn {
  readonly label: string;
  readonly text: (each: Printed) => string;
}

/** From where to where a column reaches, in points. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

const LEFT: Reach = { from: MARGIN, to: MARGIN };
/** Room is left for these words before the amounts of a total. */
const WIDEST_TOTAL = 'Claim total';

/** The grid of a document's tables, each column as wide as its widest text. `hasClaims`: columns tell claim and patient. */
export function gridOf(all: readonly Printed[], layout: Layout, hasClaims: boolean): Grid {
  const texts = textColumns(all, layout, hasClaims);
  const heading = (label: string) =>
    layout.areHeadingsStacked ? label.replaceAll(' ', '\n') : label;
  const textReaches = reachesOf(
    texts.map(({ label, text }) => [heading(label), ...all.map(text), WIDEST_TOTAL]),
    MARGIN,
    layout.gap,
  );
  const left = texts.length === 0 ? MARGIN + widthOf(WIDEST_TOTAL) : (textReaches.at(-1)?.to ?? 0);
  const reaches = reachesOf(
    layout.columns.map((column) => [
      heading(column.label),
      sumCell(column, all, layout),
      ...all.map((each) => cellOf(column, each, layout)),
    ]),
    left + layout.gap,
    layout.gap,
  );
  const words = (own: readonly string[]) =>
    own.map((text, index) => put(text, textReaches[index] ?? LEFT, 'left'));
  const amounts = (own: readonly string[], side: Placed['side']) =>
    own.map((text, index) => put(text, reaches[index] ?? LEFT, side));
  return {
    headings: filled([
      ...words(texts.map(({ label }) => heading(label))),
      ...amounts(
        layout.columns.map(({ label }) => heading(label)),
        layout.headingAlign,
      ),
    ]),
    row: (each) =>
      filled([
        ...words(texts.map(({ text }) => text(each))),
        ...amounts(
          layout.columns.map((column) => cellOf(column, each, layout)),
          layout.align,
        ),
      ]),
    total: (some, label) =>
      filled([
        put(label, LEFT, 'left'),
        ...amounts(
          layout.columns.map((column) => sumCell(column, some, layout)),
          layout.align,
        ),
      ]),
  };
}

function textColumns(
  all: readonly Printed[],
  layout: Layout,
  hasClaims: boolean,
): readonly TextColumn[] {
  const columns: TextColumn[] = [];
  if (hasClaims) {
    columns.push({ label: 'Claim number', text: ({ claim }) => claim.number });
    columns.push({ label: 'Patient', text: ({ claim }) => claim.patient });
  }
  if (all.some(({ day }) => day === 'column')) {
    columns.push({
      label: 'Date of service',
      text: ({ day, service }) => (day === 'column' ? printDay(service.date, layout) : ''),
    });
  }
  if (layout.code === 'column' || layout.code === 'of the claim') {
    columns.push({ label: 'Code', text: ({ service }) => service.code });
  }
  if (layout.code === 'beside' || all.some(({ day }) => day === 'beside')) {
    columns.push({
      label: 'Description',
      text: (each) => wordsAt(each, { ...layout, dayWords: '' }, 'beside'),
    });
  }
  return layout.isCodeFirst ? columns.toReversed() : columns;
}

function reachesOf(
  columns: readonly (readonly string[])[],
  left: number,
  gap: number,
): readonly Reach[] {
  let from = left;
  return columns.map((texts) => {
    const to = from + Math.max(...texts.flatMap((text) => text.split('\n')).map(widthOf));
    const reach = { from, to };
    from = to + gap;
    return reach;
  });
}

function cellOf(column: Column, { service }: Printed, { money }: Layout): string {
  return printAmount(amountIn(column.kind, service), column.kind, money);
}

/** What a column of a total prints: a sum of nothing is printed as such. */
function sumCell(column: Column, some: readonly Printed[], { money }: Layout): string {
  const zero = money.hasDollarSign ? '$0.00' : '0.00';
  return printAmount(sumIn(column, some), column.kind, { ...money, zero });
}

/** The sum of a column over services, in cents. */
export function sumIn({ kind }: Column, some: readonly Printed[]): number {
  return some.reduce((total, { service }) => total + amountIn(kind, service), 0);
}

function put(text: string, { from, to }: Reach, side: Placed['side']): Placed {
  return { text, side, at: { left: from, right: to, center: (from + to) / 2 }[side] };
}

function filled(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(({ text }) => text !== '');
}
