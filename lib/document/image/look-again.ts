import type { GreyImage } from '#lib/document/image/grey-image.ts';
import { isReadAgain, isSameText } from '#lib/document/image/is-read-again.ts';
import type { OcrEngine, OcrLanguage, OcrWord } from '#lib/document/image/ocr-engine.ts';
import {
  type Look,
  layOut,
  type Place,
  placeAround,
  textsAt,
} from '#lib/document/image/word-sheet.ts';
import type { SeenWord } from '#lib/document/image/words-from-ocr.ts';

/** Below this confidence (of 100) a word is unsure whatever a second look says. */
const LEAST_CONFIDENCE = 50;

/** How words are shown again. */
export interface LookOptions {
  readonly language: OcrLanguage;
  readonly signal?: AbortSignal | undefined;
}

/** `mixed`: the lines in which the engine mixed words, so that its confidence says nothing of them. */
interface AgainOptions extends LookOptions {
  readonly mixed?: ReadonlySet<number>;
}

const SECOND_LOOK: Look = { enlarge: 1.3, soften: false };
/** For words that the first two looks read differently, and for those with a code, which no sum proves. */
const FURTHER_LOOKS: readonly Look[] = [
  { enlarge: 1.75, soften: false },
  { enlarge: 1, soften: true },
];

/**
 * Shows every word with a figure to the engine again, larger and out of its line, and those that it reads differently
 * and those with a code twice more. Dates and codes are seen by no arithmetic, so a word is sure only when the second
 * look agrees with the first, or both further looks do, in a mixed line all three.
 */
export async function lookAgain(
  engine: OcrEngine,
  page: GreyImage,
  words: readonly OcrWord[],
  { mixed, ...options }: AgainOptions,
): Promise<readonly SeenWord[]> {
  const groups = groupsWithFigures(words);
  const second = await look(engine, page, groups, { ...SECOND_LOOK, ...options });
  const looked = new Map(words.map((word) => [word, compareLooks(word, second.get(word))]));
  const open = groups.filter((group) =>
    group.some((word) => looked.get(word)?.isSure === false || CODE.test(word.text)),
  );
  const further: ReadonlyMap<OcrWord, Again>[] = [];
  for (const way of FURTHER_LOOKS) {
    // oxlint-disable-next-line no-await-in-loop -- the engine reads one picture at a time
    further.push(await look(engine, page, open, { ...way, ...options }));
  }
  return words.map((word) => {
    const seen = looked.get(word) ?? { ...word, isSure: false, isClear: false };
    const looks = further.flatMap((again) => again.get(word) ?? []);
    if (seen.isSure) return { ...seen, isClear: CODE.test(word.text) && isReadByAll(word, looks) };
    const all = [second.get(word), ...looks];
    const isMixed = mixed?.has(word.line) === true;
    if (isMixed && isReadByAll(word, all)) return { ...seen, isSure: true };
    return outvoted(seen, all) ?? afterFurtherLooks(seen, looks);
  });
}

/** What one more look read at the place of a word, and which words stand there. */
interface Again {
  readonly beside: readonly string[];
  readonly texts: readonly string[];
}

/** What each group's place reads in one more look, by the words of the group. */
async function look(
  engine: OcrEngine,
  page: GreyImage,
  groups: readonly (readonly OcrWord[])[],
  { language, signal, ...way }: Look & LookOptions,
): Promise<ReadonlyMap<OcrWord, Again>> {
  if (groups.length === 0) return new Map();
  const { sheet, places } = layOut(page, groups.map(boxAround), way);
  const again = await engine.recognise(sheet, { mode: 'block', language, signal });
  return new Map(
    groups.flatMap((group, index) => {
      const beside = group.map(({ text }) => text);
      const seen: Again = { beside, texts: textsAt(again, places[index]) };
      return group.map((word) => [word, seen] as const);
    }),
  );
}

/** Words of one group stand nearer than this share of their height. */
const NEAR = 1.2;
/** A group is at most so wide, in pixels of the page. */
const WIDEST_GROUP = 700;

/** Words that stand together, as the three of a date do: a figure or two alone are hard to tell. */
function groupsWithFigures(words: readonly OcrWord[]): readonly (readonly OcrWord[])[] {
  const groups: OcrWord[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const isNext =
      first !== undefined &&
      last !== undefined &&
      last.line === word.line &&
      Math.abs(word.box[0] - last.box[2]) < NEAR * (last.box[3] - last.box[1]) &&
      word.box[2] - first.box[0] <= WIDEST_GROUP;
    if (isNext) group?.push(word);
    else groups.push([word]);
  }
  return groups.filter((group) => group.some(({ text }) => /\d/.test(text)));
}

function boxAround(words: readonly OcrWord[]): Place {
  return placeAround(words.map(({ box }) => box));
}

/** `again` is undefined for a word that was not shown twice. */
function compareLooks(word: OcrWord, again: Again | undefined): SeenWord {
  const seen = { ...word, isClear: false };
  if (again === undefined || !/\d/.test(word.text)) return { ...seen, isSure: true };
  if (isReadAgain(word.text, again.beside, again.texts)) {
    return { ...seen, isSure: word.confidence >= LEAST_CONFIDENCE };
  }
  const [text = ''] = again.texts;
  const isBetter = again.texts.length === 1 && isSpoiltAmount(word.text) && AMOUNTS.test(text);
  return { ...seen, ...(isBetter && { text }), isSure: false };
}

/**
 * An amount that all looks but the first read alike stands as they read it, and stays unsure: sums alone can prove it.
 * Undefined for a date, a code, or where the looks differ.
 */
function outvoted(word: SeenWord, looks: readonly (Again | undefined)[]): SeenWord | undefined {
  const text = looks[0]?.texts[0] ?? '';
  const isAlike = looks.every((each) => each?.texts.length === 1 && each.texts[0] === text);
  if (!isAlike || !AMOUNTS.test(text) || isSameText(word.text, text)) return undefined;
  if (!LIKE_AMOUNT.test(word.text) || LIKE_DATE_OR_CODE.test(word.text)) return undefined;
  return { ...word, text, isSure: false };
}

/** A word on which both further looks agree with what stands is sure after all. */
function afterFurtherLooks(word: SeenWord, looks: readonly Again[]): SeenWord {
  return { ...word, isSure: word.confidence >= LEAST_CONFIDENCE && isReadByAll(word, looks) };
}

function isReadByAll({ text }: OcrWord, looks: readonly (Again | undefined)[]): boolean {
  return (
    looks.length >= FURTHER_LOOKS.length &&
    looks.every((again) => again !== undefined && isReadAgain(text, again.beside, again.texts))
  );
}

/** One amount, or several parted by slashes. */
const AMOUNTS = /^(?:\d{1,3}%=)?\$?[\d,]*\d\.\d{2}(?:\/\$?[\d,]*\d\.\d{2})*$/;
/** Mostly figures, with a point or a sign of money in it. */
const LIKE_AMOUNT = /^(?=.*\d)[\d.,$%/=()OQDGSBIl¢-]+$/;

/** A word that looks like an amount and is none is no reading at all, so a clean second reading stands for it. */
function isSpoiltAmount(text: string): boolean {
  return LIKE_AMOUNT.test(text) && !AMOUNTS.test(text) && !DATE.test(text) && /[.,$%]/.test(text);
}

/** What is, or may be misread from, a date or a procedure code. */
const LIKE_DATE_OR_CODE = /^(?:[\dOQDGSBIl]{1,2}[/-][\dOQDGSBIl]{1,2}[/-].*|[\dOQDGSBIl]{5})$/;
/** A code, by itself or in brackets. */
const CODE = /^\(?[A-Z\d]\d{4}[),:]{0,2}$/;
const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/;
