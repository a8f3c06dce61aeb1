import type { ServiceLine } from '#lib/claim/schema.ts';
import { agreeWithOthers } from '#lib/document/image/agree-with-others.ts';
import type { OcrEngine } from '#lib/document/image/ocr-engine.ts';
import {
  type PagePicture,
  PICTURE_PASSES,
  type PicturePass,
  type PictureReading,
  readPicture,
} from '#lib/document/image/read-picture.ts';
import type { Page } from '#lib/document/schema.ts';
import { type EobReading, readEob } from '#lib/eob/read-eob.ts';
import { mendByTotals } from '#lib/workflow/mend-by-totals.ts';
import {
  type Attempt,
  isBetter,
  isSettled,
  openPages,
  toAttempt,
} from '#lib/workflow/picture-attempt.ts';
import { withSureLines } from '#lib/workflow/sure-lines.ts';

/** Where the pictures of pages come from: each is handed to `use` before the next is made. */
type PictureSource = (
  numbers: readonly number[],
  use: (picture: PagePicture) => Promise<void>,
) => Promise<void>;

/** What reading pictures needs, and the way to stop and to tell how far it has come. */
export interface PictureContext {
  readonly engine: OcrEngine;
  readonly draw: PictureSource;
  /** How long a page may take, in milliseconds; without it, as long as it takes. */
  readonly msPerPage?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPicture?: () => void;
}

/** What pictures said. `hasText`: words were seen in them at all. */
export interface PicturesReading {
  readonly eob: EobReading;
  readonly hasText: boolean;
  /** No line that any look at the pictures showed is missing. */
  readonly complete: boolean;
  /** What a person should know about the reading, in plain words. */
  readonly notices: readonly string[];
}

/**
 * Reads a document some of whose pages must be read from their pictures. Where lines stay in review, their pages
 * are read again in other ways, and the whole reading with most verified lines is kept. A page is that of one pass;
 * the others only settle its unsure words, place by place. When the time is up, what was read by then stands.
 */
export async function readEobPictures(
  pages: readonly Page[],
  numbers: readonly number[],
  context: PictureContext,
): Promise<PicturesReading> {
  const { msPerPage } = context;
  const time = msPerPage === undefined ? undefined : msPerPage * numbers.length;
  const late = time === undefined ? undefined : AbortSignal.timeout(time);
  const tooLate = time === undefined ? undefined : AbortSignal.timeout(FIRST_PASS_TIMES * time);
  const { best, mostLines } = await bestAttempt(pages, numbers, { ...context, late, tooLate });
  if (best === undefined) {
    return { eob: readEob(pages), hasText: true, complete: true, notices: [] };
  }
  const seen = [...best.readings.values()].flatMap(({ page }) => page.words);
  const isUnread = numbers.some((number) => !best.readings.has(number));
  const isCutShort = late?.aborted === true && openPages(best, mostLines).length > 0;
  const isLost = best.lines.length < mostLines;
  return {
    eob: best.reading,
    hasText: isUnread || seen.filter(({ text }) => WORD.test(text)).length >= FEWEST_WORDS,
    complete: !isUnread && !isLost,
    notices: [
      ...(isUnread ? [NOT_WHOLLY_READ] : []),
      ...(isCutShort && !isUnread ? [CUT_SHORT] : []),
      ...(isLost ? [LINES_LOST] : []),
    ],
  };
}

/** The first look at all pages may take so many times as long as is meant for reading them: without it, nothing is read. */
const FIRST_PASS_TIMES = 3;

const NOT_WHOLLY_READ =
  'This computer took too long to read all of this picture, so services may be missing. Compare the lines with the picture, or try again with fewer pages or a sharper picture.';

const CUT_SHORT =
  'This picture takes long to read, so it was not looked at in every way. A sharper one, taken flat and in even light, is read sooner and better.';
const LINES_LOST =
  'The picture shows more services than could be read. Compare the lines with the picture, or take a sharper one.';

/** Engines see a word or two in any picture; so many are text. */
const FEWEST_WORDS = 3;
const WORD = /\p{L}{3}/u;

/** What reading pictures needs, and what tells that their time is up. */
interface TimedContext extends PictureContext {
  readonly late: AbortSignal | undefined;
  /** The same for the first pass. */
  readonly tooLate: AbortSignal | undefined;
}

/** The attempt to be kept, undefined without pictures; and the most lines that any attempt saw. */
async function bestAttempt(
  pages: readonly Page[],
  numbers: readonly number[],
  context: TimedContext,
): Promise<{ readonly best: Attempt | undefined; readonly mostLines: number }> {
  const attempts: Attempt[] = [];
  // What one pass read best, and the same where the words and lines of the others settled more of it.
  let [best, agreed]: (Attempt | undefined)[] = [];
  let [open, mostLines] = [numbers, 0];
  for (const pass of PICTURE_PASSES) {
    // oxlint-disable-next-line no-await-in-loop -- each pass depends on what the one before left open
    const readings = await readInTime(open, pass, best?.readings, context);
    if (readings === undefined) break;
    const attempt = toAttempt(pages, new Map([...(best?.readings ?? []), ...readings]));
    mostLines = Math.max(mostLines, attempt.lines.length);
    // Curves differ too little from lines in a large picture to tell that further passes would read the same.
    const isLast = best !== undefined && pass.between === 'on lines' && isSettled(attempt, best);
    attempts.push(attempt);
    if (best === undefined || (!isLast && isBetter(attempt, best))) best = attempt;
    agreed = agreedAttempt(pages, attempts, best);
    const isClosed = openPages(agreed, mostLines).length === 0;
    // A picture that took more than one look may have lost its codes too.
    if (isLast || (isClosed && (attempts.length === 1 || agreed.lines.every(hasCode)))) break;
    const left = openPages(best, mostLines);
    if (left.length > 0) open = left;
  }
  return { best: agreed, mostLines };
}

function hasCode({ procedureCode }: ServiceLine): boolean {
  return procedureCode !== null;
}

/** The best of attempts once each is completed: word by word by the others, by its own totals, and line by line. */
function agreedAttempt(
  pages: readonly Page[],
  attempts: readonly Attempt[],
  best: Attempt,
): Attempt {
  const read =
    attempts.length === 1
      ? attempts
      : [...attempts, ...attempts.map((one) => agreeing(pages, one, attempts))];
  const all = read.flatMap((one) => [one, mendByTotals(pages, one) ?? []].flat());
  return all.map((one) => withSureLines(one, all)).reduce(betterOf, best);
}

function betterOf(best: Attempt, attempt: Attempt): Attempt {
  return isBetter(attempt, best) ? attempt : best;
}

/** An attempt with its unsure words as the readings of all attempts settle them. */
function agreeing(
  pages: readonly Page[],
  { readings }: Attempt,
  attempts: readonly Attempt[],
): Attempt {
  const agreed = [...readings].map(([number, reading]) => {
    const all = attempts.flatMap((attempt) => attempt.readings.get(number) ?? []);
    const others = new Set(all.filter((other) => other !== reading).map(({ page }) => page));
    return [number, { ...reading, page: agreeWithOthers(reading.page, [...others]) }] as const;
  });
  return toAttempt(pages, new Map(agreed));
}

/**
 * One pass over pages. When its time is up, the first keeps what it has read; of a later one, which read pages again,
 * nothing is left: undefined.
 */
async function readInTime(
  numbers: readonly number[],
  pass: PicturePass,
  before: ReadonlyMap<number, PictureReading> | undefined,
  { engine, draw, signal, late, tooLate, onPicture }: TimedContext,
): Promise<ReadonlyMap<number, PictureReading> | undefined> {
  const isFirst = before === undefined;
  const [end, readings] = [isFirst ? tooLate : late, new Map<number, PictureReading>()];
  const given = [signal, end].filter((each) => each !== undefined);
  const ends = isFirst ? { signal, late: end } : { signal: AbortSignal.any(given) };
  try {
    await draw(numbers, async (picture) => {
      const isUpsideDown = before?.get(picture.number)?.isUpsideDown ?? pass.isUpsideDown;
      const reading = await readPicture(engine, picture, { ...pass, isUpsideDown }, ends);
      readings.set(picture.number, reading);
      onPicture?.();
    });
    return readings;
  } catch (error) {
    signal?.throwIfAborted();
    if (end?.aborted !== true) throw error;
    return isFirst ? readings : undefined;
  }
}
