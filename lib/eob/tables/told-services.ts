import { ownDates, saysServiceDay } from '#lib/eob/facts/service-dates.ts';
import { type AdjustmentList, findAdjustmentLists } from '#lib/eob/tables/adjustment-lists.ts';
import { allowedBeneath } from '#lib/eob/tables/allowed-beneath.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { namesBoth, type ToldAmount, toldAmounts } from '#lib/eob/tables/told-amounts.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';
import type { DateToken } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** A service whose line names its amounts itself. `from`, `to`: the lines that are its own. */
interface ToldService {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly date: DateToken;
  readonly isDateSaid: boolean;
  readonly code: CodeWithModifiers;
  readonly amounts: readonly ToldAmount[];
  readonly list: AdjustmentList | undefined;
}

/** Tables of such services, and the lines that they take up. */
export interface ToldServices {
  readonly tables: readonly ServiceTable[];
  readonly lines: ReadonlySet<number>;
}

const NONE: ToldServices = { tables: [], lines: new Set() };

/**
 * The services of a remittance that print what an 835 file says, line by line: "07/13/2026 90837 Charge $185.00 Paid
 * $96.34", and beneath it the adjustments that lie between the two. Where none has any it is no such document.
 */
export function findToldServices(lines: readonly Line[]): ToldServices {
  const lists = findAdjustmentLists(lines);
  if (lists.length === 0) return NONE;
  const services = servicesOf(lines, lists);
  if (services.every(({ list }) => list === undefined)) return NONE;
  const byLabels = Map.groupBy(services, ({ amounts }) =>
    amounts.map(({ label }) => normalise(label).join('')).join('|'),
  );
  return {
    tables: [...byLabels.values()].map((same) => toTable(lines, same)),
    lines: new Set(services.flatMap(({ from, to }) => range(from, to))),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Where the day of a service stands that its line leaves out: over it or under it, one way in all of a document. */
type Side = -1 | 1;

/** The services with their days on the side that gives more of them one; where both give others, no day is sure. */
function servicesOf(
  lines: readonly Line[],
  lists: readonly AdjustmentList[],
): readonly ToldService[] {
  const find = (side: Side) => lines.flatMap((_, at) => serviceAt(lines, at, lists, side) ?? []);
  const [over, under] = [find(-1), find(1)];
  if (over.length !== under.length) return over.length > under.length ? over : under;
  const areAlike = over.every(({ date }, index) => date.from === under[index]?.date.from);
  return areAlike ? over : over.map((service) => ({ ...service, isDateSaid: false }));
}

/** The service whose amounts stand on a line. */
function serviceAt(
  lines: readonly Line[],
  at: number,
  lists: readonly AdjustmentList[],
  side: Side,
): ToldService | undefined {
  const line = lines[at];
  const amounts = line === undefined ? undefined : toldAmounts(line);
  if (line === undefined || amounts === undefined || !namesBoth(amounts)) return undefined;
  const head = headOf(lines, at, side);
  if (head === undefined) return undefined;
  const headLines = lines.slice(head[0], (head.at(-1) ?? at) + 1);
  const code = codeOf(headLines);
  const [date, ...others] = headLines.flatMap(ownDates);
  if (code === undefined || date === undefined) return undefined;
  const list = lists.find(({ under }) => under === at);
  const allowed = allowedBeneath(lines, at, list);
  const own = [...head, ...(list?.lines ?? []).map((each) => each.at), ...(allowed?.lines ?? [])];
  return {
    at,
    from: Math.min(...own),
    to: Math.max(...own),
    date,
    isDateSaid:
      others.every(({ from }) => from === date.from) &&
      (head.length === 1 || headLines.some(saysServiceDay)),
    code,
    amounts: allowed === undefined ? amounts : [...amounts, { ...allowed, isInRows: true }],
    list,
  };
}

/** The lines with the day and the procedure of a service: that of its amounts, and one without amounts beside it. */
function headOf(lines: readonly Line[], at: number, side: Side): readonly number[] | undefined {
  const [own, beside] = [lines[at], lines[at + side]];
  if (own === undefined || isHead([own])) return [at];
  if (beside === undefined || lineTokens(beside).money.length > 0) return undefined;
  // Only a day that the own line leaves out stands beside it.
  const isLeftOut = ownDates(own).length === 0 && ownDates(beside).length > 0;
  if (!isLeftOut || !isHead([own, beside])) return undefined;
  return side < 0 ? [at - 1, at] : [at, at + 1];
}

function isHead(lines: readonly Line[]): boolean {
  return lines.some((line) => ownDates(line).length > 0) && codeOf(lines) !== undefined;
}

function codeOf(lines: readonly Line[]): CodeWithModifiers | undefined {
  return codeAmong(lines.flatMap(({ words }) => words));
}

function toTable(lines: readonly Line[], services: readonly ToldService[]): ServiceTable {
  const columns = services[0]?.amounts ?? [];
  const at = services.map((service) => service.at);
  return {
    columns,
    rows: services.map((service) => toRow(lines, service)),
    // Nothing over these services dates them.
    from: 0,
    to: Math.max(...at) + 1,
    isOfRecords: true,
  };
}

function toRow(lines: readonly Line[], service: ToldService): AmountRow {
  const { at, from, to, list } = service;
  const own = lines.slice(from, to + 1);
  return {
    kind: 'service',
    page: lines[at]?.page ?? 1,
    at,
    cells: service.amounts.map(({ token }) => token),
    adjustments: list?.adjustments ?? [],
    hasReasonsBeneath: true,
    date: service.date,
    isDateSaid: service.isDateSaid,
    code: service.code,
    text: '',
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: own.flatMap((line) => lineTokens(line).unreadable.map(({ text }) => text)),
  };
}
