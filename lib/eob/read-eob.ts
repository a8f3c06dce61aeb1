import type { Claim } from '#lib/claim/schema.ts';
import type { Page } from '#lib/document/schema.ts';
import { findClaimFacts } from '#lib/eob/claim-facts.ts';
import { findServiceTables } from '#lib/eob/find-service-tables.ts';
import { judgeTables } from '#lib/eob/judge-tables.ts';
import { recogniseDocument } from '#lib/eob/recognise-document.ts';
import { withoutRepeats } from '#lib/eob/repeated-pages.ts';
import { rowsToClaims } from '#lib/eob/rows-to-claims.ts';
import type { ServiceTable } from '#lib/eob/schema.ts';
import { findTurnedZones } from '#lib/eob/turned-headings.ts';
import { sortTables } from '#lib/eob/undecided-tables.ts';
import { pageToReadingLines } from '#lib/table/split-side-by-side.ts';

/** What reading a document as an EOB gave. `notice` is in plain words for a person. */
export type EobReading =
  | { readonly outcome: 'read'; readonly claims: readonly Claim[]; readonly notice: string | null }
  | { readonly outcome: 'not-an-eob'; readonly notice: string };

/** The claims that a document shows, each line with its trust; or that it is no EOB. Pages come with their words. */
export function readEob(given: readonly Page[]): EobReading {
  const pages = withoutRepeats(given);
  const lines = pages.flatMap(pageToReadingLines);
  const recognised = recogniseDocument(lines);
  if (recognised.kind !== 'eob') return { outcome: 'not-an-eob', notice: recognised.notice };
  const facts = findClaimFacts(lines);
  const tables = sortTables(lines, findServiceTables(lines, pages.flatMap(findTurnedZones)), facts);
  const claims = rowsToClaims(lines, facts, judgeTables(lines, tables.decided), recognised.payer);
  const isPending = tables.pending.some(isServiceTable);
  if (claims.some((claim) => claim.lines.length > 0)) {
    const notices = [
      isPending ? PENDING_TOO : undefined,
      tables.superseded.some(isServiceTable) ? SUPERSEDED_TOO : undefined,
    ].filter((notice) => notice !== undefined);
    return { outcome: 'read', claims, notice: notices.length === 0 ? null : notices.join(' ') };
  }
  return { outcome: 'not-an-eob', notice: isPending ? PENDING_ONLY : NO_SERVICES };
}

/** Rows with a date are services; others are sums of something else. */
function isServiceTable({ rows }: ServiceTable): boolean {
  return rows.some(({ kind, date }) => kind === 'service' && date !== undefined);
}

const PENDING_TOO =
  'Some claims in this document are not decided yet; they are noted without amounts.';
const SUPERSEDED_TOO =
  'An earlier decision is reprinted for reference beside the one that replaced it; only the latter was read.';
const PENDING_ONLY =
  'The claim in this document is not decided yet. Read the EOB when it is final.';
const NO_SERVICES =
  'No adjudicated service was found in this document, so it was not read as an EOB.';
