import { type Line, type Segment, toSegment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Texts of one cell begin within this many points of each other. */
const SAME_LEFT = 3;
/** Lines of one strip leave no more white between them than this many heights of the font. */
const WIDEST_WHITE = 1.2;

/**
 * The lines of strips of labels over their amounts with each label on the line of labels and each amount on that of the
 * amounts, where some labels go on under themselves and push their amounts one line down.
 */
export function withPushedAmounts(lines: readonly Line[]): readonly Line[] {
  const told: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [labels, mixed, pushed] = lines.slice(at, at + 3);
    const strip = labels && mixed && pushed && toStrip(labels, mixed, pushed);
    if (strip === undefined) {
      if (labels !== undefined) told.push(labels);
      continue;
    }
    told.push(...strip);
    at += 2;
  }
  return told;
}

function toStrip(labels: Line, mixed: Line, pushed: Line): readonly [Line, Line] | undefined {
  if (!isRightUnder(labels, mixed) || !isRightUnder(mixed, pushed)) return undefined;
  if (lineTokens(labels).money.length > 0 || !isOfAmounts(pushed)) return undefined;
  const ends = mixed.segments.filter((segment) => !isAmount(mixed, segment));
  const isPushed = (end: Segment) => under(pushed, end) !== undefined;
  const areAll =
    ends.length === pushed.segments.length &&
    ends.length < mixed.segments.length &&
    ends.every((end) => isPushed(end) && under(labels, end) !== undefined);
  if (!areAll) return undefined;
  const whole = labels.segments.map((label) => {
    const end = under({ ...mixed, segments: ends }, label);
    return end === undefined ? label : toSegment([...label.words, ...end.words]);
  });
  const amounts = mixed.segments.map((segment) =>
    ends.includes(segment) ? (under(pushed, segment) ?? segment) : segment,
  );
  return [withSegments(labels, whole), withSegments(mixed, amounts)];
}

function isRightUnder(upper: Line, lower: Line): boolean {
  const white = lower.box[1] - upper.box[3];
  return upper.page === lower.page && white < WIDEST_WHITE * Math.max(upper.size, lower.size);
}

function isOfAmounts(line: Line): boolean {
  return line.segments.length > 0 && line.segments.every((segment) => isAmount(line, segment));
}

function isAmount(line: Line, { box }: Segment): boolean {
  return lineTokens(line).money.some((token) => token.box[0] === box[0] && token.box[2] === box[2]);
}

/** What begins on a line where another text does. */
function under({ segments }: Pick<Line, 'segments'>, { box }: Segment): Segment | undefined {
  return segments.find((segment) => Math.abs(segment.box[0] - box[0]) < SAME_LEFT);
}

function withSegments(line: Line, segments: readonly Segment[]): Line {
  return { ...line, segments, words: segments.flatMap(({ words }) => words) };
}
