import { sectionTokens } from '#lib/eob/tables/section-tokens.ts';
import { fullLabel, headingCandidates } from '#lib/eob/words/full-label.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { alignHeadings } from '#lib/table/align-headings.ts';
import { type Column, findColumns } from '#lib/table/columns.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** Fewer amounts than this under headings of amounts are a sentence, not a row. */
export const FEWEST_AMOUNTS = 2;
/** Rows with at least this share of the amounts of the fullest row form the columns. */
const FULL_ROW = 0.6;

/** Headings of where a service was and of what kind, by codes of claim forms of two figures: no amount stands under them. */
const PLACE_OR_KIND = /^(?:pos|tos|(?:place|type) of (?:service|svc))$/i;

/** A column of amounts with its heading. */
export interface NamedColumn {
  readonly column: Column;
  readonly heading: HeaderCell;
}

/** The columns of amounts that a heading names. Columns without one, and those that count the year, are left out. */
export function namedColumns(
  body: readonly Line[],
  headings: readonly HeaderCell[],
): readonly NamedColumn[] {
  const rows = body.map((line) => ({ line, money: sectionTokens(line, headings).money }));
  const fullest = Math.max(0, ...rows.map(({ money }) => money.length));
  const full = rows.filter(
    ({ money }) => money.length >= Math.max(FEWEST_AMOUNTS, FULL_ROW * fullest),
  );
  const services = full.filter(({ line }) => !hasTotalWords(textOf(line)));
  // A column that only the totals fill (a discount not itemised) is a column all the same.
  const widest = Math.max(0, ...services.map(({ money }) => money.length));
  const totals = full.filter(
    ({ line, money }) => money.length > widest && hasTotalWords(textOf(line)),
  );
  const columns = findColumns(
    (services.length > 0 ? [...services, ...totals] : full).map(({ money }) => money),
  );
  const ofAmounts = headings.filter(({ text }) => !PLACE_OR_KIND.test(text));
  return alignHeadings(columns, ofAmounts).flatMap((heading, index) => {
    const column = columns[index];
    if (heading === undefined || column === undefined) return [];
    return headingCandidates(heading)[0]?.field === 'decoy' ? [] : [{ column, heading }];
  });
}

/** The places of the columns that their headings clearly say to be of charges. */
export function chargesAmong(columns: readonly NamedColumn[]): ReadonlySet<number> {
  return new Set(
    columns.flatMap(({ heading }, index) => {
      const [likeliest] = headingCandidates(heading);
      return likeliest?.field === 'billed' && likeliest.weight === 1 ? [index] : [];
    }),
  );
}

/** The headings that clearly name an amount and have none under them. */
export function blankHeadings(
  columns: readonly NamedColumn[],
  headings: readonly HeaderCell[],
): readonly string[] {
  const filled = new Set(columns.map(({ heading }) => heading));
  return headings
    .filter((heading) => {
      const [likeliest] = headingCandidates(heading);
      const isClear = likeliest?.weight === 1 && likeliest.field !== 'decoy';
      return isClear && !heading.text.includes('%') && !filled.has(heading);
    })
    .map(fullLabel);
}

/** Where a cell holds several amounts, so does its heading: `CoPay/Deductible` over `$15.00/$0.00`. */
export function labelOf(heading: string, { part, parts }: Pick<Column, 'part' | 'parts'>): string {
  const labels = heading.split('/');
  return labels.length === parts ? (labels[part]?.trim() ?? heading) : heading;
}

/** From where to where the words of a table reach on its page, in points. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** How far a table's own words reach: accumulators printed beside it are no part of its rows. */
export function spanOf(columns: readonly NamedColumn[], headings: readonly HeaderCell[]): Span {
  const named = new Set(columns.map(({ heading }) => heading));
  const right = Math.max(
    ...columns.map(({ column, heading }) => Math.max(column.right, heading.box[2])),
  );
  const decoys = headings.filter(
    (heading) => !named.has(heading) && headingCandidates(heading)[0]?.field === 'decoy',
  );
  const first = Math.min(...columns.map(({ column }) => column.left));
  const left = Math.max(0, ...decoys.map(({ box }) => box[2]).filter((edge) => edge < first));
  const beyond = decoys.map(({ box }) => box[0]).filter((edge) => edge > right);
  const notes = beyond.length > 0 ? right : Number.POSITIVE_INFINITY;
  return { left, right: notes };
}
