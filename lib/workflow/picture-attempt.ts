import { amountOf, type ServiceLine } from '#lib/claim/schema.ts';
import type { PictureReading } from '#lib/document/image/read-picture.ts';
import type { Page } from '#lib/document/schema.ts';
import { type EobReading, readEob } from '#lib/eob/read-eob.ts';
import { isSure } from '#lib/values/trust.ts';
import { placeOnShownPages } from '#lib/workflow/place-on-shown-pages.ts';

/** What a document says when its pictures are read in one way, with the places of figures as pages are shown. */
export interface Attempt {
  readonly readings: ReadonlyMap<number, PictureReading>;
  readonly reading: EobReading;
  readonly lines: readonly ServiceLine[];
  readonly verified: number;
}

/** Reads a document with these readings in the place of its pages that are pictures. */
export function toAttempt(
  pages: readonly Page[],
  readings: ReadonlyMap<number, PictureReading>,
): Attempt {
  const read = readEob(pages.map((page) => readings.get(page.number)?.page ?? page));
  const reading = placeOnShownPages(read, readings);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  return { readings, reading, lines, verified: countSure(lines) };
}

/** How many lines may enter a sum. */
export function countSure(lines: readonly ServiceLine[]): number {
  return lines.filter(({ trust }) => isSure(trust)).length;
}

/** Whether more lines are verified than in another attempt; where as many are, more have a code, or more were found. */
export function isBetter(attempt: Attempt, best: Attempt): boolean {
  if (attempt.verified !== best.verified) return attempt.verified > best.verified;
  if (best.verified === 0) return attempt.lines.length > best.lines.length;
  return attempt.lines.length >= best.lines.length && countCodes(attempt) > countCodes(best);
}

function countCodes({ lines }: Attempt): number {
  return lines.filter(({ procedureCode }) => procedureCode !== null).length;
}

const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;

/**
 * Whether two attempts read the same throughout, without a contradiction: further ones would read it so too. Where
 * neither verified a line, a figure that both miss may still be found.
 */
export function isSettled(one: Attempt, other: Attempt): boolean {
  if (one.lines.length === 0 || one.lines.length !== other.lines.length) return false;
  if (one.verified === 0 && one.lines.some(lacksDecisive)) return false;
  if (one.lines.some(hasContradiction)) return false;
  return one.lines.every((line, index) => gist(line) === gist(other.lines[index]));
}

function lacksDecisive({ figures }: ServiceLine): boolean {
  return DECISIVE.some((field) => figures[field] === null);
}

function hasContradiction({ figures }: ServiceLine): boolean {
  return Object.values(figures).some(
    (figure) =>
      figure?.origin === 'unreadable' || (figure !== null && figure?.proof.status === 'conflict'),
  );
}

function gist(line: ServiceLine | undefined): string {
  if (line === undefined) return '';
  const { dateOfService, procedureCode, figures, trust } = line;
  return JSON.stringify([
    dateOfService,
    procedureCode,
    trust,
    Object.values(figures).map(amountOf),
  ]);
}

/** A page with fewer figures than this holds no services, however it is read. */
const FEWEST_FIGURES = 6;

/**
 * The pages read from pictures on which a line is in review; all with figures where no line was found, or fewer than
 * `mostLines`, which another attempt saw.
 */
export function openPages({ lines, readings }: Attempt, mostLines: number): readonly number[] {
  const withFigures = [...readings]
    .filter(
      ([, { page }]) => page.words.filter(({ text }) => /\d/.test(text)).length >= FEWEST_FIGURES,
    )
    .map(([number]) => number);
  if (lines.length === 0 || lines.length < mostLines) return withFigures;
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
