import type { Term } from '#lib/claim/identities.ts';
import { withAmountsOf } from '#lib/eob/rows/add-amounts.ts';
import { OF_THE_CLAIM } from '#lib/eob/rows/claim-sums.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** Fewer services with as many numbered rows may be a service and the sum of it. */
const FEWEST_ROWS = 2;

/** What the second table may add: all that is said after the charge. */
const TERMS: readonly Term[] = ['notCovered', ...OF_THE_CLAIM];

/** The number of a line, in front of all its words. */
const NUMBER = /^(?:line |#)?(?<number>\d{1,2})\b(?![/.,-])/i;

/** Words of another claim, whatever its number looks like, or of another person. */
const OTHER_CLAIM = /\bclaim\b.*\d|\b(?:patient|member|client|recipient)(?: name)?:? \p{L}/iu;

/**
 * Services with the amounts of a second table that goes on with them line by line: "Line 1" with its day, its charge and
 * its price, and under other headings "Line 1" with what the plan paid of it and what the patient owes. So only where
 * each line has its number in both, or a day that no other line has, no other claim begins between them, and the sums of
 * each hold with what the second table adds. `claimOf`: the claim number over a row.
 */
export function withContinuedRows(
  rows: readonly ReadRow[],
  lines: readonly Line[],
  claimOf: (row: ReadRow) => string | undefined,
): readonly ReadRow[] {
  const given = new Map<ReadRow, ReadRow | undefined>();
  const tables = [...Map.groupBy(rows.filter(isLine), ({ table }) => table).values()];
  for (const [index, services] of tables.entries()) {
    const more = tables[index + 1];
    if (more === undefined) continue;
    const between = linesBetween(lines, services.at(-1), more[0]);
    const isOfOther =
      new Set([...services, ...more].map(claimOf)).size > 1 ||
      between.some((line) => OTHER_CLAIM.test(textOf(line)));
    const whole = isOfOther ? undefined : joined(services, more);
    if (whole === undefined) continue;
    for (const [at, service] of services.entries()) given.set(service, whole[at]);
    for (const row of more) given.set(row, undefined);
  }
  return given.size === 0
    ? rows
    : rows.flatMap((row) => (given.has(row) ? (given.get(row) ?? []) : [row]));
}

/** The lines between the last row of a table and the headings of the next one, which may name the patient too. */
function linesBetween(
  lines: readonly Line[],
  last: ReadRow | undefined,
  next: ReadRow | undefined,
): readonly Line[] {
  const from = (last?.row.at ?? 0) + 1;
  const headings = next?.table.from ?? 0;
  return lines.slice(from, headings >= from ? headings : next?.row.at);
}

function isLine({ kind }: ReadRow): boolean {
  return kind === 'service' || kind === 'summary' || kind === 'header';
}

/** Each service with the line of its number; undefined where any lacks one, or does not add up with it. */
function joined(
  services: readonly ReadRow[],
  more: readonly ReadRow[],
): readonly ReadRow[] | undefined {
  const areServices = services.every(({ kind, date }) => kind === 'service' && date !== undefined);
  // The second table may say the day again, and names no procedure.
  const areNameless = more.every(({ kind, row, date }, at) =>
    kind !== 'summary'
      ? row.code === undefined && date !== undefined && date.from === services[at]?.date?.from
      : row.date === undefined && row.code === undefined,
  );
  if (!areServices || !areNameless || services.length !== more.length) return undefined;
  const isKeyed = (keyOf: KeyOf) => isKeyOfEach(keyOf, services) && isKeyOfEach(keyOf, more);
  const keyOf = isKeyed(numberOf) ? numberOf : dayOf;
  const fewest = more.every(({ kind }) => kind === 'header') ? 1 : FEWEST_ROWS;
  if (!isKeyed(keyOf) || services.length < fewest) return undefined;
  const whole = services.flatMap((service, at) => {
    const line = more[at];
    if (line === undefined || keyOf(service) !== keyOf(line)) return [];
    const own = withAmountsOf(service, [line], TERMS);
    return own === service ? [] : [own];
  });
  return whole.length === services.length ? whole : undefined;
}

/** What tells a row from the others of its table. */
type KeyOf = (row: ReadRow) => string | undefined;

/** Whether each row has a key, and no two have the same. */
function isKeyOfEach(keyOf: KeyOf, rows: readonly ReadRow[]): boolean {
  const keys = rows.map(keyOf);
  return !keys.includes(undefined) && new Set(keys).size === rows.length;
}

/** The day that stands on the row itself. */
function dayOf({ row: { date } }: ReadRow): string | undefined {
  return date?.from;
}

function numberOf({ row: { text } }: ReadRow): string | undefined {
  return NUMBER.exec(text)?.groups?.['number'];
}
