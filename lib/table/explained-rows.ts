import { datesIn } from '#lib/table/dates.ts';
import { boxAround, type Line, type Segment } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Fewer words in a column are no sentence. */
const FEWEST_WORDS = 5;
/** Fewer rows with sentences in one column are chance. */
const FEWEST_ROWS = 2;
/** Lines of one text begin within this many points of each other. */
const SAME_LEFT = 3;
/** And follow each other within this many heights of the font. */
const LINE_PITCH = 1.6;

/** A row that begins with its day, and the lines that go on with the sentence in one of its columns. */
interface Explained {
  readonly from: number;
  /** The place after its last line. */
  readonly to: number;
  readonly left: number;
}

/**
 * The lines of a page with the sentences that explain a row in a column of its own behind the row's other words: rows of
 * a day, sentences over several lines, and amounts ("03/02/2011 | Your provider charged you | $115.00").
 */
export function withExplanationsApart(lines: readonly Line[]): readonly Line[] {
  const rows = lines.flatMap((_, at) => explainedAt(lines, at) ?? []);
  const own = rows.filter(
    ({ left }) => rows.filter((each) => isAt(each.left, left)).length >= FEWEST_ROWS,
  );
  const read: Line[] = [];
  let end = 0;
  for (const { from, to, left } of own) {
    read.push(...lines.slice(end, from), ...parted(lines.slice(from, to), left));
    end = to;
  }
  return [...read, ...lines.slice(end)];
}

function isAt(left: number, other: number): boolean {
  return Math.abs(left - other) < SAME_LEFT;
}

function explainedAt(lines: readonly Line[], from: number): Explained | undefined {
  const line = lines[from];
  const [first, ...others] = line?.segments ?? [];
  const text = others.find(({ words }) => words.length >= FEWEST_WORDS);
  const hasAmountBehind = others.some(({ box }) => text !== undefined && box[0] > text.box[2]);
  if (text === undefined || !hasAmountBehind || !/^\p{Lu}/u.test(text.text)) return undefined;
  if (first === undefined || !beginsRow(first)) return undefined;
  const left = text.box[0];
  let to = from + 1;
  while (goesOn(lines[to - 1], lines[to], left)) to += 1;
  const hasAmount = lines
    .slice(from + 1, to)
    .some((each) => lineTokens(each).money.some(({ box }) => box[0] > left - SAME_LEFT));
  return hasAmount ? { from, to, left } : undefined;
}

function beginsRow({ text }: Segment): boolean {
  return datesIn(text)[0]?.at === 0;
}

/** Whether a line goes on with the text of a column, and begins no row. */
function goesOn(upper: Line | undefined, line: Line | undefined, left: number): boolean {
  if (upper === undefined || line === undefined || upper.page !== line.page) return false;
  const isNear = line.box[1] - upper.box[1] < LINE_PITCH * Math.max(upper.size, line.size);
  const [first] = line.segments;
  return (
    isNear &&
    first !== undefined &&
    !beginsRow(first) &&
    line.segments.some(({ box }) => isAt(box[0], left))
  );
}

/** The lines of a row without the text of its column, and then the lines of the text. */
function parted(lines: readonly Line[], left: number): readonly Line[] {
  const [row] = lines;
  // What stands behind the text on its first line is in columns of its own.
  const end = row?.segments.find(({ box }) => isAt(box[0], left))?.box[2] ?? left;
  const isOfText =
    (index: number) =>
    ({ box }: Segment) =>
      box[0] > left - SAME_LEFT && (index > 0 || box[0] < end);
  const rest = lines.map((line, index) =>
    withSegments(
      line,
      line.segments.filter((segment) => !isOfText(index)(segment)),
    ),
  );
  const text = lines.map((line, index) =>
    withSegments(line, line.segments.filter(isOfText(index))),
  );
  return [...rest, ...text].filter(({ segments }) => segments.length > 0);
}

function withSegments(line: Line, segments: readonly Segment[]): Line {
  const words = line.words.filter((word) => segments.some((each) => each.words.includes(word)));
  return { ...line, words, segments, box: boxAround(words) };
}
