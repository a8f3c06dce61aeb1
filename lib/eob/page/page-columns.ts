import { lineOf } from '#lib/eob/page/page-lines.ts';
import type { ColumnHeading } from '#lib/eob/page/page-table.ts';
import type { PageTable } from '#lib/eob/page/page-units.ts';
import { fullLabel, headingCandidates } from '#lib/eob/words/full-label.ts';
import { SERVICE_DAY_WORDS } from '#lib/eob/words/service-day-words.ts';
import { lineTokens, mayHoldMoney } from '#lib/table/money-tokens.ts';

/** What stands in a column. `decoy`: amounts that are no part of an adjudication. */
type ColumnKind = 'amount' | 'decoy' | 'serviceDate' | 'serviceDateEnd' | 'otherDate' | 'text';

/** A column of a table. `index`: its place in the rows; `part`: which of several amounts of its cells it is. */
export interface PageColumn {
  readonly index: number;
  readonly part: number | undefined;
  readonly kind: ColumnKind;
  readonly label: string;
  /** Whether its heading names what was done. */
  readonly isOfService: boolean;
}

const SERVICE_DATE = new RegExp(
  String.raw`${SERVICE_DAY_WORDS}|^(?:date|dates|fecha|from|service from|desde|begin(?:ning)?(?: date)?|start(?: date)?)$`,
  'i',
);
const SERVICE_DATE_END = /^(?:to|through|thru|service to|hasta|end(?: date)?)$/i;
const OF_SERVICE =
  /\b(?:service|services|procedure|proc|cpt|hcpcs|code|description|treatment|session|servicio|procedimiento|c[oó]digo|descripci[oó]n)\b/i;
/** A marker of X12 835 (AMT01) beside an amount says that it is the allowed one, whatever the heading. */
const ALLOWED_MARK = /\bB6\b/;

/** Whether a label says that a day is that of the service. */
export function isServiceDateLabel(label: string): boolean {
  return SERVICE_DATE.test(label) && !OTHER_DATE.test(label.replace(/service/i, ''));
}

/** Whether a label names what was done. */
export function isServiceLabel(label: string): boolean {
  return OF_SERVICE.test(label) && !isServiceDateLabel(label) && !/provider|network/i.test(label);
}

/** The columns of a table, by their headings and by what stands under them. */
export function columnsOf(table: PageTable): readonly PageColumn[] {
  return table.headings.flatMap((heading, index) => toColumns(heading, index, table));
}

/** Words over dates on which something else happened than the service. */
const OTHER_DATE =
  /\b(?:received|processed|paid|issued?|check|payment|statement|birth|dob|finali[sz]ed|submitted|filed|recibid[oa]|procesad[oa]|pagad[oa]|nacimiento)\b/i;

function toColumns(heading: ColumnHeading, index: number, table: PageTable): readonly PageColumn[] {
  const texts = textsUnder(table, index);
  const isMarked = isMarkedAllowed(texts);
  const kind = isMarked
    ? 'amount'
    : kindOf(
        heading,
        texts.some((text) => countAmounts(text) > 0),
      );
  const label = isMarked ? 'Allowed' : fullLabel({ ...heading, box: [0, 0, 0, 0] });
  const isOfService = OF_SERVICE.test(heading.text);
  const labels = label.split('/').map((part) => part.trim());
  const isSplit = labels.length > 1 && texts.some((text) => countAmounts(text) === labels.length);
  if (kind !== 'amount' || !isSplit) return [{ index, part: undefined, kind, label, isOfService }];
  return labels.map((own, part) => ({ index, part, kind, label: own, isOfService }));
}

function countAmounts(text: string): number {
  return mayHoldMoney(text) ? lineTokens(lineOf([text])).money.length : 0;
}

/** The texts of the cells that stand in this column alone. */
function textsUnder({ rows }: PageTable, index: number): readonly string[] {
  return rows.flatMap(({ row: { cells } }) => {
    const place = cells[index]?.place;
    const isWide = cells[index - 1]?.place === place || cells[index + 1]?.place === place;
    return place === undefined || isWide ? [] : (cells[index]?.text ?? []);
  });
}

function isMarkedAllowed(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => /\d\.\d{2}/.test(text));
  return filled.length > 0 && filled.every((text) => ALLOWED_MARK.test(text));
}

function kindOf(heading: ColumnHeading, hasMoney: boolean): ColumnKind {
  const text = heading.text === '' ? heading.group : `${heading.group} ${heading.text}`;
  if (OTHER_DATE.test(text) && !hasMoney && !/service/i.test(text)) return 'otherDate';
  if (SERVICE_DATE_END.test(heading.text)) return 'serviceDateEnd';
  if (!hasMoney && (SERVICE_DATE.test(heading.text) || SERVICE_DATE.test(text)))
    return 'serviceDate';
  const [likeliest] = headingCandidates({ ...heading, box: [0, 0, 0, 0] });
  if (likeliest === undefined) return 'text';
  if (likeliest.field === 'decoy') return hasMoney ? 'decoy' : 'text';
  // A column whose every cell is blank is a column of zeros, where its heading is clear.
  return hasMoney || likeliest.weight === 1 ? 'amount' : 'text';
}
