import { isLabelsInTurn } from '#lib/eob/tables/find-label-pairs.ts';
import { partedLike, withHeadingsParted } from '#lib/eob/tables/parted-headings.ts';
import { headingCandidates } from '#lib/eob/words/full-label.ts';
import type { TurnedZone } from '#lib/eob/words/turned-headings.ts';
import { headingShare } from '#lib/eob/words/vocabulary.ts';
import { datesOn } from '#lib/table/dates.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import type { Line } from '#lib/table/lines.ts';
import { textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** A zone of headings and the lines under it, up to the next zone. Indexes are places in the document's lines. */
export interface Section {
  readonly headings: readonly HeaderCell[];
  /** The lines that the headings stand on; none where they are turned. */
  readonly headingLines: readonly Line[];
  readonly from: number;
  readonly bodyFrom: number;
  readonly to: number;
  /** Rows among its lines that stand under other headings. */
  readonly others?: ReadonlySet<number>;
}

/** A line is a heading when at least this share of its words are words of headings. */
const HEADING_SHARE = 0.6;
/** Headings of amounts that a zone must name to be a service table's. */
const FEWEST_AMOUNT_HEADINGS = 3;
/** Fewer do where the zone also names the day of each service, and what it was. */
const FEWEST_BESIDE_SERVICES = 2;
/** Lines of one zone stand no farther apart than this many heights of its font. */
const LINE_PITCH = 2.3;

/** The sections of a document: every zone of headings that names amounts, with its body. */
export function findSections(
  lines: readonly Line[],
  turnedZones: readonly TurnedZone[],
): readonly Section[] {
  const turned = turnedZones.flatMap((zone) => turnedToZone(lines, zone) ?? []);
  const zones = [...findZones(lines), ...turned].toSorted((a, b) => a.from - b.from);
  const sections = zones.map(({ headings, from, to }, index): Section => {
    const headingLines = lines.slice(from, to);
    return {
      headings,
      headingLines,
      from,
      bodyFrom: to,
      to: zones[index + 1]?.from ?? lines.length,
    };
  });
  const parted = sections.map((section): Section => {
    const body = lines.slice(section.bodyFrom, section.to);
    return { ...section, ...withHeadingsParted(section, body) };
  });
  return parted.map((section, index) => {
    const text = headingsOf(sections[index] ?? section);
    const isWhole = section.headingLines === sections[index]?.headingLines;
    const model = parted.find(
      (each, at) =>
        each.headingLines !== sections[at]?.headingLines &&
        text === headingsOf(sections[at] ?? each),
    );
    return isWhole && model !== undefined ? { ...section, ...partedLike(section, model) } : section;
  });
}

function headingsOf({ headingLines }: Section): string {
  return headingLines.map(textOf).join('\n');
}

interface Zone {
  readonly headings: readonly HeaderCell[];
  readonly from: number;
  readonly to: number;
}

/** Turned headings stand over the first line below them, beside the headings that lie flat. */
function turnedToZone(
  lines: readonly Line[],
  { page, bottom, headings }: TurnedZone,
): Zone | undefined {
  const at = lines.findIndex((line) => line.page === page && line.box[1] >= bottom - line.size);
  return at < 0 ? undefined : { headings, from: at, to: at };
}

function findZones(lines: readonly Line[]): readonly Zone[] {
  const zones: Zone[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = endOfHeadingLines(lines, from);
    if (to === from) {
      from += 1;
      continue;
    }
    const zone = bestZone(lines, from, to);
    if (zone !== undefined) zones.push(zone);
    from = to;
  }
  return zones;
}

/** The end of the run of headings from a line on. Words beside the headings do not break the run. */
function endOfHeadingLines(lines: readonly Line[], from: number): number {
  if (!isHeadingLine(lines[from])) return from;
  let end = from + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || !isNear(lines[end - 1], line) || hasMoney(line)) break;
    if (isHeadingLine(line)) end = at + 1;
  }
  return end;
}

/** Where the lines of headings begin that end over a body, whether they are one zone or say things of their own. */
export function startOfHeadings(lines: readonly Line[], bodyFrom: number): number {
  let from = bodyFrom;
  while (
    isHeadingLine(lines[from - 1]) &&
    (from === bodyFrom || isNear(lines[from - 1], lines[from]))
  ) {
    from -= 1;
  }
  return from;
}

/** Whether a line consists of words of headings. */
function isHeadingLine(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const isDate = line.segments.length === 1 && datesOn(line).length > 0;
  if (hasMoney(line) || isDate || isSentence(line) || isFramed(line) || isKey(line)) return false;
  if (isLabelsInTurn(line)) return false;
  return headingShare(textOf(line)) >= HEADING_SHARE;
}

/** A full sentence on its own line is a note: between headings and amounts it heads nothing. */
function isSentence({ segments: [first, ...others], words }: Line): boolean {
  if (first === undefined || others.length > 0) return false;
  const isWhole =
    words.length >= FEWEST_IN_SENTENCE && /\p{L}{2}[.!?]$/u.test(words.at(-1)?.text ?? '');
  return isWhole || NO_BILL.test(first.text) || EXPLAINED_CODE.test(first.text);
}

/** A code with the sentence that explains it: "45 - Charge exceeds fee schedule." */
const EXPLAINED_CODE = /^[A-Z]{0,3}\d{1,4}[A-Z]? [-–—=:] \p{Lu}.*\.$/u;

/** A key with its value behind it is a fact of the claim: "NETWORK: IN NETWORK". */
function isKey({ segments: [first, value, ...others] }: Line): boolean {
  if (first === undefined || others.length > 0) return false;
  return value === undefined
    ? /^\p{L}[^:]*: [\p{L}\d]/u.test(first.text)
    : first.text.endsWith(':') && !value.text.endsWith(':');
}

/** A line between stars or strokes is the title of what follows: "*** CLAIMS - PAID OR DENIED ***". */
function isFramed(line: Line): boolean {
  return /^[*=#~]{2,}.*[*=#~]{2,}$/.test(textOf(line));
}

/** What EOBs say of themselves, which may stand right over the headings. */
const NO_BILL = /^\W*(?:this is not a bill|esta? no es una factura)\b/i;

/** Headings that end with a full stop, as abbreviations do, have fewer words. */
const FEWEST_IN_SENTENCE = 8;

function hasMoney(line: Line): boolean {
  const { money, adjustments } = lineTokens(line);
  return money.length > 0 || adjustments.length > 0;
}

/** Whether a line follows another as near as lines of one zone of headings do. */
export function isNear(previous: Line | undefined, line: Line | undefined): boolean {
  if (previous === undefined || line === undefined || previous.page !== line.page) return false;
  return line.box[1] - previous.box[1] < LINE_PITCH * Math.max(line.size, previous.size);
}

/** Of a run of heading-like lines, the last ones that together name the most amounts; the rest is prose. */
function bestZone(lines: readonly Line[], from: number, to: number): Zone | undefined {
  let best: (Zone & { readonly score: number; readonly count: number }) | undefined;
  for (let start = to - 1; start >= from; start--) {
    const headings = linesToHeaderCells(lines.slice(start, to));
    const weights = headings.flatMap((heading) => headingCandidates(heading)[0]?.weight ?? []);
    const count = weights.length;
    if (count < FEWEST_BESIDE_SERVICES) continue;
    const isBesideDays = () => namesServices(headings) || namesPayments(headings);
    if (count < FEWEST_AMOUNT_HEADINGS && !isBesideDays()) continue;
    const score = weights.reduce((sum, weight) => sum + weight, 0);
    const isOfHeadings = best?.from === start + 1 && isTight(lines, start) && count >= best.count;
    if (best !== undefined && score <= best.score && !isOfHeadings) continue;
    best = { headings, from: start, to, score, count };
  }
  return best && withUpperHalves(lines, withLowerHalves(lines, best));
}

/** Fewer texts under headings are words of a row, and so are those of which fewer stand under one heading each. */
const FEWEST_LOWER_HALVES = 3;
const MOSTLY = 0.75;

/**
 * A line right under headings that is no heading by its own words is their lower half where it makes more of them known:
 * "DEDUC-" over "TIBLE".
 */
function withLowerHalves(lines: readonly Line[], zone: Zone): Zone {
  const lower = lines[zone.to];
  if (lower === undefined || !isTight(lines, zone.to - 1) || /[\d$]/.test(textOf(lower)))
    return zone;
  const under = lower.segments.filter(
    ({ box, words }) =>
      words.length <= LONGEST_HALF &&
      zone.headings.filter((heading) => standOver(heading.box, box)).length === 1,
  );
  const isHalf =
    under.length >= FEWEST_LOWER_HALVES && under.length >= MOSTLY * lower.segments.length;
  const headings = isHalf ? linesToHeaderCells(lines.slice(zone.from, zone.to + 1)) : [];
  return weightOf(headings) > weightOf(zone.headings)
    ? { headings, from: zone.from, to: zone.to + 1 }
    : zone;
}

/** How much headings say of amounts in all. */
function weightOf(headings: readonly HeaderCell[]): number {
  return headings.reduce((sum, each) => sum + (headingCandidates(each)[0]?.weight ?? 0), 0);
}

/** Whether a line stands over the next one as near as lines of one heading do. */
export function isTight(lines: readonly Line[], at: number): boolean {
  const [upper, lower] = [lines[at], lines[at + 1]];
  if (upper === undefined || lower === undefined || upper.page !== lower.page) return false;
  return lower.box[1] - upper.box[1] < HALVES_PITCH * Math.max(lower.size, upper.size);
}

/** Upper halves of headings stand so near over their lower ones, in heights of the font. */
const HALVES_PITCH = 1.6;
/** A heading has no more lines, and an upper half no more words. */
const MOST_HALVES = 4;
const LONGEST_HALF = 3;

/** Lines whose every text stands over one heading each are the upper halves of them, though no known word is in them. */
function withUpperHalves(lines: readonly Line[], zone: Zone): Zone {
  let whole = zone;
  for (let halves = 0; halves < MOST_HALVES; halves++) {
    const from = whole.from - 1;
    const upper = lines[from];
    if (upper === undefined || !isTight(lines, from)) return whole;
    if (!isUpperHalf(upper, whole.headings)) return whole;
    whole = { headings: linesToHeaderCells(lines.slice(from, zone.to)), from, to: zone.to };
  }
  return whole;
}

function isUpperHalf({ segments }: Line, headings: readonly HeaderCell[]): boolean {
  const halves = segments.map(({ box, text, words }) => {
    const below = headings.filter((heading) => standOver(box, heading.box));
    const isShort = words.length <= LONGEST_HALF && /^[^\d:]+$/.test(text);
    return isShort && below.length === 1 ? below : [];
  });
  // A lone text over a column of words may be a title.
  const isOfAmount = halves.flat().some((heading) => headingCandidates(heading).length > 0);
  return halves.every(({ length }) => length === 1) && (halves.length > 1 || isOfAmount);
}

function standOver(upper: Box, lower: Box): boolean {
  return Math.min(upper[2], lower[2]) - Math.max(upper[0], lower[0]) > 1;
}

/** Whether headings name days, what the plan paid and what the patient owes: how the services of another table were paid. */
function namesPayments(headings: readonly HeaderCell[]): boolean {
  const fields = headings.flatMap((heading) => headingCandidates(heading)[0]?.field ?? []);
  const hasDays = headings.some(({ text }) => DAYS.test(text));
  return hasDays && fields.includes('planPaid') && fields.includes('patientResponsibility');
}

const DAYS = /\b(?:dates?|dos|fecha)\b/i;

/** Whether headings name the day of each service and what it was. */
export function namesServices(headings: readonly { readonly text: string }[]): boolean {
  const names = (pattern: RegExp) => headings.some(({ text }) => pattern.test(text));
  return (
    names(DAYS) &&
    names(/\b(?:proc(?:edure)?|code|cpt|c[oó]digo|services? provided|description)\b/i)
  );
}
