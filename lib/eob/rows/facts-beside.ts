import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import {
  namesProcedure,
  ownDates,
  saysServiceDay,
  tellsDay,
} from '#lib/eob/facts/service-dates.ts';
import { visitDateIn } from '#lib/eob/facts/visit-dates.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { mayBeSummary } from '#lib/eob/rows/sums-of-rows.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { headingShare } from '#lib/eob/words/vocabulary.ts';
import { isOfParagraph } from '#lib/table/join-sentences.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** What a line tells, and whether it says that it is of a service. */
export interface Told {
  readonly value: string;
  readonly isSaid: boolean;
}

/** What a line at a place among the lines tells. */
export interface ToldAt extends Told {
  readonly at: number;
}

/** What a line of its own may tell of a service. */
export interface Fact {
  readonly name: 'day' | 'procedure';
  /** What a service has, as it would stand on a line; undefined where it has none. */
  readonly of: (row: ReadRow) => string | undefined;
  /** What a line without amounts tells. */
  readonly on: (line: Line) => Told | undefined;
  readonly doubt: string;
}

/** What lines apart from the amounts of a service may tell of it. */
export const FACTS: readonly Fact[] = [
  {
    name: 'day',
    of: ({ date }) => date?.from,
    on: dayOn,
    doubt:
      'The date stands on a line of its own, and another one beside this line belongs to no service: they may be taken for each other.',
  },
  {
    name: 'procedure',
    of: ({ row }) => row.code?.code,
    on: procedureOn,
    doubt:
      'The procedure code stands on a line of its own, and another one beside this line belongs to no service: they may be taken for each other.',
  },
];

/** Lines over and under a service that may tell of it. */
const REACH = 8;

/** A row and the lines from its first amount to its last. */
export interface Placed {
  readonly row: ReadRow;
  readonly from: number;
  readonly to: number;
  /** Another row has its amounts on the same lines. */
  readonly isBeside: boolean;
}

/** The rows of a document among its lines. `starts`: the lines that name a claim. */
export interface LaidRows {
  readonly lines: readonly Line[];
  readonly starts: readonly number[];
  readonly placed: readonly Placed[];
  readonly services: readonly Placed[];
}

/** What the services come to has no day and no procedure of its own: it may have taken those of the last one. */
function isService(row: ReadRow): boolean {
  return row.kind === 'service' && !mayBeSummary(row);
}

/** Places rows among the lines of their document. */
export function layRows(lines: readonly Line[], rows: readonly ReadRow[]): LaidRows {
  const placed = toPlaced(lines, rows);
  return {
    lines,
    placed,
    starts: findClaimFacts(lines).flatMap(({ kind, at }) => (kind === 'claimNumber' ? [at] : [])),
    services: placed.filter(({ row }) => isService(row)),
  };
}

function toPlaced(lines: readonly Line[], rows: readonly ReadRow[]): readonly Placed[] {
  let end = -1;
  return rows.map((row, index) => {
    const { at } = row.row;
    const isBeside = [rows[index - 1], rows[index + 1]].some(
      (other) => other?.row.at === at && other.kind !== 'total' && areLevel(row, other),
    );
    const from = isBeside ? at : firstLine(lines, row, end + 1);
    end = at;
    return { row, from, to: at, isBeside };
  });
}

/** Whether two rows begin at one height: not where only the last of several lines of one of them stands beside the other. */
function areLevel(one: ReadRow, other: ReadRow): boolean {
  const [top = 0, otherTop = 0] = [one, other].map(topOf);
  return Math.abs(top - otherTop) < SAME_LEVEL;
}

/** Points between the tops of amounts on one line, at most. */
const SAME_LEVEL = 6;

function topOf({ row: { cells } }: ReadRow): number {
  return Math.min(...cells.flatMap((cell) => (cell === undefined ? [] : [cell.box[1]])));
}

/**
 * The first of the lines from `least` on that hold an amount of a row. It may go on from one page to the next, where
 * amounts of other rows stand at the same places: of lines that hold the same place the last one is its own.
 */
function firstLine(lines: readonly Line[], { row }: ReadRow, least: number): number {
  let sought = row.cells.filter((cell) => cell !== undefined);
  let first = row.at;
  for (let at = row.at; at >= least && sought.length > 0; at--) {
    const line = lines[at];
    const own = line === undefined ? [] : lineTokens(line).money;
    if (own.length === 0) continue;
    const others = sought.filter((cell) => !own.some((token) => isAtPlaceOf(cell, token)));
    if (others.length < sought.length) first = at;
    sought = others;
  }
  return first;
}

function isAtPlaceOf({ box }: MoneyToken, other: MoneyToken): boolean {
  return box[0] === other.box[0] && box[1] === other.box[1];
}

/** A line that shares so much of its height with another stands beside it: two rows lie farther apart. */
const SHARED_HEIGHT = 1 / 3;

/** The lines of a service, and those of its cells that are set beside the middle of its amounts: half over, half under them. */
function ownLines(lines: readonly Line[], { from, to }: Placed): readonly Line[] {
  const own = lines.slice(from, to + 1);
  const around = [...lines.slice(Math.max(0, from - 2), from), ...lines.slice(to + 1, to + 3)];
  return [...own, ...around.filter((line) => own.some((each) => isBesideOf(line, each)))];
}

function isBesideOf({ page, box: [, top, , bottom] }: Line, other: Line): boolean {
  const shared = Math.min(bottom, other.box[3]) - Math.max(top, other.box[1]);
  return page === other.page && shared >= SHARED_HEIGHT * (bottom - top);
}

/** Whether a line holds the day of a row: in figures that only their heading tells as a date, too. */
function tellsDayOf({ date }: ReadRow, line: Line): boolean {
  const isOwn = ownDates(line).some(({ from }) => from === date?.from);
  const figures = date !== undefined && /^[\d ]+$/.test(date.text) ? date.text : undefined;
  return isOwn || (figures !== undefined && textOf(line).includes(figures));
}

/** Whether a service has a fact that stands on none of its own lines. */
export function isApart({ name, of }: Fact, each: Placed, lines: readonly Line[]): boolean {
  const value = of(each.row);
  if (value === undefined) return false;
  return !ownLines(lines, each).some((line) =>
    name === 'day' ? tellsDayOf(each.row, line) : textOf(line).includes(value),
  );
}

function dayOn(line: Line): Told | undefined {
  const visit = visitDateIn(line);
  if (visit !== undefined) return { value: visit.date.from, isSaid: visit.isSure };
  const day = ownDates(line)[0]?.from;
  return day !== undefined && tellsDay(line)
    ? { value: day, isSaid: saysServiceDay(line) }
    : undefined;
}

function procedureOn(line: Line): Told | undefined {
  const code = namesProcedure(line) ? codeAmong(line.words)?.code : undefined;
  return code === undefined ? undefined : { value: code, isSaid: !isSentence(line) };
}

/** A whole sentence speaks of a procedure, and is no title of one: "90785 is included in the main service." */
function isSentence(line: Line): boolean {
  return isOfParagraph(line) && /\p{L}[.!]$/u.test(textOf(line));
}

/** What stands beside a service: over it from the one before, and under it to the next one or to another claim. */
export interface Beside {
  readonly upper: Placed | undefined;
  readonly lower: Placed | undefined;
  readonly over: readonly ToldAt[];
  readonly under: readonly ToldAt[];
  /** Of what stands under it, what no other words part from it. */
  readonly near: readonly ToldAt[];
}

/** Amounts without a day may have the procedure that stands beside them all the same. */
function isUndated(row: ReadRow, of: Fact['of']): boolean {
  return row.kind === 'summary' && of(row) !== undefined;
}

/** What the lines beside a service tell. `isOfOther`: whether a line is known to tell of another. */
export function besideOf(
  { of, on }: Fact,
  each: Placed,
  { lines, starts, placed }: LaidRows,
  isOfOther: (at: number) => boolean,
): Beside {
  const having = placed.filter(({ row }) => isService(row) || isUndated(row, of));
  const at = having.indexOf(each);
  const [upper, lower] = [having[at - 1], having[at + 1]];
  const next = starts.find((start) => start > each.to) ?? lines.length;
  const first = Math.max((upper?.to ?? -1) + 1, each.from - REACH);
  const last = Math.min(lower?.from ?? lines.length, each.to + 1 + REACH, next);
  const told = (from: number, to: number) =>
    lines.slice(from, to).flatMap((line, index): readonly ToldAt[] => {
      const place = from + index;
      const found = isOfOther(place) ? undefined : on(line);
      return found === undefined ? [] : [{ ...found, at: place }];
    });
  const words = lines.slice(each.to + 1, last).findIndex(isOfNothing);
  return {
    upper,
    lower,
    over: told(first, each.from),
    under: told(each.to + 1, last),
    near: told(each.to + 1, words < 0 ? last : each.to + 1 + words),
  };
}

/** A stroke where an amount would stand. */
const BLANK_AMOUNT = /(?:[-–—]|n\/a)$/i;

/** Words that tell no fact of a service part it from what stands under them. Headings, which a new page repeats, do not. */
function isOfNothing(line: Line): boolean {
  const text = textOf(line);
  const isAmount = lineTokens(line).money.length > 0 || BLANK_AMOUNT.test(text);
  const isHeading = headingShare(text) >= HEADING_SHARE;
  return !isAmount && !isHeading && FACTS.every(({ on }) => on(line) === undefined);
}

/** A line is one of headings when so many of its words are. */
const HEADING_SHARE = 0.6;
