import { type CapturedPage, CapturedPageSchema } from '#lib/document/page/schema.ts';
import { ReadError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';

/** Nothing that a frame gave could be used. */
export class PageNotReadError extends ReadError {
  readonly code = 'page-not-read';
  override readonly message =
    'This page could not be read. Wait until it has loaded and try again, or save your EOB as a PDF and drop it here.';
}

/** One frame that was captured, and what was read from it. */
export interface ReadFrame {
  readonly page: CapturedPage;
  readonly reading: Reading;
}

/** The frames of a tab, the top frame first. */
export interface ReadTab {
  readonly top: CapturedPage;
  readonly frames: readonly ReadFrame[];
  /** A frame gave what is no captured page. */
  readonly hasLostFrames: boolean;
}

const TOO_LONG_NOTICE = 'This page is so long that only its first part was read.';
const FRAME_NOTICE = 'A part of this page could not be read.';

/** Reads what each frame of a tab gave; it comes from the page's side, and is parsed first. */
export function readFrames(
  answers: readonly unknown[],
  read: (page: CapturedPage) => Reading,
): ReadTab {
  const pages = answers.flatMap((answer) => CapturedPageSchema.safeParse(answer).data ?? []);
  const [top] = pages;
  if (top === undefined) throw new PageNotReadError();
  const frames = pages.map((page) => ({ page, reading: read(page) }));
  return { top, frames, hasLostFrames: pages.length < answers.length };
}

/** Whether a frame holds what is kept: claims or payouts, or a question about them. */
export function isWorthKeeping({ reading }: ReadFrame): boolean {
  return reading.outcome === 'read' || reading.needsMapping;
}

/** One reading of all frames that are worth keeping; its kind is that of the first. The first frame's where none is. */
export function joinReadings({ frames, hasLostFrames }: ReadTab): Reading {
  const kept = frames.filter(isWorthKeeping);
  const [first] = kept.length > 0 ? kept : frames;
  if (first === undefined) throw new PageNotReadError();
  if (kept.length === 0) return first.reading;
  const readings = kept.map(({ reading }) => reading);
  const isCut = kept.some(({ page }) => !page.complete);
  const notices = [
    ...readings.map(({ notice }) => notice),
    isCut ? TOO_LONG_NOTICE : null,
    hasLostFrames ? FRAME_NOTICE : null,
  ].filter((notice) => notice !== null);
  return {
    kind: first.reading.kind,
    outcome: 'read',
    notice: notices.length === 0 ? null : [...new Set(notices)].join(' '),
    warnings: readings.flatMap(({ warnings }) => warnings),
    complete: readings.every(({ complete }) => complete) && !isCut && !hasLostFrames,
    preliminary: readings.some(({ preliminary }) => preliminary),
    needsMapping: readings.some(({ needsMapping }) => needsMapping),
    columns: readings.flatMap(({ columns }) => columns),
    claims: readings.flatMap(({ claims }) => claims),
    payouts: readings.flatMap(({ payouts }) => payouts),
  };
}
