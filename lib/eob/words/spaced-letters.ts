import type { Page, Word } from '#lib/document/schema.ts';
import { isLabelText } from '#lib/eob/words/vocabulary.ts';
import { isPayersName } from '#lib/reference/payers.ts';
import { boxAround, wordsToRows } from '#lib/table/lines.ts';

/** Letters of one heading stand no farther apart than this share of their size; headings stand farther. */
const WIDEST_GAP = 0.6;
/** Two letters apart are no spaced word: they may be marks of two columns. */
const FEWEST_PIECES = 3;
/** Kerning leaves some letters together ("C O PAY"); at least this share of the pieces are single ones. */
const SINGLE_SHARE = 0.6;
const PIECE = /^\p{L}{1,4}$/u;

/**
 * The page with headings whose letters are spaced out ("N O T C O V E R E D") as words. Where one word of them ends
 * is lost with the blank, so that only the words of headings tell; letters that they do not make up stay as they are.
 */
export function withSpacedWords(page: Page): Page {
  const capitals = page.words.filter(({ text }) => /^\p{Lu}$/u.test(text));
  if (capitals.length < FEWEST_PIECES) return page;
  const runs = wordsToRows(page.words).flatMap(runsOf);
  return { ...page, words: runs.flatMap((run) => (isSpaced(run) ? (joined(run) ?? run) : run)) };
}

/** Letters of a line that follow each other closely, and every other word by itself. */
function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run !== undefined && previous !== undefined && isNext(previous, word)) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

function isNext(previous: Word, word: Word): boolean {
  const gap = word.box[0] - previous.box[2];
  const isNear = gap > 0 && gap < WIDEST_GAP * word.size;
  return isNear && PIECE.test(previous.text) && PIECE.test(word.text);
}

function isSpaced(run: readonly Word[]): boolean {
  const singles = run.filter(({ text }) => text.length === 1);
  return run.length >= FEWEST_PIECES && singles.length >= SINGLE_SHARE * run.length;
}

/** The words of headings that the letters of a run make up, or the payer's name, each in the box of its letters. */
function joined(run: readonly Word[]): readonly Word[] | undefined {
  const letters = run.flatMap((piece) => piece.text.split('').map((letter) => ({ letter, piece })));
  const whole = letters.map(({ letter }) => letter).join('');
  const texts = isPayersName(whole) ? [whole] : intoLabelWords(whole);
  let from = 0;
  return texts?.flatMap((text) => {
    const own = letters.slice(from, from + text.length).map(({ piece }) => piece);
    from += text.length;
    const [first] = own;
    return first === undefined ? [] : [{ ...first, text, box: boxAround(own) }];
  });
}

/** The fewest words of headings that make up a text from end to end; undefined where none do. */
function intoLabelWords(text: string): readonly string[] | undefined {
  const fewest: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let from = 0; from < end; from++) {
      const before = fewest[from];
      const word = text.slice(from, end);
      if (before === undefined || word.length < 2 || !isLabelText(word)) continue;
      const known = fewest[end];
      if (known === undefined || before.length + 1 < known.length) fewest[end] = [...before, word];
    }
  }
  return fewest[text.length];
}
