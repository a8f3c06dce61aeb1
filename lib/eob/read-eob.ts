import type { Claim } from '#lib/claim/schema.ts';
import type { Page } from '#lib/document/schema.ts';
import { findServiceTables } from '#lib/eob/find-service-tables.ts';
import { judgeTables } from '#lib/eob/judge-tables.ts';
import { recogniseDocument } from '#lib/eob/recognise-document.ts';
import { rowsToClaims } from '#lib/eob/rows-to-claims.ts';
import { findTurnedZones } from '#lib/eob/turned-headings.ts';
import { pageToReadingLines } from '#lib/table/split-side-by-side.ts';

/** What reading a document as an EOB gave. `notice` is in plain words for a person. */
export type EobReading =
  | { readonly outcome: 'read'; readonly claims: readonly Claim[]; readonly notice: string | null }
  | { readonly outcome: 'not-an-eob'; readonly notice: string };

/** The claims that a document shows, each line with its trust; or that it is no EOB. Pages come with their words. */
export function readEob(pages: readonly Page[]): EobReading {
  const lines = pages.flatMap(pageToReadingLines);
  const recognised = recogniseDocument(lines);
  if (recognised.kind !== 'eob') return { outcome: 'not-an-eob', notice: recognised.notice };
  const tables = findServiceTables(lines, pages.flatMap(findTurnedZones));
  const judged = judgeTables(lines, tables);
  const { claims, pending } = rowsToClaims(lines, judged, recognised.payer);
  if (claims.some((claim) => claim.lines.length > 0)) {
    return { outcome: 'read', claims, notice: pending > 0 ? PENDING_TOO : null };
  }
  return { outcome: 'not-an-eob', notice: pending > 0 ? PENDING_ONLY : NO_SERVICES };
}

const PENDING_TOO =
  'Some claims in this document are not decided yet; they are noted without amounts.';
const PENDING_ONLY =
  'The claim in this document is not decided yet. Read the EOB when it is final.';
const NO_SERVICES =
  'No adjudicated service was found in this document, so it was not read as an EOB.';
