import type { Page } from '#lib/document/schema.ts';
import { datesOn } from '#lib/table/dates.ts';
import { isLeftOf, SAME_LEFT } from '#lib/table/find-gutter.ts';
import { labelledAmounts, lettersIn } from '#lib/table/labelled-amounts.ts';
import { type Line, pageToLines, type Segment, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';
import { runsOfLines } from '#lib/table/runs-of-lines.ts';

/** Fewer labels of a list, or lines of labels with as many amounts under them, are chance. */
const FEWEST_LABELS = 4;
const FEWEST_STRIPS = 2;
/** Fewer labels side by side over amounts are no strip of them. */
const FEWEST_IN_STRIP = 2;
/** Each label of a list has its amount, and so has each of a strip. */
const FEWEST_WORDS = 2 * Math.min(FEWEST_LABELS, FEWEST_STRIPS * FEWEST_IN_STRIP);
/** So many labels with amounts beside a list are of one grid with it. */
const FEWEST_IN_GRID = 2;
/** Fewer lines beside a list are a title. */
const FEWEST_BESIDE = 2;
/** Between two cards stands at least so many times the white of their lines, and this share of their font's size. */
const APART = 1.6;
const WIDE = 0.6;
/** The lines beside one card stand no farther apart than so many times the least. */
const EVENLY = 2;

/**
 * The lines of a page with the words beside a list of amounts before it: cards print so, in lines of their own height, whose claim
 * or service a list is. In a table each row's words stand on its line.
 */
export function sideColumnsFirst(page: Page, lines: readonly Line[]): readonly Line[] {
  const leftmost = Math.min(...lines.map(({ box }) => box[0]));
  // Left of an edge stands what is beside its list.
  const edges = edgesOfLists(lines).filter((x) => leftmost < x - SAME_LEFT);
  for (const [index, x] of edges.entries()) {
    const starts = edges.slice(index);
    for (const { from, to } of runsOfLines(lines, (line) => keepsTo(line, x, starts))) {
      const own = lines.slice(from, to + 1);
      const hasBeside = own.some(({ box }) => box[0] < x - SAME_LEFT);
      if (!hasBeside) continue;
      const bands = toBands(own, x);
      const read = bands.map((band) => sideFirst(page, band, x) ?? band);
      if (read.every((band, at) => band === bands[at])) continue;
      return [
        ...sideColumnsFirst(page, lines.slice(0, from)),
        ...read.flat(),
        ...sideColumnsFirst(page, lines.slice(to + 1)),
      ];
    }
  }
  return lines;
}

/** Where texts begin that stand right of others, from left to right. */
function edgesOfLists(lines: readonly Line[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { segments } of lines) {
    for (const { box } of segments) {
      const edge = Math.round(box[0]);
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([edge, count]) => (count >= FEWEST_LABELS ? [edge] : []))
    .toSorted((a, b) => a - b);
}

/**
 * Whether nothing of a line reaches into the border, and what is right of it begins at it; or, on a line of its own, at
 * another label of a strip, under whose value it goes on.
 */
function keepsTo({ segments }: Line, x: number, starts: readonly number[]): boolean {
  // Texts stand from left to right.
  const [first, second] = segments;
  if (first === undefined) return true;
  if (!isLeftOf(first, x)) return starts.some((edge) => isAt(first, edge));
  if (second === undefined) return true;
  return !isLeftOf(second, x) && isAt(second, x);
}

function isAt({ box }: Segment, edge: number): boolean {
  return Math.abs(box[0] - edge) < SAME_LEFT;
}

/** Lines cut where more white stands over one than between most of them, and where a list begins again beside words. */
function toBands(lines: readonly Line[], x: number): readonly (readonly Line[])[] {
  let bottom = Number.POSITIVE_INFINITY;
  const whites = lines.map(({ box }, at) => {
    const white = Math.max(0, box[1] - bottom);
    bottom = at === 0 ? box[3] : Math.max(bottom, box[3]);
    return white;
  });
  const usual = whites.toSorted((a, b) => a - b)[Math.floor(whites.length / 2)] ?? 0;
  const bands: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const isApart = (whites[at] ?? 0) > Math.max(APART * usual, WIDE * line.size);
    const band = bands.at(-1);
    if (band === undefined || isApart || beginsAgain(line, band[0], x)) bands.push([line]);
    else band.push(line);
  }
  return bands;
}

/** Whether words stand beside the label with which the list of a card began, and its amount. */
function beginsAgain(line: Line, first: Line | undefined, x: number): boolean {
  const isBeside = line.segments[0] !== undefined && isLeftOf(line.segments[0], x);
  if (!isBeside || first === undefined) return false;
  const label = labelAt(line, x);
  return label !== undefined && label === labelAt(first, x);
}

function labelAt(line: Line, x: number): string | undefined {
  const label = line.segments.find((segment) => !isLeftOf(segment, x));
  return labelledAmounts(line).length === 0 || label === undefined
    ? undefined
    : lettersIn(label.text);
}

/** The lines of a card with those beside its list first; undefined where it is none. */
function sideFirst(page: Page, band: readonly Line[], x: number): readonly Line[] | undefined {
  if (!mayBeFlush(band, x)) return undefined;
  const sides = Map.groupBy(
    band.flatMap(({ words }) => words),
    ({ box }) => box[0] < x - SAME_LEFT,
  );
  const [left = [], right = []] = [sides.get(true), sides.get(false)];
  if (left.length < FEWEST_BESIDE || right.length < FEWEST_WORDS) return undefined;
  const beside = pageToLines({ ...page, words: left });
  // Beside most lists stands one line of words, or words all over: then the list need not be looked at.
  if (!areFlush(textsOf(beside))) return undefined;
  const list = pageToLines({ ...page, words: right });
  const isCard =
    isDatedStrip(beside, list) ||
    (areBeside(beside, list) &&
      isOneCard(beside, list) &&
      isList(list, x) &&
      beside.flatMap(labelledAmounts).length < FEWEST_IN_GRID &&
      !isHeaded(beside, list) &&
      !isColumnOfDays(beside, list));
  return isCard ? [...beside, ...list] : undefined;
}

/** Whether the first words of lines that have some beside a list begin near enough to each other to be flush. */
function mayBeFlush(band: readonly Line[], x: number): boolean {
  const lefts = band.flatMap(({ words }) => {
    const first = words[0];
    const isBeside = first !== undefined && first.box[0] < x - SAME_LEFT;
    return isBeside && !BADGE.test(first.text) ? [first.box[0]] : [];
  });
  return Math.max(...lefts) - Math.min(...lefts) < 2 * SAME_LEFT;
}

/** A number of a card or a mark beside its words is none of them. */
const BADGE = /^[^\p{L}]{1,3}$/u;

/** The lines beside a list without those of badges. */
function textsOf(beside: readonly Line[]): readonly Line[] {
  return beside.filter(({ segments }) => !BADGE.test(segments[0]?.text ?? ''));
}

/** Whether there are lines enough to stand beside a list, and all begin at one place. */
function areFlush(texts: readonly Line[]): boolean {
  const left = texts[0]?.box[0] ?? 0;
  return (
    texts.length >= FEWEST_BESIDE && texts.every(({ box }) => Math.abs(box[0] - left) < SAME_LEFT)
  );
}

/** Whether lines that begin at one place begin with a list, and some of them stand between its lines. */
function areBeside(beside: readonly Line[], list: readonly Line[]): boolean {
  const texts = textsOf(beside);
  const [first] = texts;
  const top = list[0]?.box;
  if (first === undefined || top === undefined) return false;
  const isAtTop = first.box[1] < top[3] && top[1] < first.box[3];
  if (!isAtTop) return false;
  return (
    texts.some(isKeyOfDay) || texts.some(({ box }) => !list.some((line) => standsBeside(line, box)))
  );
}

/** Whether a line is a key by itself, right over the day that it is of: it and what stands under it are no cells of a list's rows. */
function isKeyOfDay(line: Line, at: number, texts: readonly Line[]): boolean {
  const below = texts[at + 1];
  if (below === undefined || /\d/.test(textOf(line))) return false;
  return datesOn(below)[0]?.text === textOf(below);
}

/** Lines whose heights overlap by more than this share of the smaller one stand beside each other. */
const SAME_LINE = 0.55;

function standsBeside({ box }: Line, other: Line['box']): boolean {
  const overlap = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
  return overlap >= SAME_LINE * Math.min(box[3] - box[1], other[3] - other[1]);
}

/** Whether nothing says that two cards are taken for one: the labels of a list come again, and the words beside it stand apart. */
function isOneCard(beside: readonly Line[], list: readonly Line[]): boolean {
  const labels = list.flatMap(labelledAmounts).map(({ label }) => label);
  if (new Set(labels).size === labels.length) return true;
  const texts = textsOf(beside);
  const pitches = texts.slice(1).map(({ box }, at) => box[1] - (texts[at]?.box[1] ?? 0));
  return Math.max(...pitches) <= EVENLY * Math.min(...pitches);
}

/** Whether a day stands alone beside the labels of a strip, where headings have none: it is that of the amounts under them. */
function isDatedStrip([day]: readonly Line[], list: readonly Line[]): boolean {
  const [labels] = list;
  if (day === undefined || labels === undefined || !standsBeside(labels, day.box)) return false;
  return datesOn(day)[0]?.text === textOf(day) && isStrip(list, 0);
}

/** Whether the same words stand level with the labels of two strips: they head a column of a table whose headings come again. */
function isHeaded(beside: readonly Line[], list: readonly Line[]): boolean {
  const headings = list.flatMap((labels, at) => {
    const heading = beside.find(({ box }) => standsBeside(labels, box));
    return heading !== undefined && isStrip(list, at) ? [textOf(heading)] : [];
  });
  return new Set(headings).size < headings.length;
}

/** Whether a heading and a day under it stand level with the labels of a strip and their amounts: then it is of a table. */
function isColumnOfDays(beside: readonly Line[], list: readonly Line[]): boolean {
  return list.some((labels, at) => {
    const amounts = list[at + 1];
    if (amounts === undefined || !isStrip(list, at)) return false;
    const heading = beside.find(({ box }) => standsBeside(labels, box));
    const day = beside.find(({ box }) => standsBeside(amounts, box));
    if (heading === undefined || day === undefined || /\d/.test(textOf(heading))) return false;
    return datesOn(day).length > 0 && !/\p{L}/u.test(textOf(day));
  });
}

/** Whether lines list labels that have their amounts beside them or under them. */
function isList(lines: readonly Line[], x: number): boolean {
  const labels = lines
    .flatMap(labelledAmounts)
    .filter(({ left }) => Math.abs(left - x) < SAME_LEFT)
    .map(({ label }) => label);
  const strips = lines.filter((_, at) => isStrip(lines, at));
  return new Set(labels).size >= FEWEST_LABELS || strips.length >= FEWEST_STRIPS;
}

/** Whether a line is of labels, which may go on under themselves, each of most of them over an amount. */
function isStrip(lines: readonly Line[], at: number): boolean {
  const [labels, second] = [lines[at], lines[at + 1]];
  if (labels === undefined || second === undefined) return false;
  const { segments } = labels;
  if (segments.length < FEWEST_IN_STRIP || !segments.every(isLabel)) return false;
  const goesOn = second.segments.every(
    (segment) => isLabel(segment) && segments.some((label) => standOver(label.box, segment.box)),
  );
  const under = goesOn ? lines[at + 2] : second;
  if (under === undefined) return false;
  const { money, words } = lineTokens(under);
  // A label that asks something has no amount, but an answer under it.
  const answered = segments.filter((label) => words.some(({ box }) => standOver(label.box, box)));
  return (
    money.length >= FEWEST_IN_STRIP &&
    money.length === segments.length - answered.length &&
    words.every(({ box }) => answered.some((label) => standOver(label.box, box)))
  );
}

function isLabel({ text }: Segment): boolean {
  return /\p{L}{3}/u.test(text) && !/\d/.test(text);
}

/** Whether the widths of two texts overlap. */
function standOver(one: Line['box'], other: Line['box']): boolean {
  return Math.min(one[2], other[2]) > Math.max(one[0], other[0]);
}
