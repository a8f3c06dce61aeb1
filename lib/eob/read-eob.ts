import type { Claim } from '#lib/claim/schema.ts';
import type { Page } from '#lib/document/schema.ts';
import { chooseClaims } from '#lib/eob/choose-claims.ts';
import { withYears } from '#lib/eob/facts/days-without-year.ts';
import { type LaidOutDocument, layOutByPlace, layOutByTags } from '#lib/eob/lay-out.ts';
import { doMarksAgree } from '#lib/eob/marks/agreeing-marks.ts';
import { taggedGrids } from '#lib/eob/marks/tagged-tables.ts';
import { recogniseDocument } from '#lib/eob/recognise-document.ts';
import { withoutRepeats } from '#lib/eob/repeated-pages.ts';
import {
  type DateOrder,
  findDateOrder,
  withDateOrderDoubts,
  withMonthFirst,
} from '#lib/eob/rows/date-order.ts';
import { judgeTables } from '#lib/eob/rows/judge-tables.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { withoutRestated } from '#lib/eob/rows/restated-rows.ts';
import { rowsToClaims } from '#lib/eob/rows/rows-to-claims.ts';
import { withStrayDoubts } from '#lib/eob/rows/stray-facts.ts';
import { withPendingRows } from '#lib/eob/tables/pending-rows.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import { sortTables } from '#lib/eob/tables/undecided-tables.ts';
import { withSpacedWords } from '#lib/eob/words/spaced-letters.ts';
import type { RecognisedPayer } from '#lib/reference/payers.ts';
import { isSurelyProcedureCode } from '#lib/reference/procedure-codes.ts';

/** What reading a document as an EOB gave. `notice` is in plain words for a person. */
export type EobReading =
  | { readonly outcome: 'read'; readonly claims: readonly Claim[]; readonly notice: string | null }
  | {
      /** `unreadable`: its words are those of an EOB, and its amounts are of services that could not be told. */
      readonly outcome: 'not-an-eob' | 'unreadable';
      readonly notice: string;
      /** False where the document is known to be something that nobody is paid with. */
      readonly mayBeStatement: boolean;
    };

/** The claims that a document shows, each line with its trust; or that it is no EOB. Pages come with their words. */
export function readEob(given: readonly Page[]): EobReading {
  const printed = withYears(withoutRepeats(given));
  const order = findDateOrder(printed.flatMap(({ words }) => words));
  const pages = printed.map((page) => withSpacedWords(withMonthFirst(page, order)));
  const byPlace = layOutByPlace(pages);
  const recognised = recogniseDocument(byPlace.lines);
  if (recognised.kind !== 'eob') {
    const { notice, mayBeStatement } = recognised;
    return { outcome: 'not-an-eob', notice, mayBeStatement };
  }
  const pictures = new Set(pages.filter(({ isPicture }) => isPicture).map(({ number }) => number));
  const placed = readLaidOut(byPlace, order, recognised.payer);
  const grids = taggedGrids(pages);
  const byTags = doMarksAgree(placed.claims, grids.flat()) ? undefined : layOutByTags(pages, grids);
  const tagged = byTags && readLaidOut(byTags, order, recognised.payer);
  const claims = chooseClaims(placed.claims, tagged?.claims);
  const found = claims.flatMap((claim) => claim.lines);
  const isDecision =
    recognised.evidence.decision >= LEAST_EVIDENCE ||
    found.some(
      ({ trust, figures }) => trust.level === 'verified' && figures.allowed?.origin === 'read',
    );
  if (found.length > 0 && !isDecision) return refuse(NO_DECISION);
  if (found.length > 0) {
    const notices = [
      placed.isPending ? PENDING_TOO : undefined,
      placed.isSuperseded ? SUPERSEDED_TOO : undefined,
      undatedNotice(placed.undated, pictures),
    ].filter((notice) => notice !== undefined);
    return { outcome: 'read', claims, notice: notices.length === 0 ? null : notices.join(' ') };
  }
  if (placed.isPending) return refuse(PENDING_ONLY);
  if (recognised.evidence.decision < CERTAIN_EVIDENCE) return refuse(NO_SERVICES);
  const notice = placed.isUntold ? UNTOLD_SERVICES : NO_SERVICES_OF_EOB;
  const advice = pictures.size > 0 ? BY_HAND_OR_PICTURE : BY_HAND;
  const outcome = placed.isUntold ? 'unreadable' : 'not-an-eob';
  return { outcome, notice: `${notice} ${advice}`, mayBeStatement: true };
}

function refuse(notice: string): EobReading {
  return { outcome: 'not-an-eob', notice, mayBeStatement: true };
}

/** What a document says, laid out in one way. */
function readLaidOut(
  { lines, tables, facts }: LaidOutDocument,
  order: DateOrder,
  payer: RecognisedPayer,
): {
  readonly claims: readonly Claim[];
  readonly isPending: boolean;
  readonly isSuperseded: boolean;
  /** Decisions on amounts that nothing gives a day. */
  readonly isUntold: boolean;
  /** What may be services, and has no date. */
  readonly undated: readonly ReadRow[];
} {
  const sorted = sortTables(lines, tables, facts);
  const told = withPendingRows(lines, sorted.decided);
  const rows = judgeTables(lines, told, withoutRestated);
  const dated = order === 'undecided' ? withDateOrderDoubts(rows) : rows;
  return {
    claims: rowsToClaims(lines, facts, withStrayDoubts(lines, dated), payer),
    isPending: sorted.pending.some(isServiceTable) || told.some(hasPendingRow),
    isSuperseded: sorted.superseded.some(isServiceTable),
    isUntold: namesClaim(facts, dated) && dated.some(isUntoldDecision),
    undated: withoutDate(dated),
  };
}

function gist({ row, read }: ReadRow): string {
  return JSON.stringify([row.code?.code, read.amounts]);
}

/** The rows that have a code and amounts of their own, which no row with a date has, and no date. */
function withoutDate(rows: readonly ReadRow[]): readonly ReadRow[] {
  const own = rows.filter(
    ({ kind, row }) => (kind === 'service' || kind === 'summary') && row.code !== undefined,
  );
  const dated = new Set(own.filter(({ date }) => date !== undefined).map(gist));
  return own.filter((each) => each.date === undefined && !dated.has(gist(each)));
}

/**
 * What to say of rows without a date: in a picture it may not have been seen; in a text they are services only where a
 * procedure and most of a decision are printed.
 */
function undatedNotice(
  rows: readonly ReadRow[],
  pictures: ReadonlySet<number>,
): string | undefined {
  if (rows.some(({ row }) => pictures.has(row.page))) return UNDATED_TOO;
  return rows.some(isUndatedService) ? UNDATED_IN_TEXT : undefined;
}

function isUndatedService(each: ReadRow): boolean {
  return isUntoldDecision(each) && isSurelyProcedureCode(each.row.code?.code ?? '');
}

const STEPS = ['billed', 'allowed', 'planPaid', 'patientResponsibility'] as const;
/** Fewer amounts may be of the year, of a payment or of something else. */
const FEWEST_STEPS = 3;

/** Whether a document names a claim or a procedure: what adds up a year's claims names none. */
function namesClaim(facts: LaidOutDocument['facts'], rows: readonly ReadRow[]): boolean {
  return (
    facts.some(({ kind }) => kind === 'claimNumber') ||
    rows.some(({ row }) => row.code !== undefined)
  );
}

/** Whether a row without a day says what was charged, allowed, paid and owed, or most of that. */
function isUntoldDecision({ kind, read: { amounts } }: ReadRow): boolean {
  const steps = STEPS.filter((step) => amounts[step] !== undefined);
  return kind === 'summary' && steps.length >= FEWEST_STEPS;
}

function hasPendingRow({ rows }: ServiceTable): boolean {
  return rows.some(({ kind }) => kind === 'pending');
}

/** Rows with a date are services; others are sums of something else. */
function isServiceTable({ rows }: ServiceTable): boolean {
  return rows.some(
    ({ kind, date }) => (kind === 'service' || kind === 'pending') && date !== undefined,
  );
}

/**
 * A document whose words say less for an insurer's decision is something else, unless it prints what was allowed and
 * its sums prove that: those of a bill close without it.
 */
const LEAST_EVIDENCE = 1;

/** A document whose words say so much is an EOB, whatever could be read of it: a title alone is enough. */
const CERTAIN_EVIDENCE = 3;

const NO_DECISION =
  'Nothing in this document shows that an insurer decided on a claim, so it was not read as an EOB.';
const PENDING_TOO =
  'Some claims or services in this document are not decided yet; none of their amounts was read.';
const SUPERSEDED_TOO =
  'An earlier decision is reprinted for reference beside the one that replaced it; only the latter was read.';
const UNDATED_TOO =
  'The picture shows a service whose date could not be read; it is not in the list. Add it by hand, or take a sharper picture.';
const UNDATED_IN_TEXT =
  'The document shows a service whose date was not found; it is not in the list. Compare the list with the document, and add it by hand.';
const PENDING_ONLY =
  'The claim in this document is not decided yet. Read the EOB when it is final.';
const UNTOLD_SERVICES =
  'This looks like an EOB, but it could not be told which services its amounts belong to, so none of them was taken.';
const NO_SERVICES_OF_EOB =
  'This looks like an EOB, but no service with its amounts was found in it, so nothing was taken.';
const BY_HAND = 'If it decides on a claim, enter that claim by hand.';
const BY_HAND_OR_PICTURE =
  'If it decides on a claim, take a sharper picture, or enter that claim by hand.';
const NO_SERVICES =
  'No adjudicated service was found in this document, so it was not read as an EOB.';
