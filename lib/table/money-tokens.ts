import type { Word, WordMark } from '#lib/document/schema.ts';
import type { Line } from '#lib/table/lines.ts';
import { parseMarked } from '#lib/table/parse-marked.ts';
import { type Cents, CentsSchema, parseCents } from '#lib/values/cents.ts';
import { rememberByThing } from '#lib/values/remember.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** An amount on a page. `part`: its place where one printed cell holds several amounts, as `$15.00/$0.00`. */
export interface MoneyToken {
  readonly amount: Cents;
  readonly text: string;
  readonly box: Box;
  readonly part: number;
  readonly parts: number;
  /** How far the word may be relied on that the amount stands in. */
  readonly mark: WordMark;
  /** Set where a stroke stands for the amount: nothing. */
  readonly isStroke?: true;
}

/** An adjustment by reason code, as remittances print it: `CO-45 60.06`. */
export interface AdjustmentToken {
  readonly group: string;
  readonly reason: string;
  readonly money: MoneyToken;
}

/** What stands on a line: its amounts, its adjustments by code, and the words that are neither. */
export interface LineTokens {
  readonly money: readonly MoneyToken[];
  /** Strokes that may stand for nothing where the column tells that an amount belongs there. */
  readonly strokes: readonly MoneyToken[];
  readonly adjustments: readonly AdjustmentToken[];
  readonly words: readonly Word[];
  /** Words that look like an amount and are not one exactly: a lost decimal point, a doubled figure. */
  readonly unreadable: readonly Word[];
}

/** A mark of a note in brackets, or several: `[2][3]`, `(1)`. Letters that tell a sign are none. */
const BRACKETED = String.raw`(?:\[(?!CR|DR|DB)[\w*†‡]{1,3}(?:,[\w*†‡]{1,3})*\]|\((?:[a-z]|\d{1,2}|\*+)(?:,(?:[a-z]|\d{1,2}))*\))+`;
/**
 * A mark glued to an amount: stars, daggers, a letter with at most one figure, or the two letters of a code; but not
 * of a credit or a debit, which tell its sign, nor of a time of day.
 */
const FOOTNOTE = new RegExp(
  String.raw`(?<=\.\d{2}\)?-?)(?:[*†‡§¹²³#^+]+|[A-Za-z]\d?|(?!CR|DR|DB|AM|PM)[A-Z]{2}|${BRACKETED})$`,
);
/** A mark glued to the front of an amount. */
const MARK_BEFORE = new RegExp(String.raw`^(?:[*†‡§]+|${BRACKETED})(?=-?\$)`);
/** The full stop or comma of a sentence that ends with an amount, or the mark of a question. */
const SENTENCE_END = /(?<=\.\d{2}\)?)[.,;:?!]$/;
/** A processing code glued to the front of an amount: `UG$196.25`. */
const GLUED_CODE =
  /^(?!(?:CAD?|C|AUD?|A|NZD?|HKD?|SGD?|MXN?|MX|R|NT)\$)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{1,3}(?=\$)/;
/** A percentage in the cell of the amount: `100%=$81.65`, `(80%)`. */
const RATE_BEFORE = /^\d{1,3}(?:\.\d+)?%=?/;
const RATE_ONLY = /^\(?\d{1,3}(?:\.\d+)?%\)?$/;
/** An adjustment's group and reason of X12 835: `CO-45`. */
export const REASON_CODE = /^(?<group>CO|PR|OA|PI|CR)[-−–:]?(?<reason>\d{1,3}|[A-Z]\d{1,2})[:=]?$/;
/** Books write a stroke for nothing. Two strokes are how portals say that they do not know yet. */
const STROKE = /^\$?[-–—−]$/;
/** Amounts, reasons and strokes have one of these; words seldom do. */
const MAY_BE_FIGURE = /[\d$–—−-]/;
const LOOKS_LIKE_MONEY = /^[-−(]?\$?(?:[\d.,]*\d)?[.,]\d{1,4}\)?-?$|^[-−(]?[A-Z]{0,3}\$/;

/** Parts the words of a line into amounts, adjustments by code, and text. */
export const lineTokens = rememberByThing((line: Line) => findTokens(line, never));

/**
 * The same where columns tell more: `isOwn` is whether an amount behind a reason code stands in a column of its own, and
 * is not what the code adjusts.
 */
export function columnTokens(line: Line, isOwn: (amount: Box) => boolean): LineTokens {
  const plain = lineTokens(line);
  // Only what a reason code adjusts may be a column's own.
  return plain.adjustments.length === 0 ? plain : findTokens(line, isOwn);
}

function findTokens(line: Line, isOwn: (amount: Box) => boolean): LineTokens {
  const money: MoneyToken[] = [];
  const strokes: MoneyToken[] = [];
  const adjustments: AdjustmentToken[] = [];
  const words: Word[] = [];
  const unreadable: Word[] = [];
  let pending: RegExpExecArray | null = null;
  for (const word of withReasonsJoined(withSignsJoined(line.words))) {
    if (!MAY_BE_FIGURE.test(word.text)) {
      words.push(word);
      continue;
    }
    const reason = REASON_CODE.exec(word.text);
    if (reason !== null) {
      pending = reason;
      words.push(word);
      continue;
    }
    const found = moneyInWord(word);
    if (found === undefined) {
      words.push(word);
      if (STROKE.test(word.text)) strokes.push(strokeToken(word));
      if (isBrokenMoney(word) && !endsRemark(words)) unreadable.push(word);
      continue;
    }
    const { group, reason: code } = pending?.groups ?? {};
    const [first] = found;
    const isAdjusted = first !== undefined && !isOwn(first.box);
    if (group !== undefined && code !== undefined && isAdjusted) {
      adjustments.push({ group, reason: code, money: first });
      pending = null;
      continue;
    }
    money.push(...found);
  }
  return { money, strokes, adjustments, words, unreadable };
}

/** The numbers of several notes, the lower first: `1,2`. */
const NOTE_NUMBERS = /^\d{1,2}(?:,\d{1,2})*,\d$/;

/** Whether a word is like an amount and none that can be read exactly. */
function isBrokenMoney({ text, mark }: Word): boolean {
  const areNotes = mark === 'plain' && NOTE_NUMBERS.test(text) && isAscending(text.split(','));
  return LOOKS_LIKE_MONEY.test(text) && !areNotes;
}

function isAscending(numbers: readonly string[]): boolean {
  return numbers.every((each, index) => index === 0 || Number(each) > Number(numbers[index - 1]));
}

/** A remark in brackets that the last of these words closes, and that says more than an amount: `(20% of $136.80)`. */
const REMARK = /\((?=[^()]*[\p{L}%])[^()]*\s\S+\)$/u;

function endsRemark(words: readonly Word[]): boolean {
  const last = words.at(-1)?.text ?? '';
  return last.endsWith(')') && REMARK.test(words.map(({ text }) => text).join(' '));
}

function strokeToken({ text, box, mark }: Word): MoneyToken {
  return { amount: NOTHING, text, box, part: 0, parts: 1, mark, isStroke: true };
}

const NOTHING = CentsSchema.parse(0);

function never(): boolean {
  return false;
}

/** Some remittances print the group and the reason of an adjustment in two columns: `CO` and `45`. */
const GROUPS: ReadonlySet<string> = new Set(['CO', 'PR', 'OA', 'PI', 'CR']);
const REASON = /^(?:\d{1,3}|[A-Z]\d{1,2})$/;

function withReasonsJoined(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const group = joined.at(-1);
    if (group !== undefined && GROUPS.has(group.text) && REASON.test(word.text)) {
      const box = [group.box[0], word.box[1], word.box[2], word.box[3]] as const;
      joined[joined.length - 1] = { ...word, text: `${group.text}-${word.text}`, box };
    } else joined.push(word);
  }
  return joined;
}

/**
 * A sign or dollar sign that stands apart belongs to the amount after it: `-$ 400.00`, `- 12.00`. That of a credit
 * belongs to the amount before it, where no reason follows that makes it an adjustment's group: `155.00 CR`.
 */
function withSignsJoined(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const [index, word] of words.entries()) {
    const previous = joined.at(-1);
    const isNear = previous !== undefined && word.box[0] - previous.box[2] < word.size;
    if (previous !== undefined && isNear && joinsSign(previous, word, words[index + 1])) {
      joined[joined.length - 1] = {
        ...word,
        text: previous.text + word.text,
        box: [previous.box[0], word.box[1], word.box[2], word.box[3]],
      };
      continue;
    }
    joined.push(word);
  }
  return joined;
}

function joinsSign(
  { text: sign }: Word,
  { text }: Word,
  next: { readonly text: string } | undefined,
): boolean {
  if (text === 'CR') return parseCents(sign) !== undefined && !REASON.test(next?.text ?? '');
  // Two amounts of one cell: `25.00 / 0.00`.
  if (text === '/') return parseCents(sign) !== undefined;
  if (sign.endsWith('/')) {
    return parseCents(sign.slice(0, -1)) !== undefined && parseCents(text) !== undefined;
  }
  if (!/[$=]$/.test(sign)) return false;
  if (/^[-−]?\$$/.test(sign)) return parseCents(text) !== undefined || /^\d+$|^[-–—−]$/.test(text);
  return /^\d{1,3}%=$/.test(sign) && /^\$?\d/.test(text);
}

/** Cents or a dollar sign, without which no word is an amount. */
const MAY_BE_MONEY = /\.\d{2}|\$/;

/** Whether a text may hold amounts, at a fraction of the cost of looking for them. */
export function mayHoldMoney(text: string): boolean {
  return MAY_BE_MONEY.test(text);
}

/** An amount without a mark, a code or a rate beside it, as most are printed. */
const BARE_AMOUNT = /^-?\$?[\d,]+\.\d{2}$/;

/** The amounts of one word: one, or several parted by slashes. Undefined when it is not money throughout. */
function moneyInWord(word: Word): readonly MoneyToken[] | undefined {
  if (!mayHoldMoney(word.text) || RATE_ONLY.test(word.text)) return undefined;
  const parts = withoutMarks(word.text).split('/');
  const amounts = parts.map((part) => parseMarked(part, word.mark));
  return amounts.every((amount) => amount !== undefined)
    ? amounts.map((amount, part) => ({
        amount,
        text: word.text,
        box: word.box,
        part,
        parts: parts.length,
        mark: word.mark,
      }))
    : undefined;
}

/** The text of a word without the marks, the code and the rate that may be glued to its amount. */
function withoutMarks(text: string): string {
  if (BARE_AMOUNT.test(text)) return text;
  return text
    .replace(SENTENCE_END, '')
    .replace(MARK_BEFORE, '')
    .replace(GLUED_CODE, '')
    .replace(RATE_BEFORE, '')
    .replace(FOOTNOTE, '');
}
