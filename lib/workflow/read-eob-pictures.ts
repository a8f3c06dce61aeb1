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
import { isSure } from '#lib/values/trust.ts';
import { placeOnShownPages } from '#lib/workflow/place-on-shown-pages.ts';

/** Where the pictures of pages come from: each is handed to `use` before the next is made. */
type PictureSource = (
  numbers: readonly number[],
  use: (picture: PagePicture) => Promise<void>,
) => Promise<void>;

/** What reading pictures needs, and the way to stop and to tell how far it has come. */
export interface PictureContext {
  readonly engine: OcrEngine;
  readonly draw: PictureSource;
  readonly signal?: AbortSignal | undefined;
  readonly onPicture?: () => void;
}

/** A page with fewer figures than this holds no services, however it is read. */
const FEWEST_FIGURES = 6;

/**
 * Reads a document some of whose pages must be read from their pictures. Where lines stay in review, their pages
 * are read again in other ways, and the whole reading with most verified lines is kept: a page is always from one
 * pass, so figures of different passes never meet on it.
 */
export async function readEobPictures(
  pages: readonly Page[],
  numbers: readonly number[],
  context: PictureContext,
): Promise<PicturesReading> {
  let best: Attempt | undefined;
  for (const pass of PICTURE_PASSES) {
    const open = best === undefined ? numbers : openPages(best);
    if (open.length === 0) break;
    // oxlint-disable-next-line no-await-in-loop -- each pass depends on what the one before left open
    const readings = await readPass(open, pass, best?.readings, context);
    const attempt = toAttempt(pages, new Map([...(best?.readings ?? []), ...readings]));
    if (best === undefined || attempt.verified > best.verified) best = attempt;
    else if (attempt.lines > best.lines && best.verified === 0) best = attempt;
  }
  if (best === undefined) return { eob: readEob(pages), hasText: true };
  const seen = [...best.readings.values()].flatMap(({ page }) => page.words);
  return {
    eob: placeOnShownPages(best.reading, best.readings),
    hasText: seen.filter(({ text }) => WORD.test(text)).length >= FEWEST_WORDS,
  };
}

/** What pictures said. `hasText`: words were seen in them at all. */
export interface PicturesReading {
  readonly eob: EobReading;
  readonly hasText: boolean;
}

/** Engines see a word or two in any picture; so many are text. */
const FEWEST_WORDS = 3;
const WORD = /\p{L}{3}/u;

interface Attempt {
  readonly readings: ReadonlyMap<number, PictureReading>;
  readonly reading: EobReading;
  readonly verified: number;
  readonly lines: number;
}

function toAttempt(pages: readonly Page[], readings: ReadonlyMap<number, PictureReading>): Attempt {
  const reading = readEob(pages.map((page) => readings.get(page.number)?.page ?? page));
  const lines = linesOf(reading);
  const verified = lines.filter(({ trust }) => isSure(trust)).length;
  return { readings, reading, verified, lines: lines.length };
}

function linesOf(reading: EobReading) {
  return reading.outcome === 'read' ? reading.claims.flatMap(({ lines }) => lines) : [];
}

/** The pages read from pictures on which a line is in review; all with figures where no line was found. */
function openPages({ reading, readings }: Attempt): readonly number[] {
  const withFigures = [...readings]
    .filter(
      ([, { page }]) => page.words.filter(({ text }) => /\d/.test(text)).length >= FEWEST_FIGURES,
    )
    .map(([number]) => number);
  const lines = linesOf(reading);
  if (lines.length === 0) return withFigures;
  const open = new Set(
    lines
      .filter(({ trust }) => !isSure(trust))
      .flatMap(({ figures }) => Object.values(figures))
      .flatMap((figure) =>
        figure?.origin === 'read' && figure.source.at === 'page' ? [figure.source.page] : [],
      ),
  );
  return withFigures.filter((number) => open.has(number));
}

async function readPass(
  numbers: readonly number[],
  pass: PicturePass,
  before: ReadonlyMap<number, PictureReading> | undefined,
  { engine, draw, signal, onPicture }: PictureContext,
): Promise<ReadonlyMap<number, PictureReading>> {
  const readings = new Map<number, PictureReading>();
  await draw(numbers, async (picture) => {
    const isUpsideDown = before?.get(picture.number)?.isUpsideDown ?? pass.isUpsideDown;
    readings.set(
      picture.number,
      await readPicture(engine, picture, { ...pass, isUpsideDown }, signal),
    );
    onPicture?.();
  });
  return readings;
}
