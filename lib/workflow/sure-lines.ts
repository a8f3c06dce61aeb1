import { AMOUNT_FIELDS, amountOf, type Figure, type ServiceLine } from '#lib/claim/schema.ts';
import type { Box } from '#lib/values/source-ref.ts';
import { isSure } from '#lib/values/trust.ts';
import { type Attempt, countSure } from '#lib/workflow/picture-attempt.ts';

/** Two lines are the same where so many of their figures stand at one place of the picture. */
const FEWEST_TOGETHER = 2;
/** Places are the same within this share of the height of a figure. */
const SAME_PLACE = 0.6;

/**
 * An attempt with the lines that another attempt at the same pictures verified in the place of those that it leaves in
 * review. A line is always from one attempt, whose sums prove it, and stands for one line: an attempt may have cut a service
 * of two rows in two. Day and code are in no sum: no attempt may have read
 * another of them there. None may have verified other figures there either.
 */
export function withSureLines(attempt: Attempt, all: readonly Attempt[]): Attempt {
  const { reading, lines, verified } = attempt;
  if (reading.outcome !== 'read' || verified === lines.length) return attempt;
  const others = all.filter((other) => other !== attempt).map((other) => other.lines);
  const claims = reading.claims.map((claim) => ({
    ...claim,
    lines: claim.lines.map((line) => sureLine(line, lines, others) ?? line),
  }));
  const settled = claims.flatMap((claim) => claim.lines);
  const isRead = { ...reading, claims };
  return { ...attempt, reading: isRead, lines: settled, verified: countSure(settled) };
}

function sureLine(
  line: ServiceLine,
  beside: readonly ServiceLine[],
  others: readonly (readonly ServiceLine[])[],
): ServiceLine | undefined {
  if (isSure(line.trust)) return undefined;
  const same = others.flatMap((lines) => {
    const [only, ...more] = lines.filter((other) => isAtSamePlace(line, other));
    return only === undefined || more.length > 0 ? [] : [only];
  });
  const [first, ...further] = same.filter(({ trust }) => isSure(trust));
  if (first === undefined) return undefined;
  if (beside.some((other) => other !== line && isAtSamePlace(other, first))) return undefined;
  const agree = [line, ...same].every((other) => isSameService(first, other));
  return agree && further.every((other) => haveSameAmounts(first, other)) ? first : undefined;
}

function isAtSamePlace(one: ServiceLine, other: ServiceLine): boolean {
  const together = AMOUNT_FIELDS.filter((field) => {
    const [box, otherBox] = [placeOf(one.figures[field]), placeOf(other.figures[field])];
    return box !== undefined && otherBox !== undefined && areTogether(box, otherBox);
  });
  return together.length >= FEWEST_TOGETHER;
}

/** A place of the picture and the page that it is on. */
interface PlaceOnPage {
  readonly page: number;
  readonly box: Box;
}

function placeOf(figure: Figure | null): PlaceOnPage | undefined {
  if (figure === null || figure.origin === 'derived' || figure.source.at !== 'page')
    return undefined;
  return figure.source;
}

function areTogether(one: PlaceOnPage, other: PlaceOnPage): boolean {
  const [[left, top, right, bottom], [a, b, c, d]] = [one.box, other.box];
  // A picture may lie on its side: the shorter side of a figure is its height.
  const most = SAME_PLACE * Math.min(bottom - top, right - left);
  const across = Math.abs(left + right - a - c) / 2;
  const down = Math.abs(top + bottom - b - d) / 2;
  return one.page === other.page && across <= most && down <= most;
}

function isSameService(one: ServiceLine, other: ServiceLine): boolean {
  const codes = [one.procedureCode, other.procedureCode].filter((code) => code !== null);
  return one.dateOfService === other.dateOfService && new Set(codes).size <= 1;
}

function haveSameAmounts(one: ServiceLine, other: ServiceLine): boolean {
  return AMOUNT_FIELDS.every((field) => {
    const amounts = [one.figures[field], other.figures[field]].filter((figure) => figure !== null);
    return new Set(amounts.map(amountOf)).size <= 1;
  });
}
