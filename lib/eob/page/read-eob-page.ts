import type { Claim } from '#lib/claim/schema.ts';
import type { CapturedPage, PageBlock } from '#lib/document/page/schema.ts';
import { findClaimFacts } from '#lib/eob/claim-facts.ts';
import { judgeTables } from '#lib/eob/judge-tables.ts';
import { type ClaimScopes, findClaimScopes, type PlacedFact } from '#lib/eob/page/claim-scopes.ts';
import { gateRows } from '#lib/eob/page/gate-rows.ts';
import { findMissingPart } from '#lib/eob/page/page-completeness.ts';
import { findPageRecords } from '#lib/eob/page/page-records.ts';
import { type LaidPage, layOutPage } from '#lib/eob/page/page-units.ts';
import { pairFacts } from '#lib/eob/page/pair-facts.ts';
import { pendingClaims } from '#lib/eob/page/pending-claims.ts';
import { recordsToServiceTables } from '#lib/eob/page/records-to-service-tables.ts';
import { findStatusFacts } from '#lib/eob/page/status-facts.ts';
import {
  type PageServiceTable,
  tableToServiceTables,
} from '#lib/eob/page/table-to-service-tables.ts';
import { withoutCopies } from '#lib/eob/page/without-copies.ts';
import type { ReadRow } from '#lib/eob/read-row.ts';
import { recogniseDocument } from '#lib/eob/recognise-document.ts';
import { factsToClaims } from '#lib/eob/rows-to-claims.ts';
import { sortTables } from '#lib/eob/undecided-tables.ts';
import type { RecognisedPayer } from '#lib/reference/payers.ts';
import type { Line } from '#lib/table/lines.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** What reading a captured page as EOBs gave. `notice` is in plain words for a person. */
export type EobPageReading =
  | {
      readonly outcome: 'read';
      readonly claims: readonly Claim[];
      readonly notice: string | null;
      /** What to do where the page holds more than was read; null where it was read whole. */
      readonly missing: string | null;
      /** The element that a figure with this box was read from. */
      readonly placeOf: (box: Box) => string | undefined;
    }
  | { readonly outcome: 'not-an-eob'; readonly notice: string };

const PENDING_TOO = 'Some claims on this page are not decided yet; they are noted without amounts.';
const PENDING_ONLY = 'The claim on this page is not decided yet. Read it again when it is final.';
const UNDATED =
  'A service on this page has no date that could be read, and was left out. Enter it by hand.';
const ONLY_LISTED =
  'This page lists claims without their services. Open a claim, then read that page.';
const NO_SERVICES = 'No adjudicated service was found on this page.';

/** The claims that a page shows, each line with its trust; or why there is none. */
export function readEobPage({ title, blocks }: CapturedPage): EobPageReading {
  const shown = readView(
    title,
    blocks.filter(({ isShown }) => isShown),
  );
  if (shown.outcome === 'read' && isSure(shown)) return shown;
  // A narrow window may show less than the page holds for a wide one.
  const hidden = blocks.some((block) => !block.isShown)
    ? readView(title, blocks.map(asShown))
    : undefined;
  if (hidden?.outcome !== 'read') return shown;
  return shown.outcome === 'read' && !isSure(hidden) ? shown : hidden;
}

function asShown(block: PageBlock): PageBlock {
  return { ...block, isShown: true };
}

function isSure(reading: EobPageReading): boolean {
  return (
    reading.outcome === 'read' &&
    reading.claims.every(({ lines }) => lines.every(({ trust }) => trust.level === 'verified'))
  );
}

function readView(title: string, blocks: readonly PageBlock[]): EobPageReading {
  const page = layOutPage(title, blocks);
  const { lines } = page.lines;
  const recognised = recogniseDocument(lines);
  if (recognised.kind !== 'eob') return { outcome: 'not-an-eob', notice: recognised.notice };
  const { tables, facts } = readUnits(page);
  const services = tables.map(withoutListed).filter(({ rows }) => rows.length > 0);
  const scopes = findClaimScopes(
    facts,
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, place }) => (kind === 'other' ? [] : [place])),
    ),
  );
  const sorted = sortTables(lines, services, []);
  const decided = services.filter((table) => sorted.decided.includes(table));
  const gated = gateRows(decided, { facts, statuses: findStatusFacts(page.units), scopes });
  const estimated = services.filter((table) => sorted.pending.includes(table));
  const pending = pendingClaims(
    [...gated.pending, ...estimated].flatMap(({ rows }) => rows),
    facts,
    scopes,
    recognised.payer,
  );
  const rows = judgeTables(lines, gated.decided);
  const claims = withoutCopies(
    toClaims(lines, rows, { facts, scopes, payer: recognised.payer, tables }),
  );
  if (claims.length > 0) {
    const notice = pending.length > 0 ? PENDING_TOO : null;
    const isUndated = rows.some(({ kind, row }) => kind === 'summary' && row.code !== undefined);
    const missing =
      findMissingPart(blocks, [...claims, ...pending]) ?? (isUndated ? UNDATED : null);
    return {
      outcome: 'read',
      claims: [...claims, ...pending],
      notice,
      missing,
      placeOf: page.lines.placeOf,
    };
  }
  const isListed = tables.some(({ rows: all }) =>
    all.some(({ kind, date }) => kind === 'service' && date !== undefined),
  );
  const notice = pending.length > 0 ? PENDING_ONLY : isListed ? ONLY_LISTED : NO_SERVICES;
  return { outcome: 'not-an-eob', notice };
}

interface ReadUnits {
  readonly tables: readonly PageServiceTable[];
  readonly facts: readonly PlacedFact[];
}

function readUnits({ lines: { lines, placeAt }, units }: LaidPage): ReadUnits {
  const read = units.flatMap((unit) =>
    unit.kind === 'table' ? [tableToServiceTables(unit, lines)] : [],
  );
  const records = recordsToServiceTables(findPageRecords(units), lines);
  const inPairs = units.flatMap((unit) =>
    unit.kind === 'pair' ? pairFacts(unit.label, unit.value, unit.at) : [],
  );
  const facts = [...findClaimFacts(lines), ...inPairs, ...read.flatMap((table) => table.facts)];
  return {
    tables: [...read.flatMap(({ tables }) => tables), ...records],
    facts: facts
      .map((fact) => ({ fact, place: placeAt(fact.at) }))
      .toSorted((a, b) => a.fact.at - b.fact.at),
  };
}

/** A row that names no service is a claim in a list of claims, or the sum of one. */
function withoutListed(table: PageServiceTable): PageServiceTable {
  return {
    ...table,
    rows: table.rows.filter(({ kind, namesService }) => kind !== 'service' || namesService),
  };
}

interface ClaimContext extends ReadUnits {
  readonly scopes: ClaimScopes;
  readonly payer: RecognisedPayer;
}

/** Rows of one part of the page hear the facts of that part, and those that stand outside all parts. */
function toClaims(
  lines: readonly Line[],
  rows: readonly ReadRow[],
  { facts, scopes, payer, tables }: ClaimContext,
): readonly Claim[] {
  const placeOf = new Map(
    tables.flatMap((table) => table.rows.map(({ at, place }) => [at, place] as const)),
  );
  const byScope = Map.groupBy(rows, ({ row }) => scopes(placeOf.get(row.at) ?? ''));
  const factsIn = Map.groupBy(facts, ({ place }) => scopes(place));
  return [...byScope].flatMap(([scope, own]) => {
    const heard = new Set([...(factsIn.get(undefined) ?? []), ...(factsIn.get(scope) ?? [])]);
    const inOrder = [...heard].map(({ fact }) => fact).toSorted((a, b) => a.at - b.at);
    return factsToClaims(lines, inOrder, own, payer);
  });
}
