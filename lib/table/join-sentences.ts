import type { Word } from '#lib/document/schema.ts';
import { boxAround, type Line, textOf, toSegment } from '#lib/table/lines.ts';

/** A line of so many words is one of a paragraph; fewer are a label, a title or an address. */
const FEWEST_WORDS = 7;
/** And so large a share of them begin with a small letter. */
const SMALL_LETTERS = 0.4;
/** Lines of one paragraph follow each other within this many heights of the font. */
const LINE_PITCH = 1.7;
/** Lines of one paragraph begin within this many points of each other. */
const SAME_LEFT = 3;
/** A word needs a blank before it: the narrowest of the usual fonts, as a share of the font's size. */
const BLANK = 0.2;
/** The first one may stand in, or out before the text behind its mark, by this many points. */
const WIDEST_INDENT = 36;

/** The lines of a document with each sentence of its paragraphs on a line of its own, however it was broken. */
export function joinSentences(lines: readonly Line[]): readonly Line[] {
  const rightEdges = rightEdgesOf(lines);
  const joined: Line[] = [];
  let paragraph: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const previous = paragraph.at(-1);
    const indent = paragraph.length === 1 ? WIDEST_INDENT : SAME_LEFT;
    const isJoined = previous !== undefined && goesOn(previous, line, indent, rightEdges);
    if (isJoined && !isTitleOver(previous, line, lines[at + 1])) {
      paragraph.push(line);
      continue;
    }
    joined.push(...toSentences(paragraph));
    paragraph = [line];
  }
  return [...joined, ...toSentences(paragraph)];
}

/** How far the widest line reaches of those that begin at one place of a page. */
function rightEdgesOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) {
    const key = edgeKey(line);
    edges.set(key, Math.max(edges.get(key) ?? 0, line.box[2]));
  }
  return edges;
}

function edgeKey({ page, box }: Line): string {
  return `${page}/${Math.round(box[0] / SAME_LEFT)}`;
}

/** Whether a line is one of a paragraph of sentences, and no label, title or row of a table. */
export function isOfParagraph({ words, segments }: Line): boolean {
  if (segments.length !== 1 || words.length < FEWEST_WORDS) return false;
  const letters = words.filter(({ text }) => /\p{L}/u.test(text));
  const small = letters.filter(({ text }) => /^[(“"]?\p{Ll}/u.test(text));
  return small.length >= SMALL_LETTERS * letters.length;
}

/** A line was broken where the first word of the next one had no more room on it. */
function goesOn(
  upper: Line,
  lower: Line,
  indent: number,
  rightEdges: ReadonlyMap<string, number>,
): boolean {
  const first = lower.words[0];
  if (first === undefined || lower.segments.length > 1) return false;
  if (upper.page !== lower.page || Math.abs(upper.box[0] - lower.box[0]) > indent) return false;
  if (lower.box[1] - upper.box[1] > LINE_PITCH * Math.max(upper.size, lower.size)) return false;
  if (isCutShort(upper, lower)) return true;
  if (!isOfParagraph(upper)) return false;
  if (isKeyed(lower) || (isKeyedFigure(upper) && /^\p{Lu}/u.test(first.text))) return false;
  if (isOpenSum(upper, first)) return true;
  if (endsWithDay(upper) && /^\p{Lu}/u.test(first.text) && !isOfParagraph(lower)) return false;
  const needed = upper.box[2] + BLANK * upper.size + first.box[2] - first.box[0];
  const edges = [upper, lower].map((line) => rightEdges.get(edgeKey(line)) ?? 0);
  const isBroken = needed > Math.max(...edges);
  return isBroken && !endsSentence(upper.words.at(-1), first);
}

/** An amount that words follow, with no more than a word before it: "you $225.00 for this service". */
const AMOUNT_AMONG_WORDS = /^(?:\p{Ll}+ )?-?\$?[\d,]+\.\d{2} \p{Ll}/u;
/** A shorter line may be a label over its amount. */
const FEWEST_IN_NARROW = 5;
/** Words of a parenthesis that goes on over the end of a line. */
const MOST_IN_PARENTHESIS = 3;

/**
 * Whether a short line of a narrow column goes on under it, as no label does: before an amount that words follow, or
 * within a parenthesis.
 */
function isCutShort({ words, segments }: Line, lower: Line): boolean {
  if (segments.length !== 1 || words.length < FEWEST_IN_NARROW) return false;
  const isBeforeAmount =
    /^\p{Ll}{2,}$/u.test(words.at(-1)?.text ?? '') &&
    AMOUNT_AMONG_WORDS.test(lower.words.map(({ text }) => text).join(' '));
  const opened = words.findLastIndex(({ text }) => text.startsWith('('));
  const isOpen = opened >= 0 && words.slice(opened).every(({ text }) => !text.includes(')'));
  const closed = lower.words.findIndex(({ text }) => text.includes(')'));
  return isBeforeAmount || (isOpen && closed >= 0 && closed < MOST_IN_PARENTHESIS);
}

/** A key at the start of a line, with its value behind it: `Amount billed: $150.00`. */
const KEYED = /^\p{Lu}[^.:]{2,40}: \S/u;

function isKeyed(line: Line): boolean {
  return KEYED.test(textOf(line));
}

/** A key with a day, a number or a code behind it ends there: `Date of service: Feb 13, 2025 (90837)`. */
const KEYED_FIGURE = /^\p{Lu}[^.:]{2,40}: [^.:]*\d\S*$/u;

function isKeyedFigure(line: Line): boolean {
  return KEYED_FIGURE.test(textOf(line));
}

/** Words of a title or a name, at most. */
const MOST_IN_TITLE = 4;
/** Words after which a name goes on with the sentence. */
const BEFORE_NAME = /^(?:\p{Lu}.*|with|by|of|for|from|to|and|con|por|para|de|y)$/u;

/** Whether a line is nothing but capitalised words over a key with its value: the name over a claim, and no sentence's end. */
function isTitleOver(upper: Line, { words, box }: Line, under: Line | undefined): boolean {
  const isTitle =
    words.length <= MOST_IN_TITLE &&
    words.every(({ text }) => /^\p{Lu}[\p{L}'’.-]*,?$/u.test(text));
  if (!isTitle || BEFORE_NAME.test(upper.words.at(-1)?.text ?? '')) return false;
  const isUnder = under !== undefined && Math.abs(under.box[0] - box[0]) <= SAME_LEFT;
  return isUnder && isKeyed(under);
}

/** A day at the end of a line with a few words under it, the first of them with a capital, ends an entry of a list. */
function endsWithDay(line: Line): boolean {
  return ENDS_WITH_DAY.test(textOf(line));
}

const ENDS_WITH_DAY =
  /(?:^|\s)(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\p{Lu}\p{L}{2,8}\.? \d{1,2}, (?:19|20)\d\d)$/u;

const OPERATOR = /^[+=]$/;

/** A sum goes on where its sign stands at the end of the line or under it, or where an amount still lacks its name. */
function isOpenSum({ words }: Line, next: Word): boolean {
  const [before, last] = words.slice(-2);
  if (before === undefined || last === undefined) return false;
  if (OPERATOR.test(last.text) || OPERATOR.test(next.text)) return true;
  return OPERATOR.test(before.text) && AMOUNT.test(last.text) && /^\p{Ll}/u.test(next.text);
}

/** Words before a full stop that does not end a sentence. */
const ABBREVIATION =
  /^(?:dr|drs|mr|mrs|ms|st|no|nos|nr|inc|ltd|co|vs|ph|psy|ed|jr|sr|lic|sra?|dra|n[uú]m|ave|apt|approx|incl|e\.g|i\.e|\p{L}(?:\.\p{L})*)\.$/iu;

/** An amount at the end of a line with a capital under it ends an entry of a list. */
const AMOUNT = /^-?\$?[\d,]+\.\d{2}$/;

function endsSentence(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined || next === undefined) return true;
  if (AMOUNT.test(word.text) && /^\p{Lu}/u.test(next.text)) return true;
  if (!/[.!?][)"”’]?$/.test(word.text) || ABBREVIATION.test(word.text)) return false;
  return !/^\p{Ll}/u.test(next.text);
}

function toSentences(paragraph: readonly Line[]): readonly Line[] {
  const [first] = paragraph;
  if (first === undefined || (paragraph.length === 1 && !isOfParagraph(first))) return paragraph;
  const words = paragraph.flatMap((line) => line.words);
  const sentences: Word[][] = [[]];
  for (const [index, word] of words.entries()) {
    sentences.at(-1)?.push(word);
    const next = words[index + 1];
    // An amount behind a full stop is what the sentence before it speaks of.
    const isLast = next !== undefined && AMOUNT.test(next.text) && index + 2 === words.length;
    if (next !== undefined && !isLast && endsSentence(word, next)) sentences.push([]);
  }
  if (sentences.length === 1 && paragraph.length === 1) return paragraph;
  return sentences.map((own) => ({
    page: first.page,
    size: first.size,
    box: boxAround(own),
    words: own,
    segments: [toSegment(own)],
  }));
}
