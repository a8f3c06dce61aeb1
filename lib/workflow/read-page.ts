import type { Claim, Figure, ServiceLine } from '#lib/claim/schema.ts';
import { AMOUNT_FIELDS } from '#lib/claim/schema.ts';
import { capturedPageToPage } from '#lib/document/page/captured-page-to-page.ts';
import type { CapturedPage } from '#lib/document/page/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';

/** Reads the claims that a captured page shows, by the same way as any EOB. */
export function readPage(captured: CapturedPage): Reading {
  const eob = readEob([capturedPageToPage(captured)]);
  const frame = `${captured.host}${captured.path}`;
  const isRead = eob.outcome === 'read';
  return {
    kind: isRead ? 'eob-page' : 'unknown',
    outcome: eob.outcome,
    notice: eob.notice,
    complete: captured.complete,
    preliminary: false,
    needsMapping: false,
    warnings: [],
    columns: [],
    claims: isRead ? claimsWithPlatform(eob.claims).map((claim) => withFrame(claim, frame)) : [],
    payouts: [],
  };
}

/** The figures of a page stand in a frame under a label; the layout that they were read from is not the page's. */
function withFrame(claim: Claim, frame: string): Claim {
  return { ...claim, lines: claim.lines.map((line) => lineWithFrame(line, frame)) };
}

function lineWithFrame(line: ServiceLine, frame: string): ServiceLine {
  const figures = { ...line.figures };
  for (const field of AMOUNT_FIELDS) figures[field] = figureWithFrame(line.figures[field], frame);
  return { ...line, figures };
}

function figureWithFrame(figure: Figure | null, frame: string): Figure | null {
  if (figure === null || figure.origin === 'derived') return figure;
  return { ...figure, source: sourceInFrame(figure.source, frame) };
}

function sourceInFrame(source: SourceRef, frame: string): SourceRef {
  return source.at === 'page'
    ? { at: 'frame', frame, label: source.label, text: source.text }
    : source;
}
