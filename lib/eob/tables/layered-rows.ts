import { serviceDatesOn } from '#lib/eob/facts/service-dates.ts';
import { isNear, type Section, startOfHeadings } from '#lib/eob/tables/find-sections.ts';
import { kindOfRow } from '#lib/eob/tables/kind-of-row.ts';
import { NO_NAMED_CELLS } from '#lib/eob/tables/named-cells.ts';
import { FEWEST_AMOUNTS } from '#lib/eob/tables/named-columns.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import { headingCandidates } from '#lib/eob/words/full-label.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { type DateToken, datesOn } from '#lib/table/dates.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import { rememberByThing } from '#lib/values/remember.ts';

/** A line of headings names at least so many amounts, where a service has a line under it. */
const FEWEST_IN_LAYER = 2;
/** A heading whose words say less names no field for sure. */
const TELLING_WEIGHT = 0.5;
/** Two headings of one meaning are told apart by their sums where one of them says less than this. */
const CLEAR_WEIGHT = 0.7;
/** Lines of headings say so many times by themselves what they say as headings of several lines. */
const MORE_THAN_STACKED = 1.5;

type Layer = readonly HeaderCell[];
type Cells = readonly (MoneyToken | undefined)[];

/**
 * The table of a section whose services have as many lines as its headings, each line under its own: remittances print
 * so what does not fit on one ("Charge" over "Allowed" over "Contract adj."). Undefined where the headings are no
 * layers, or where any line of amounts does not fit in.
 */
export function layeredToTable(lines: readonly Line[], section: Section): ServiceTable | undefined {
  const layers = layersOver(lines, section.bodyFrom);
  if (layers === undefined || section.others !== undefined) return undefined;
  const rows: AmountRow[] = [];
  let at = section.bodyFrom;
  while (at < section.to) {
    const row = rowAt(lines.slice(at, Math.min(section.to, at + layers.length)), at, layers);
    if (row === undefined) return undefined;
    if (row !== 'none') rows.push(row.row);
    at += row === 'none' ? 1 : row.lines;
  }
  if (!rows.some(({ kind }) => kind === 'service')) return undefined;
  const columns = layers.flat().map(({ text }) => ({ label: text, isInRows: true }));
  return { columns, rows, from: section.from, to: section.to };
}

/** The most lines of headings over a body that are layers. */
function layersOver(lines: readonly Line[], bodyFrom: number): readonly Layer[] | undefined {
  for (let from = startOfHeadings(lines, bodyFrom); from < bodyFrom - 1; from++) {
    const layers = layersOf(lines.slice(from, bodyFrom));
    if (layers !== undefined) return layers;
  }
  return undefined;
}

/** The lines of headings as layers: each names amounts of its own, and none names what another does. */
function layersOf(headingLines: readonly Line[]): readonly Layer[] | undefined {
  const layers = headingLines.map(layerOn);
  if (layers.length < 2 || layers.some(({ told }) => told.length < FEWEST_IN_LAYER))
    return undefined;
  const all = layers.flatMap(({ told }) => told);
  const clear = all.filter(({ weight }) => weight >= CLEAR_WEIGHT);
  const isOfEach = new Set(clear.map(({ field }) => field)).size === clear.length;
  const stacked = linesToHeaderCells(headingLines).flatMap((heading) => tellingOf(heading) ?? []);
  const weigh = (each: typeof all) => each.reduce((sum, { weight }) => sum + weight, 0);
  const isMore = isOfEach && weigh(all) > MORE_THAN_STACKED * weigh(stacked);
  return isMore ? layers.map(({ headings }) => headings) : undefined;
}

/** The headings of one line by themselves, and what they tell for sure. */
const layerOn = rememberByThing((line: Line) => {
  const headings = linesToHeaderCells([line]);
  return { headings, told: headings.flatMap((heading) => tellingOf(heading) ?? []) };
});

function tellingOf(heading: HeaderCell) {
  const [best] = headingCandidates(heading);
  return best === undefined || best.field === 'decoy' || best.weight < TELLING_WEIGHT
    ? undefined
    : best;
}

/** A row and on how many lines it stands. */
interface LayeredRow {
  readonly row: AmountRow;
  readonly lines: number;
}

/** The row that begins with the first of some lines; none where it has no amounts; undefined where it fits nothing. */
function rowAt(
  lines: readonly Line[],
  at: number,
  layers: readonly Layer[],
): LayeredRow | 'none' | undefined {
  const [line] = lines;
  const amounts = line === undefined ? 0 : lineTokens(line).money.length;
  if (line === undefined || amounts === 0 || isTold(line)) return 'none';
  // A service may have one amount on its first line, and then its lines cannot be told.
  if (amounts < FEWEST_AMOUNTS) return codeAmong(line.words) === undefined ? 'none' : undefined;
  const isTotal = hasTotalWords(textOf(line)) && codeAmong(line.words) === undefined;
  const goesOn = lines.length === layers.length && lines.every(follows);
  // The sum of what stands on the first lines may be printed alone.
  const own = isTotal && !(goesOn && lines.slice(1).every(isBare)) ? [line] : lines;
  const filled = own.map((each, index) => cellsUnder(each, layers[index]));
  if (filled.includes(undefined)) return undefined;
  const blank = layers.slice(own.length).flatMap((layer) => layer.map(() => undefined));
  const cells = [...filled.flatMap((each) => each ?? []), ...blank];
  if (isTotal) return { row: toRow(own, at, cells, undefined), lines: own.length };
  const day = dayOf(own, layers);
  return goesOn && day !== undefined
    ? { row: toRow(own, at, cells, day), lines: own.length }
    : undefined;
}

/** Whether nothing but amounts stands on a line. */
function isBare(line: Line): boolean {
  return lineTokens(line).words.length === 0;
}

/** Whether a line goes on with the service that the first one begins: near to the one above, with amounts and no other code. */
function follows(line: Line, index: number, own: readonly Line[]): boolean {
  if (index === 0) return true;
  return (
    isNear(own[index - 1], line) &&
    lineTokens(line).money.length > 0 &&
    (codeAmong(line.words) === undefined || bringsCode(line, own.slice(0, index))) &&
    !hasTotalWords(textOf(line))
  );
}

/** Whether a line has the procedure under the day of a service, and no day of its own. */
function bringsCode(line: Line, above: readonly Line[]): boolean {
  return datesOn(line).length === 0 && above.every(({ words }) => codeAmong(words) === undefined);
}

/** The amounts of a line, each under one heading of its layer; undefined where one stands under none, or two under one. */
function cellsUnder(line: Line, layer: Layer | undefined): Cells | undefined {
  const cells: (MoneyToken | undefined)[] = (layer ?? []).map(() => undefined);
  for (const token of lineTokens(line).money) {
    const distances = (layer ?? []).map(({ box }) => apart(box, token.box));
    const index = distances.indexOf(Math.min(...distances));
    if (index < 0 || cells[index] !== undefined) return undefined;
    if ((distances[index] ?? 0) > line.size) return undefined;
    cells[index] = token;
  }
  return cells;
}

/** How far two boxes stand apart from side to side, in points; 0 where they overlap. */
function apart(one: HeaderCell['box'], other: HeaderCell['box']): number {
  return Math.max(0, one[0] - other[2], other[0] - one[2]);
}

/** Whether each amount of a line has words of its own before it: such a line names its amounts itself. */
function isTold(line: Line): boolean {
  const { money, words } = lineTokens(line);
  return money.every(({ box }, index) => {
    const from = money[index - 1]?.box[2] ?? Number.NEGATIVE_INFINITY;
    return words.some(
      (word) =>
        word.box[0] >= from && word.box[2] <= box[0] + 1 && /^\p{L}{3,}:?$/u.test(word.text),
    );
  });
}

/** The days of a service: its last line with a date may tell where it ends. */
function dayOf(own: readonly Line[], layers: readonly Layer[]): DateToken | undefined {
  const dates = own.flatMap((line, index) => serviceDatesOn(line, layers[index] ?? []));
  const [first, ...others] = dates;
  const end = others.find(({ from }) => from !== first?.from);
  return first === undefined || end === undefined ? first : { ...first, to: end.from };
}

function toRow(
  own: readonly Line[],
  at: number,
  cells: Cells,
  date: DateToken | undefined,
): AmountRow {
  const words = own.flatMap((line) => lineTokens(line).words);
  const text = words.map((word) => word.text).join(' ');
  const code = codeAmong(words);
  return {
    kind: kindOfRow({ isTotal: date === undefined, isService: true, code, cells, text }),
    page: own[0]?.page ?? 1,
    at,
    cells,
    adjustments: own.flatMap((line) => lineTokens(line).adjustments),
    date,
    isDateSaid: date !== undefined,
    code,
    text,
    named: NO_NAMED_CELLS,
    unnamed: [],
    unreadable: own.flatMap((line) => lineTokens(line).unreadable.map((word) => word.text)),
  };
}
