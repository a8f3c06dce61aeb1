import type { Claim, Figure, ServiceLine } from '#lib/claim/schema.ts';
import { AMOUNT_FIELDS } from '#lib/claim/schema.ts';
import type { CapturedPage } from '#lib/document/page/schema.ts';
import { type EobPageReading, readEobPage } from '#lib/eob/page/read-eob-page.ts';
import { pageToSheet } from '#lib/payout/page-to-sheet.ts';
import { type PayoutReading, readPayouts } from '#lib/payout/read-payouts.ts';
import { NoAmountsError } from '#lib/values/read-error.ts';
import type { Box, SourceRef } from '#lib/values/source-ref.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';

/** Reads what a captured page shows, by the same rules as any document: a payer's claims, or a platform's payouts. */
export function readPage(captured: CapturedPage): Reading {
  const eob = readEobPage(captured);
  return (
    (eob.outcome === 'read' ? undefined : readPayoutPage(captured)) ?? toReading(captured, eob)
  );
}

/** The payouts of a platform's earnings page; undefined where it is none. */
function readPayoutPage(captured: CapturedPage): Reading | undefined {
  const payouts = payoutsOf(captured);
  if (payouts?.outcome !== 'read') return undefined;
  return {
    kind: 'payouts-page',
    outcome: 'read',
    notice: payouts.notice,
    warnings: [],
    complete: captured.complete && payouts.complete,
    preliminary: payouts.preliminary,
    needsMapping: payouts.needsMapping,
    columns: payouts.columns,
    claims: [],
    payouts: payouts.payouts,
  };
}

/** A page without amounts under headings is no statement that could not be read: it is something else. */
function payoutsOf(captured: CapturedPage): PayoutReading | undefined {
  try {
    return readPayouts(pageToSheet(captured));
  } catch (error) {
    if (error instanceof NoAmountsError) return undefined;
    throw error;
  }
}

function toReading(captured: CapturedPage, eob: EobPageReading): Reading {
  const frame = `${captured.host}${captured.path}`;
  const isRead = eob.outcome === 'read';
  return {
    kind: isRead ? 'eob-page' : 'unknown',
    outcome: eob.outcome,
    notice: isRead ? joinNotices([eob.notice, eob.missing]) : eob.notice,
    warnings: [],
    complete: captured.complete && (!isRead || eob.missing === null),
    preliminary: false,
    needsMapping: false,
    columns: [],
    claims: isRead
      ? claimsWithPlatform(eob.claims).map((claim) => withFrame(claim, frame, eob.placeOf))
      : [],
    payouts: [],
  };
}

function joinNotices(notices: readonly (string | null)[]): string | null {
  const said = notices.filter((notice) => notice !== null);
  return said.length === 0 ? null : said.join(' ');
}

type PlaceOf = (box: Box) => string | undefined;

/** The figures of a page stand in an element of a frame; the lines that they were read from are not the page's. */
function withFrame(claim: Claim, frame: string, placeOf: PlaceOf): Claim {
  return { ...claim, lines: claim.lines.map((line) => lineWithFrame(line, frame, placeOf)) };
}

function lineWithFrame(line: ServiceLine, frame: string, placeOf: PlaceOf): ServiceLine {
  const figures = { ...line.figures };
  for (const field of AMOUNT_FIELDS) {
    figures[field] = figureWithFrame(line.figures[field], frame, placeOf);
  }
  return { ...line, figures };
}

function figureWithFrame(figure: Figure | null, frame: string, placeOf: PlaceOf): Figure | null {
  if (figure === null || figure.origin === 'derived') return figure;
  return { ...figure, source: sourceInFrame(figure.source, frame, placeOf) };
}

function sourceInFrame(source: SourceRef, frame: string, placeOf: PlaceOf): SourceRef {
  if (source.at !== 'page') return source;
  const { label, text, box } = source;
  const place = placeOf(box);
  return { at: 'frame', frame, label, text, ...(place !== undefined && { place }) };
}
