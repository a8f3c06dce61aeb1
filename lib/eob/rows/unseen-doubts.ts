import type { Word, WordMark } from '#lib/document/schema.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import type { Line } from '#lib/table/lines.ts';

/** Why what is marked so must be looked at: arithmetic does not tell what a person sees. */
const REASONS: Partial<Readonly<Record<WordMark, string>>> = {
  'hidden-layer': 'A figure of this line stands in a layer of the page that is hidden.',
  unseen:
    'The file holds a figure for this line that cannot be seen on the page: it is covered, cut off, or printed too small or in the color of the paper.',
  replaced:
    'The file says that a figure of this line may stand for another text than the one that is printed.',
};
/** The date and code of a row stand within this many lines of its amounts. */
const LINES_AROUND = 16;

/** The rows with the doubts that text leaves which is in the file and not, or otherwise, on the page. */
export function withUnseenDoubts(
  rows: readonly ReadRow[],
  lines: readonly Line[],
): readonly ReadRow[] {
  if (!lines.some(({ words }) => words.some(isDoubtful))) return rows;
  return rows.map((each) => {
    const marks = new Set(wordsOf(each, lines).map(({ mark }) => mark));
    const doubts = [...marks].flatMap((mark) => REASONS[mark] ?? []);
    return doubts.length === 0 ? each : { ...each, doubts: [...each.doubts, ...doubts] };
  });
}

function isDoubtful({ mark }: { readonly mark: WordMark }): boolean {
  return REASONS[mark] !== undefined;
}

/** The amounts of a row, the figures beside them, and its date and code. */
function wordsOf(
  { row, date }: ReadRow,
  lines: readonly Line[],
): readonly { readonly mark: WordMark }[] {
  const around = lines
    .slice(Math.max(0, row.at - LINES_AROUND), row.at + LINES_AROUND + 1)
    .filter(({ page }) => page === row.page);
  const beside = lines[row.at]?.words.filter(({ text }) => /\d/.test(text)) ?? [];
  const pieces = [...(date?.text ?? '').split(' '), row.code?.code ?? ''].filter(Boolean);
  const middle = middleOf(lines[row.at]);
  const named = pieces.flatMap((piece) => nearest(piece, around, middle));
  return [...row.cells.filter((cell) => cell !== undefined), ...beside, ...named];
}

/** The nearest word that holds a text: the one that can be seen, where it stands twice. */
function nearest(text: string, lines: readonly Line[], middle: number): readonly Word[] {
  const [line] = lines
    .filter(({ words }) => words.some((word) => word.text.includes(text)))
    .toSorted((a, b) => Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle));
  const found = line?.words.filter((word) => word.text.includes(text)) ?? [];
  const seen = found.find((word) => !isDoubtful(word));
  return seen === undefined ? found : [seen];
}

function middleOf(line: Line | undefined): number {
  return line === undefined ? 0 : (line.box[1] + line.box[3]) / 2;
}
