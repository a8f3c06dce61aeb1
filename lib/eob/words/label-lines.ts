import type { Word } from '#lib/document/schema.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type Line, textOf, textOfWords } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Lines of one label stand no farther apart than this many heights of its font. */
const PITCH = 1.6;
/** No line of a wrapped label has more words. */
const MOST_WORDS = 4;
/** Words that say so much name an amount by themselves, and those that say so much name one clearly. */
const TELLING_WEIGHT = 0.7;
const CLEAR_WEIGHT = 0.9;

/** The label at the left of a line of amounts, with its other lines where it only says something with them. */
export function wholeLabel(lines: readonly Line[], at: number, words: readonly Word[]): string {
  const own = textOfWords(words);
  const left = words[0]?.box[0] ?? 0;
  // A label that says as much by itself is another one, whose amounts are blank.
  const isWhole = words.length > 1 && weightOf(own) >= TELLING_WEIGHT;
  const isOther = (beside = '') => isWhole && weightOf(beside) >= CLEAR_WEIGHT;
  const [above, below] = [lines[at - 1], lines[at + 1]].map((line) => {
    const beside = wordsBeside(lines[at], line, left);
    return isOther(beside) ? undefined : beside;
  });
  const ways = [
    own,
    ...(above === undefined ? [] : [`${above} ${own}`]),
    ...(below === undefined ? [] : [`${own} ${below}`]),
    ...(above === undefined || below === undefined ? [] : [`${above} ${own} ${below}`]),
  ];
  return ways.reduce((best, way) => (weightOf(way) > weightOf(best) ? way : best));
}

/**
 * The label in two lines at whose middle a line of nothing but amounts stands; undefined where there is none, or the
 * amounts stand left of it.
 */
export function labelAround(lines: readonly Line[], at: number): string | undefined {
  const [upper, line, lower] = [lines[at - 1], lines[at], lines[at + 1]];
  if (upper === undefined || line === undefined || lower === undefined) return undefined;
  if (upper.box[2] > line.box[0] + 1 || lower.box[2] > line.box[0] + 1) return undefined;
  const below = wordsBeside(upper, lower, upper.box[0]);
  const above = wordsBeside(lower, upper, upper.box[0]);
  return above === undefined || below === undefined ? undefined : `${above} ${below}`;
}

function weightOf(label: string): number {
  return labelCandidates(label)[0]?.weight ?? 0;
}

/** The words of a neighbouring line that may be another line of a label that begins at `left`. */
function wordsBeside(
  line: Line | undefined,
  other: Line | undefined,
  left: number,
): string | undefined {
  if (line === undefined || other === undefined || other.page !== line.page) return undefined;
  const isNear = Math.abs(other.box[1] - line.box[1]) < PITCH * Math.max(line.size, other.size);
  const isAlone = other.segments.length === 1 && other.words.length <= MOST_WORDS;
  const isUnder = Math.abs(other.box[0] - left) < line.size;
  const { money, strokes } = lineTokens(other);
  return isNear && isAlone && isUnder && money.length + strokes.length === 0
    ? textOf(other)
    : undefined;
}
