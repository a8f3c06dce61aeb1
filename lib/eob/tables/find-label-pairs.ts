import type { Word } from '#lib/document/schema.ts';
import { findProseLines, findProsePairs } from '#lib/eob/tables/find-prose-pairs.ts';
import { labelOf } from '#lib/eob/tables/named-columns.ts';
import type { AmountRow, LabelPair, ServiceTable } from '#lib/eob/tables/schema.ts';
import { definedLabel } from '#lib/eob/words/defined-label.ts';
import { countsOfYear, hasTotalWords, isCountOfLimit } from '#lib/eob/words/row-words.ts';
import { isLabelText, type LabelCandidate, labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { datesIn } from '#lib/table/dates.ts';
import { type Line, type Segment, textOf, textOfWords } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** Labels whose best candidate is weaker than this say nothing. */
const WEAKEST_LABEL = 0.3;
/** Those that are at least so strong name an amount whatever heading stands over it. */
const CLEAR_LABEL = 0.5;
/** A label in front of an amount is short; more words are a sentence about something else. */
const LONGEST_LABEL_WORDS = 12;

/** The labels with an amount after them, and the cards with an amount under each label, in the document's order. */
export function findLabelPairs(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
  allCards: readonly ServiceTable[],
  elsewhere: ReadonlySet<number> = new Set(),
): readonly LabelPair[] {
  const cards = allCards.map((card) => withoutNamedTotals(lines, card));
  const inRows = [...tables, ...cards].flatMap(({ rows }) =>
    rows.filter(({ kind }) => kind !== 'other').map(({ at }) => at),
  );
  const taken = new Set([...inRows, ...elsewhere]);
  const prose = new Set([...findProseLines(lines)].filter((at) => !taken.has(at)));
  const beside = lines.flatMap((line, at) =>
    taken.has(at) || prose.has(at) ? [] : pairsOnLine(line, at),
  );
  const after = pairsWithLabelAfter(lines, (at) => !taken.has(at));
  const all = [...beside, ...after, ...findProsePairs(lines, prose), ...cards.flatMap(pairsOfCard)];
  return all.toSorted((a, b) => a.at - b.at);
}

function pairsOnLine(line: Line, at: number): readonly LabelPair[] {
  const money = [...withoutCounts(line), ...strokesOfPairs(line)].toSorted(
    (a, b) => a.box[0] - b.box[0] || a.part - b.part,
  );
  if (money.length === 0) return [];
  const title = titleOfTotals(line, money);
  let from = (title ?? leadingDate(line))?.box[2] ?? Number.NEGATIVE_INFINITY;
  return money.flatMap((token) => {
    const begin = Math.max(from, dateBefore(line, token)?.box[2] ?? from);
    const between = line.words.filter(({ box }) => box[0] >= begin && box[2] <= token.box[0] + 1);
    const words = withoutBlankLabels(line, withoutNoteCodes(line, between));
    // All amounts of one word stand behind the labels of all.
    if (token.part + 1 === token.parts) from = token.box[2];
    const text = words.map((word) => word.text).join(' ');
    const whole =
      labelBeside(line, token) ?? definedLabel(text) ?? ownLabel(text).replace(/[:.…\s]+$/, '');
    const label = labelOf(whole, token);
    // Several amounts under one label are a count against a limit: "$250.00 / $500.00".
    if (token.parts > 1 && label === whole) return [];
    return label.split(' ').length <= LONGEST_LABEL_WORDS && isTelling(labelCandidates(label))
      ? [{ at, page: line.page, label: title === undefined ? label : `Total ${label}`, token }]
      : [];
  });
}

/** A day and a procedure in front of a label: "90837 01/07/2025 Billed". */
const SERVICE_BEFORE =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:\d{5}(?:-\w{2})*|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})[,:]?\s+)+(?=\p{L})/u;

/**
 * The label at the end of a text: behind the last bar or bullet, which part the cells of a line that has no columns, and
 * behind the day and the procedure that such a line begins with.
 */
function ownLabel(text: string): string {
  const last = text.split(/\s*[|•·▪]\s*/).at(-1) ?? text;
  const bare = last.replace(SERVICE_BEFORE, '');
  return isTelling(labelCandidates(bare)) ? bare : text;
}

/**
 * The amounts of a line that are no count of the year: those before "$60.00 of $500.00 met", where it stands apart in a
 * panel beside them, and all of a line that counts nothing.
 */
function withoutCounts(line: Line): readonly MoneyToken[] {
  const { money } = lineTokens(line);
  if (money.length === 0 || !countsOfYear(textOf(line))) return money;
  const panel = line.segments.find(({ text }) => isCountOfLimit(text));
  const before = line.segments.filter(({ box }) => box[2] < (panel?.box[0] ?? 0));
  if (panel === undefined || countsOfYear(before.map(({ text }) => text).join(' '))) return [];
  return money.filter(({ box }) => box[2] <= panel.box[0]);
}

/** The strokes that stand for nothing on a line of labels, each with its amount or a stroke behind it. */
function strokesOfPairs(line: Line): readonly MoneyToken[] {
  return isLabelsInTurn(line) ? lineTokens(line).strokes : [];
}

/** What stands for an amount that is not told. */
const UNTOLD_VALUE = /^(?:[-–—−]{2,}|n\/a)$/i;

/** Whether a line is labels and their amounts in turn, of which strokes may stand for some: "Copay | - | Coinsurance | --". */
export function isLabelsInTurn(line: Line): boolean {
  const { money, strokes } = lineTokens(line);
  const untold = line.segments.filter(({ text }) => UNTOLD_VALUE.test(text));
  const values = [...money, ...strokes, ...untold];
  return (
    strokes.length + untold.length > 0 &&
    line.segments.length === 2 * values.length &&
    line.segments.every(({ box, text }, at) =>
      at % 2 === 1
        ? values.some((value) => value.box[0] === box[0] && value.box[2] === box[2])
        : isTelling(labelCandidates(text.replace(/[:.…\s]+$/, ''))),
    )
  );
}

/** The date that stands alone before the labels of a line, and is no word of them. */
function leadingDate({ segments: [first, second] }: Line): Segment | undefined {
  if (first === undefined || second === undefined || !/\p{L}/u.test(second.text)) return undefined;
  return datesIn(first.text)[0]?.text === first.text ? first : undefined;
}

/** The date of another key that stands before the label of an amount: "Service date   07/08/2025   Billed   $210.00". */
function dateBefore({ segments }: Line, { box }: MoneyToken): Segment | undefined {
  const before = segments.filter((segment) => segment.box[2] <= box[0] + 1);
  const at = before.findLastIndex(({ text }) => datesIn(text)[0]?.text === text);
  const isLabelled = before.slice(at + 1).some(({ text }) => /\p{L}/u.test(text));
  return isLabelled ? before[at] : undefined;
}

/** The words before several labels with their amounts that say of all of them that they are totals: "Claim total". */
function titleOfTotals(
  { segments }: Line,
  [first, second]: readonly MoneyToken[],
): Segment | undefined {
  const [title, own] = segments;
  if (title === undefined || own === undefined || first === undefined || second === undefined) {
    return undefined;
  }
  const isLabelled = own.box[0] < first.box[0] && title.box[2] <= first.box[0];
  const isTitle = hasTotalWords(title.text) && labelCandidates(title.text).length === 0;
  return isLabelled && isTitle ? title : undefined;
}

/** A word that ends a label, or stands where its amount would. */
const ENDS_LABEL = /:$|^[-–—−]{1,2}$|^n\/a$/i;

/** Of the words before an amount those of its own label: a label before them has no amount, or a stroke. */
function withoutBlankLabels({ segments }: Line, words: readonly Word[]): readonly Word[] {
  const end = words.slice(0, -1).findLastIndex(({ text }) => ENDS_LABEL.test(text)) + 1;
  const [before, after] = [words.slice(0, end), words.slice(end)];
  const own =
    weightOf(before) >= WEAKEST_LABEL && weightOf(after) > weightOf(words) ? after : words;
  const pieces = segments
    .map((segment) => own.filter((word) => segment.words.includes(word)))
    .filter((piece) => piece.some(({ text }) => /\p{L}/u.test(text)));
  const [first = []] = pieces;
  const isBlank = pieces.length > 1 && weightOf(first) >= WEAKEST_LABEL;
  return isBlank ? (pieces.at(-1) ?? own) : own;
}

/** How well words name an amount of an adjudication, from 0 to 1. */
function weightOf(words: readonly Word[]): number {
  const [best] = words.length === 0 ? [] : labelCandidates(labelIn(words));
  return best === undefined || best.field === 'decoy' ? 0 : best.weight;
}

/** A label without the marks behind it, and strokes for an amount. */
function labelIn(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?:[:.…\s]|\s[-–—−]{1,2}$)+$/, '');
}

/** The words right before an amount where they name it for certain, whatever else stands on the line. */
export function labelBeside({ segments }: Line, { box }: MoneyToken): string | undefined {
  const own = segments.find((segment) => segment.box[0] < box[0] - 1 && box[0] < segment.box[2]);
  const isLabelled = own?.words.some(
    (word) => word.box[2] <= box[0] + 1 && /\p{L}/u.test(word.text) && !isNoteCode(word),
  );
  if (isLabelled === true) return undefined;
  const before = segments.findLast(
    (segment) => segment.box[2] <= box[0] + 1 && !segment.words.every(isNoteCode),
  );
  const label = before?.text.replace(/[:.…\s]+$/, '');
  const isClear = label !== undefined && labelCandidates(label)[0]?.weight === 1;
  return isClear ? label : undefined;
}

/** The code of a note, beside the amount that it explains: "UG $225.00", "(UG)". */
const NOTE_CODE = /^(?:[A-Z\d]{1,3}|\([A-Z\d]{1,3}\)|\[[A-Z\d]{1,3}\])$/;

/** Whether a word may be the code of a note, and is none of those that labels are made of. */
function isNoteCode({ text }: Word): boolean {
  return NOTE_CODE.test(text) && !isLabelText(text);
}

/** Of the words before an amount those of its label: the code of a note may stand between, apart from the label. */
function withoutNoteCodes({ segments }: Line, words: readonly Word[]): readonly Word[] {
  const last = words.findLastIndex((word) => !isNoteCode(word));
  const end = words[last];
  const isApart = segments.some((segment) => end !== undefined && segment.words.at(-1) === end);
  return isApart ? words.slice(0, last + 1) : words;
}

/** Lines that begin with an amount and end with its label, one under the other. */
function pairsWithLabelAfter(
  lines: readonly Line[],
  isFree: (at: number) => boolean,
): readonly LabelPair[] {
  const found = lines.map((line, at) => (isFree(at) ? labelAfter(line, at) : undefined));
  return found.flatMap((pair, at) => {
    const around = found.slice(Math.max(0, at - FEWEST_IN_LIST), at + 1 + FEWEST_IN_LIST);
    const isList = around.filter((each) => each !== undefined).length > FEWEST_IN_LIST;
    return pair === undefined || !isList ? [] : [pair];
  });
}

/** Fewer neighbours of the same kind are no list. */
const FEWEST_IN_LIST = 2;

function labelAfter(line: Line, at: number): LabelPair | undefined {
  const { money } = lineTokens(line);
  const [token] = money;
  if (token === undefined || money.length > 1) return undefined;
  const isFirst = line.words.every(({ box }) => box[2] > token.box[0] + 1);
  const words = line.words.filter(({ box }) => box[0] >= token.box[2] - 1);
  const label = textOfWords(words);
  return isFirst && words.length <= LONGEST_LABEL_WORDS && isTelling(labelCandidates(label))
    ? { at, page: line.page, label, token }
    : undefined;
}

/** A card without the totals under it that name their only amount themselves: "Total discount $61.25". */
function withoutNamedTotals(lines: readonly Line[], card: ServiceTable): ServiceTable {
  const isNamed = ({ kind, at }: AmountRow) => {
    const line = lines[at];
    const money = line === undefined ? [] : lineTokens(line).money;
    const [amount] = money;
    if (kind !== 'total' || line === undefined || amount === undefined || money.length > 1) {
      return false;
    }
    const words = line.words.filter(({ box }) => box[2] <= amount.box[0] + 1);
    return weightOf(words) >= CLEAR_LABEL;
  };
  return card.rows.some(isNamed)
    ? { ...card, rows: card.rows.filter((row) => !isNamed(row)) }
    : card;
}

/** The amounts of a card under its headings; those of its total beside a service are a total’s. */
function pairsOfCard({ columns, rows }: ServiceTable): readonly LabelPair[] {
  const hasService = rows.some(({ kind }) => kind === 'service');
  return rows
    .filter(({ kind }) => kind !== 'other')
    .flatMap(({ kind, at, page, cells }) =>
      cells.flatMap((token, index) => {
        const heading = columns[index]?.label;
        if (token === undefined || heading === undefined) return [];
        const label = kind === 'total' && hasService ? `Total ${heading}` : heading;
        return [{ at, page, label, token }];
      }),
    );
}

function isTelling([best]: readonly LabelCandidate[]): boolean {
  return best !== undefined && best.field !== 'decoy' && best.weight >= WEAKEST_LABEL;
}
