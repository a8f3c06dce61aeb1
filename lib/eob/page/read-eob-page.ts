import type { Claim } from '#lib/claim/schema.ts';
import type { CapturedPage, PageBlock } from '#lib/document/page/schema.ts';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { findClaimScopes } from '#lib/eob/page/claim-scopes.ts';
import { gateRows, type PageStates } from '#lib/eob/page/gate-rows.ts';
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
import { hasUnheadedAmounts } from '#lib/eob/page/unheaded-amounts.ts';
import { withoutCopies } from '#lib/eob/page/without-copies.ts';
import { withoutEchoes } from '#lib/eob/page/without-echoes.ts';
import { recogniseDocument } from '#lib/eob/recognise-document.ts';
import { findDateOrder, withDateOrderDoubts } from '#lib/eob/rows/date-order.ts';
import { judgeTables } from '#lib/eob/rows/judge-tables.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { factsToClaims } from '#lib/eob/rows/rows-to-claims.ts';
import { sortTables } from '#lib/eob/tables/undecided-tables.ts';
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
  | {
      readonly outcome: 'not-an-eob';
      readonly notice: string;
      /** It shows claims all the same: undecided ones, or a list without services. */
      readonly showsClaims: boolean;
    };

const PENDING_TOO = 'Some claims on this page are not decided yet; they are noted without amounts.';
const PENDING_ONLY = 'The claim on this page is not decided yet. Read it again when it is final.';
const UNDATED =
  'A service on this page has no date that could be read, and was left out. Enter it by hand.';
const ONLY_LISTED =
  'This page lists claims without their services. Open a claim, then read that page.';
const UNHEADED =
  'The rows of the table on this page have more cells than it has headings, so it is not sure which amount is which, and none was taken. Save the EOB as a PDF and drop it here, or enter the claim by hand.';
const NO_SERVICES = 'No adjudicated service was found on this page.';

/** The claims that a page shows, each line with its trust; or why there is none. */
export function readEobPage({ title, blocks }: CapturedPage): EobPageReading {
  const shown = readView(
    title,
    blocks.filter(({ isShown }) => isShown),
  );
  const isFinal = shown.outcome === 'read' ? isSure(shown) : shown.notice === PENDING_ONLY;
  if (isFinal || blocks.every(({ isShown }) => isShown)) return shown;
  // A narrow window may show less than the page holds for a wide one.
  const whole = readView(title, blocks.map(asShown));
  if (whole.outcome !== 'read') return shown;
  if (shown.outcome !== 'read') return whole;
  return isSure(whole) && servicesOf(whole) === servicesOf(shown) ? whole : shown;
}

function asShown(block: PageBlock): PageBlock {
  return { ...block, isShown: true };
}

type ReadClaims = Extract<EobPageReading, { readonly outcome: 'read' }>;

function isSure({ claims }: ReadClaims): boolean {
  return claims.every(({ lines }) => lines.every(({ trust }) => trust.level === 'verified'));
}

/** Which services a reading holds, whatever it says of their amounts. */
function servicesOf({ claims }: ReadClaims): string {
  const services = claims.flatMap(({ lines }) =>
    lines.map(({ dateOfService, procedureCode }) => `${dateOfService} ${procedureCode}`),
  );
  return services.toSorted().join();
}

function readView(title: string, blocks: readonly PageBlock[]): EobPageReading {
  const page = layOutPage(title, blocks);
  const { lines } = page.lines;
  const recognised = recogniseDocument(lines);
  if (recognised.kind !== 'eob') return refuse(recognised.notice, false);
  const read = readUnits(page);
  const services = read.tables.map(withoutListed).filter(({ rows }) => rows.length > 0);
  if (services.length === 0) {
    const isListed = read.tables.some(({ rows }) => rows.some(isDatedService));
    if (!isListed) return refuse(NO_SERVICES, false);
    return refuse(hasUnheadedAmounts(page.units) ? UNHEADED : ONLY_LISTED, true);
  }
  const context = { ...contextOf(page, read.facts, services), payer: recognised.payer };
  const sorted = sortTables(lines, services, []);
  const gated = gateRows(
    services.filter((table) => sorted.decided.includes(table)),
    context,
  );
  const estimated = services.filter((table) => sorted.pending.includes(table));
  const undecided = [...gated.pending, ...estimated].flatMap(({ rows }) => rows);
  const pending = pendingClaims(undecided, context.facts, context.scopes, context.payer);
  // What a page says twice is sifted out part by part, in `toClaims`.
  const judged = judgeTables(lines, gated.decided, (all) => all);
  const rows =
    findDateOrder(lines.flatMap(({ words }) => words)) === 'month-first'
      ? judged
      : withDateOrderDoubts(judged);
  const claims = withoutCopies(toClaims(lines, rows, services, context));
  if (claims.length === 0) {
    return pending.length > 0 ? refuse(PENDING_ONLY, true) : refuse(NO_SERVICES, false);
  }
  const all = [...claims, ...pending];
  const isUndated = rows.some(({ kind, row }) => kind === 'summary' && row.code !== undefined);
  return {
    outcome: 'read',
    claims: all,
    notice: pending.length > 0 ? PENDING_TOO : null,
    missing: findMissingPart(blocks, all) ?? (isUndated ? UNDATED : null),
    placeOf: page.lines.placeOf,
  };
}

function refuse(notice: string, showsClaims: boolean): EobPageReading {
  return { outcome: 'not-an-eob', notice, showsClaims };
}

function isDatedService({ kind, date }: PageServiceTable['rows'][number]): boolean {
  return kind === 'service' && date !== undefined;
}

/** What the page says around its rows. Only needed where there are some: most pages have none. */
function contextOf(
  { lines: { lines, placeAt }, units }: LaidPage,
  inCells: readonly ClaimFact[],
  services: readonly PageServiceTable[],
): PageStates {
  const inPairs = units.flatMap((unit) =>
    unit.kind === 'pair' ? pairFacts(unit.label, unit.value, unit.at) : [],
  );
  const facts = [...findClaimFacts(lines), ...inPairs, ...inCells]
    .map((fact) => ({ fact, place: placeAt(fact.at) }))
    .toSorted((a, b) => a.fact.at - b.fact.at);
  const places = services.flatMap(({ rows }) =>
    rows.flatMap(({ kind, place }) => (kind === 'other' ? [] : [place])),
  );
  return { facts, statuses: findStatusFacts(units), scopes: findClaimScopes(facts, places) };
}

interface ReadUnits {
  readonly tables: readonly PageServiceTable[];
  /** What the cells of tables say of their rows' claims. */
  readonly facts: readonly ClaimFact[];
}

function readUnits({ lines: { lines }, units }: LaidPage): ReadUnits {
  const read = units.flatMap((unit) =>
    unit.kind === 'table' ? [tableToServiceTables(unit, lines)] : [],
  );
  const records = recordsToServiceTables(findPageRecords(units), lines);
  return {
    tables: [...read.flatMap(({ tables }) => tables), ...records],
    facts: read.flatMap(({ facts }) => facts),
  };
}

/** A row that names no service is a claim in a list of claims, or the sum of one. */
function withoutListed(table: PageServiceTable): PageServiceTable {
  return {
    ...table,
    rows: table.rows.filter(({ kind, namesService }) => kind !== 'service' || namesService),
  };
}

interface ClaimContext extends PageStates {
  readonly payer: RecognisedPayer;
}

/** Rows of one part of the page hear the facts of that part, and those that stand outside all parts. */
function toClaims(
  lines: readonly Line[],
  rows: readonly ReadRow[],
  tables: readonly PageServiceTable[],
  { facts, scopes, payer }: ClaimContext,
): readonly Claim[] {
  const placeOf = new Map(
    tables.flatMap((table) => table.rows.map(({ at, place }) => [at, place] as const)),
  );
  const byScope = Map.groupBy(rows, ({ row }) => scopes(placeOf.get(row.at) ?? ''));
  const factsIn = Map.groupBy(facts, ({ place }) => scopes(place));
  return [...byScope].flatMap(([scope, own]) => {
    const heard = new Set([...(factsIn.get(undefined) ?? []), ...(factsIn.get(scope) ?? [])]);
    const inOrder = [...heard].map(({ fact }) => fact).toSorted((a, b) => a.at - b.at);
    return factsToClaims(lines, inOrder, withoutEchoes(own, inOrder), payer);
  });
}
