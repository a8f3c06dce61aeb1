import { isBareDayText, ownDates } from '#lib/eob/facts/service-dates.ts';
import {
  type Beside,
  besideOf,
  FACTS,
  type Fact,
  isApart,
  type LaidRows,
  layRows,
  type Placed,
  type Told,
  type ToldAt,
} from '#lib/eob/rows/facts-beside.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { mayBeOfRowBeyond } from '#lib/eob/rows/rows-beyond.ts';
import { factsOfUndecided } from '#lib/eob/rows/undecided-facts.ts';
import { isSurelyProcedureCode } from '#lib/reference/procedure-codes.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { rememberByThing } from '#lib/values/remember.ts';

/**
 * Doubts services whose day or procedure stands on a line apart, where a line beside one of them tells another that no
 * service has: lines over the services may then have been taken for lines under them, or the other way round.
 */
export function withStrayDoubts(
  lines: readonly Line[],
  rows: readonly ReadRow[],
): readonly ReadRow[] {
  const laid = layRows(lines, rows);
  const doubts = new Map<ReadRow, readonly string[]>();
  for (const fact of FACTS) {
    const doubt = ({ row }: Placed) =>
      doubts.set(row, [...new Set([...(doubts.get(row) ?? []), fact.doubt])]);
    const apart = laid.services.filter((each) => !each.isBeside && isApart(fact, each, lines));
    const without = laid.services.filter(
      ({ isBeside, row }) => !isBeside && fact.of(row) === undefined,
    );
    if (apart.length + without.length === 0) continue;
    const undecided = factsOfUndecided(fact, laid);
    const beside = rememberByThing((each: Placed) =>
      besideOf(fact, each, laid, (at) => undecided.has(at)),
    );
    if (fact.name === 'day') {
      for (const each of bareAmongNamed(fact, laid.services, lines, beside)) {
        if (apart.includes(each)) doubt(each);
      }
    }
    for (const each of without) if (hasNone(fact, beside(each))) doubt(each);
    const isOpen =
      hasBothWays(fact, apart, laid, beside) ||
      apart.some((each) => hasStray(fact, each, laid, beside(each)));
    if (!isOpen) continue;
    for (const each of [...apart, ...leftOut(fact, laid.services, beside)]) doubt(each);
  }
  return rows.map((row) => {
    const own = doubts.get(row);
    return own === undefined ? row : { ...row, doubts: [...row.doubts, ...own] };
  });
}

/**
 * Whether services have what stands over them, and something stands under the last one too; or what stands under them,
 * and something over the first, or under one that has none; or two of them have the same, which stands between them and nowhere else.
 */
function hasBothWays(
  fact: Fact,
  apart: readonly Placed[],
  { services }: LaidRows,
  beside: (each: Placed) => Beside,
): boolean {
  const all = apart.map((each) => ({ each, own: fact.of(each.row), ...beside(each) }));
  const takesOver = all.some(({ own, over, under }) => isAmong(own, over) && !isAmong(own, under));
  const takesUnder = all.some(({ own, over, under }) => isAmong(own, under) && !isAmong(own, over));
  const [first, last] = [services[0], services.at(-1)].map((each) => each && beside(each));
  const isOpenBelow = last?.near.some(({ isSaid }) => isSaid) === true;
  const isOpenAbove = first?.over.some(({ isSaid }) => isSaid) === true;
  const isShared = all.some(({ own, over, under, lower }) => {
    const next = all.find(({ each }) => each === lower);
    return (
      next?.own === own &&
      isAmong(own, under) &&
      !isAmong(own, over) &&
      !isAmong(own, next?.under ?? [])
    );
  });
  const isLeftOut = leftOut(fact, services, beside).length > 0;
  return (
    isShared ||
    (takesOver && isLeftOut) ||
    (takesOver && takesUnder) ||
    (takesOver && isOpenBelow) ||
    (takesUnder && isOpenAbove)
  );
}

/**
 * Whether a line beside a service without a fact tells one, and neither neighbour has it. Figures after a word for
 * services may number something else, unless they are a procedure of behavioral health.
 */
function hasNone(fact: Fact, { upper, lower, over, near }: Beside): boolean {
  const isOf = ({ value, isSaid }: Told, neighbour: Placed | undefined) =>
    !isSaid ||
    (fact.name === 'procedure' && !isSurelyProcedureCode(value)) ||
    (neighbour !== undefined && fact.of(neighbour.row) === value);
  return over.some((told) => !isOf(told, upper)) || near.some((told) => !isOf(told, lower));
}

/** The services without a fact under which a line tells one. */
function leftOut(
  fact: Fact,
  services: readonly Placed[],
  beside: (each: Placed) => Beside,
): readonly Placed[] {
  return services.filter(
    (each) => fact.of(each.row) === undefined && beside(each).near.some(({ isSaid }) => isSaid),
  );
}

/**
 * Services dated by a line of nothing but a date that stands so beside another service too, or with a day that says it is
 * one over them, where such a line, or its own row, has the day of another service: the date may be that of the letter.
 */
function bareAmongNamed(
  fact: Fact,
  services: readonly Placed[],
  lines: readonly Line[],
  beside: (each: Placed) => Beside,
): readonly Placed[] {
  const isBare = ({ at, isSaid }: ToldAt) => {
    const line = lines[at];
    return !isSaid && line !== undefined && isBareDayText(textOf(line));
  };
  const shown = services.filter(({ isBeside }) => !isBeside);
  const told = shown.map((each) => {
    const { over, under } = beside(each);
    const day = fact.of(each.row);
    const own = [...over, ...under].filter(({ value }) => value === day);
    const bare = [...over, ...under].filter(isBare);
    return {
      each,
      day,
      bare,
      isTold: own.length > 0,
      isNamed: own.some((line) => !isBare(line)) || hasOwnDay(each.row, lines),
      isUnderOther: over.some((line) => !isBare(line)),
    };
  });
  if (told.every(({ isNamed }) => !isNamed)) return [];
  const unnamed = told.filter(({ isTold, isNamed }) => isTold && !isNamed);
  return unnamed.flatMap(({ each, day, isUnderOther }) =>
    isUnderOther ||
    told.some((other) => other.each !== each && other.bare.some(({ value }) => value === day))
      ? [each]
      : [],
  );
}

/** Whether the day of a service stands in its own row. */
function hasOwnDay({ row: { at }, date }: ReadRow, lines: readonly Line[]): boolean {
  const line = lines[at];
  return line !== undefined && ownDates(line).some(({ from }) => from === date?.from);
}

function isAmong(own: string | undefined, told: readonly Told[]): boolean {
  return told.some(({ value, isSaid }) => isSaid && value === own);
}

/** Whether a line beside a service tells another fact, as clearly as its own is told, and neither neighbour has it. */
function hasStray(fact: Fact, each: Placed, laid: LaidRows, beside: Beside): boolean {
  const own = fact.of(each.row);
  if (mayBeOfRowBeyond(fact, each, laid, beside)) return true;
  const { upper, lower, over, under, near } = beside;
  const isSaid = [...over, ...under].some((told) => told.value === own && told.isSaid);
  const isStray = (told: Told, neighbour: Placed | undefined) =>
    told.value !== own &&
    (told.isSaid || !isSaid) &&
    (neighbour === undefined || told.value !== fact.of(neighbour.row));
  return over.some((told) => isStray(told, upper)) || near.some((told) => isStray(told, lower));
}
