import { headingCandidates } from '#lib/eob/full-label.ts';
import type { TurnedZone } from '#lib/eob/turned-headings.ts';
import { headingShare } from '#lib/eob/vocabulary.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import type { Line } from '#lib/table/lines.ts';
import { textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** A zone of headings and the lines under it, up to the next zone. Indexes are places in the document's lines. */
export interface Section {
  readonly headings: readonly HeaderCell[];
  readonly from: number;
  readonly bodyFrom: number;
  readonly to: number;
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
  return zones.map(({ headings, from, to }, index) => ({
    headings,
    from,
    bodyFrom: to,
    to: zones[index + 1]?.from ?? lines.length,
  }));
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

function isHeadingLine(line: Line | undefined): boolean {
  if (line === undefined) return false;
  return !hasMoney(line) && headingShare(textOf(line)) >= HEADING_SHARE;
}

function hasMoney(line: Line): boolean {
  return lineTokens(line).money.length > 0;
}

function isNear(previous: Line | undefined, line: Line | undefined): boolean {
  if (previous === undefined || line === undefined || previous.page !== line.page) return false;
  return line.box[1] - previous.box[1] < LINE_PITCH * Math.max(line.size, previous.size);
}

/** Of a run of heading-like lines, the last ones that together name the most amounts; the rest is prose. */
function bestZone(lines: readonly Line[], from: number, to: number): Zone | undefined {
  let best: Zone | undefined;
  let bestScore = 0;
  for (let start = to - 1; start >= from; start--) {
    const headings = linesToHeaderCells(lines.slice(start, to));
    const amounts = headings.filter((heading) => headingCandidates(heading).length > 0);
    const fewest = namesServices(headings) ? FEWEST_BESIDE_SERVICES : FEWEST_AMOUNT_HEADINGS;
    if (amounts.length < fewest) continue;
    const score = amounts.reduce(
      (sum, heading) => sum + (headingCandidates(heading)[0]?.weight ?? 0),
      0,
    );
    if (score <= bestScore) continue;
    best = { headings, from: start, to };
    bestScore = score;
  }
  return best && withUpperHalves(lines, best, from);
}

/** Upper halves of headings stand so near over their lower ones, in heights of the font. */
const HALVES_PITCH = 1.6;
const FEWEST_HALVES = 2;

/** A line whose every text stands over one heading each is the upper half of them, though no known word is in it. */
function withUpperHalves(lines: readonly Line[], zone: Zone, from: number): Zone {
  const [upper, top] = [lines[zone.from - 1], lines[zone.from]];
  if (zone.from === from || upper === undefined || top === undefined) return zone;
  const pitch = (top.box[1] - upper.box[1]) / Math.max(top.size, upper.size);
  const isOver = upper.segments.every(
    ({ box }) => zone.headings.filter((heading) => standOver(box, heading.box)).length === 1,
  );
  if (pitch > HALVES_PITCH || upper.segments.length < FEWEST_HALVES || !isOver) return zone;
  return {
    headings: linesToHeaderCells(lines.slice(zone.from - 1, zone.to)),
    from: zone.from - 1,
    to: zone.to,
  };
}

function standOver(upper: Box, lower: Box): boolean {
  return Math.min(upper[2], lower[2]) - Math.max(upper[0], lower[0]) > 1;
}

function namesServices(headings: readonly HeaderCell[]): boolean {
  const names = (pattern: RegExp) => headings.some(({ text }) => pattern.test(text));
  return (
    names(/\b(?:dates?|dos|fecha)\b/i) &&
    names(/\b(?:proc(?:edure)?|code|cpt|c[oó]digo|services? provided|description)\b/i)
  );
}
