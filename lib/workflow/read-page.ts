import type { Claim, Figure, ServiceLine } from '#lib/claim/schema.ts';
import { AMOUNT_FIELDS } from '#lib/claim/schema.ts';
import type { CapturedPage } from '#lib/document/page/schema.ts';
import { readEobPage } from '#lib/eob/page/read-eob-page.ts';
import type { Box, SourceRef } from '#lib/values/source-ref.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';

/** Reads the claims that a captured page shows, by the same rules as any EOB. */
export function readPage(captured: CapturedPage): Reading {
  const eob = readEobPage(captured);
  const frame = `${captured.host}${captured.path}`;
  const isRead = eob.outcome === 'read';
  return {
    kind: isRead ? 'eob-page' : 'unknown',
    outcome: eob.outcome,
    notice: isRead ? joinNotices([eob.notice, eob.missing]) : eob.notice,
    complete: captured.complete && (!isRead || eob.missing === null),
    preliminary: false,
    needsMapping: false,
    warnings: [],
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
