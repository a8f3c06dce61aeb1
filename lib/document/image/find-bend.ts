import { findMarks, type Mark } from '#lib/document/image/find-marks.ts';
import type { GreyImage } from '#lib/document/image/grey-image.ts';
import { leastSquares } from '#lib/document/image/least-squares.ts';
import { type Foot, letterLines } from '#lib/document/image/letter-lines.ts';
import {
  type Bend,
  bendAt,
  bendTerms,
  FLAT,
  type Slopes,
  slopeAt,
} from '#lib/document/image/page-geometry.ts';

/** Pixels darker than this are ink. */
const INK = 140;
/** Sizes of a mark that may be a letter, in heights of capitals. */
const LOWEST = 0.5;
const HIGHEST = 1.5;
const WIDEST = 3;
/** With fewer letters, their places say nothing. */
const FEWEST_LETTERS = 100;
/**
 * The gaps that are bridged within a line, in heights of capitals: between letters and words, and, once lines are about
 * level, between columns.
 */
const GAPS = [2, 2, 12] as const;
/** Keeps a bend small of which the letters say little, in shares of what they say. */
const CAUTION = 0.001;
/** A bend is told where it moves letters by at least this much, in heights of capitals. */
const LEAST_BEND = 0.1;

/** How the lines of text of a page bend once they are level at these slopes. `capitals`: their height, in pixels. */
export function findBend(page: GreyImage, slopes: Slopes, capitals: number): Bend {
  const feet = findMarks(page, INK)
    .filter((mark) => isLetter(mark, capitals))
    .map((mark) => footOf(mark, page, slopes));
  if (feet.length < FEWEST_LETTERS) return FLAT;
  const bend = GAPS.reduce((before, gap) => {
    const level = feet.map((foot) => ({ ...foot, level: foot.y - bendAt(before, foot, page) }));
    return fitBend(letterLines(level, capitals, gap), page);
  }, FLAT);
  const isBent = feet.some((foot) => Math.abs(bendAt(bend, foot, page)) >= LEAST_BEND * capitals);
  return isBent ? bend : FLAT;
}

function isLetter({ left, top, right, bottom }: Mark, capitals: number): boolean {
  const [width, height] = [right - left, bottom - top];
  const isHigh = height > LOWEST * capitals && height < HIGHEST * capitals;
  return isHigh && width < WIDEST * capitals;
}

function footOf({ left, right, bottom }: Mark, page: GreyImage, slopes: Slopes): Foot {
  const x = (left + right) / 2;
  const y = bottom - (x - page.width / 2) * slopeAt(slopes, bottom / page.height);
  return { x, y, left, right, level: y };
}

/** The bend with which each line is most nearly level, whatever its height on the page. */
function fitBend(lines: readonly (readonly Foot[])[], page: GreyImage): Bend {
  const measured = lines.flatMap((line) => {
    const terms = line.map((foot) => bendTerms(foot, page));
    const means = FLAT.map((_, term) => mean(terms.map((each) => each[term] ?? 0)));
    const height = mean(line.map(({ y }) => y));
    return line.map(({ y }, index) => ({
      terms: means.map((each, term) => (terms[index]?.[term] ?? 0) - each),
      value: y - height,
    }));
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] =
    leastSquares(measured, CAUTION) ?? FLAT;
  return [a, b, c, d, e, f, g, h, i];
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
