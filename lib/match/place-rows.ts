import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { isAddOnCode, statedCode } from '#lib/match/evidence/procedure-code.ts';
import type { CandidatePair } from '#lib/match/pair-weigher.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import type { SettledRow } from '#lib/match/settle-rows.ts';
import { createExplainer, type explainPair, type LabelledPayout } from '#lib/match/weigh-pair.ts';
import { CLEAR_LEAD, EQUAL_LEAD, LIKELY_PROBABILITY, probabilityOf } from '#lib/match/weights.ts';

/** A row that stands with a session. `score` is a probability; `reasons` tell why it is not sure, if it is not. */
export interface PlacedRow {
  readonly payout: SourcedPayout;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly reasons: readonly string[];
}

/** A row that a person must place. `reason` tells a session why it is shown there. */
export interface CandidateRow {
  readonly payout: SourcedPayout;
  readonly score: number;
  readonly reason: string;
}

/** The rows of each session of a knot, and what becomes of the rest. Sessions by their index. */
export interface Places {
  readonly placed: ReadonlyMap<number, readonly PlacedRow[]>;
  readonly candidates: ReadonlyMap<number, readonly CandidateRow[]>;
  /** Rows, by their index, that fit several places, or one too weakly. */
  readonly open: readonly number[];
  /** Rows for a visit of that day that no EOB shows. */
  readonly otherVisits: readonly number[];
  /** Rows that fit one session weakly, and it has a better one. */
  readonly strays: readonly number[];
}

/** Turns the leads of a knot of rows into places: sure, likely but to be looked at, or open between several. */
export type PlaceRows = (settled: readonly SettledRow<CandidatePair>[]) => Places;

/** How a row is named to a person. */
export function rowName({ fileName, payout }: SourcedPayout): string {
  return `row ${String(payout.row)} of ${fileName}`;
}

/** Creates what places these rows with these sessions. */
export function createRowPlacer(
  sessions: readonly OpenSession[],
  rows: readonly LabelledPayout[],
): PlaceRows {
  const explain = createExplainer();
  return (settled) => placeRows(settled, { sessions, rows, explain });
}

interface Placing {
  readonly sessions: readonly OpenSession[];
  readonly rows: readonly LabelledPayout[];
  readonly explain: typeof explainPair;
}

function placeRows(
  settled: readonly SettledRow<CandidatePair>[],
  { sessions, rows, explain }: Placing,
): Places {
  const placed = new Map<number, PlacedRow[]>();
  const candidates = new Map<number, CandidateRow[]>();
  const open: number[] = [];
  const weak: { readonly payout: SourcedPayout; readonly pair: CandidatePair }[] = [];
  const otherVisits: number[] = [];
  const withOwnCode = sessionsWithOwnCode(settled, { sessions, rows });
  for (const { row, lead, pairs } of settled) {
    const payout = rows[row]?.source;
    const [pair, ...rivals] = pairs;
    const { session } = pair;
    const [labelled, visit] = [rows[row], sessions[session]];
    if (payout === undefined || labelled === undefined || visit === undefined) continue;
    if (probabilityOf(pair.weight) < LIKELY_PROBABILITY) weak.push({ payout, pair });
    else if (lead <= EQUAL_LEAD) {
      open.push(row);
      const reason = equalReason(payout, pairs.length);
      for (const each of pairs) offer(candidates, each.session, { payout, score: 1 / 2, reason });
    } else if (withOwnCode.has(session) && codeFit(payout, visit) === 'foreign') {
      otherVisits.push(row);
    } else {
      const score = probabilityOf(lead);
      const near = rivals.filter(({ weight }) => pair.weight - weight < CLEAR_LEAD);
      const { evidence, doubts } = explain(visit, labelled, pair.levels);
      const reasons = lead >= CLEAR_LEAD ? [] : unsureReasons(payout, doubts, near.length > 0);
      add(placed, session, { payout, score, evidence, reasons });
      const other = { payout, score: 1 - score, reason: otherReason(payout) };
      if (reasons.length > 0) for (const each of near) offer(candidates, each.session, other);
    }
  }
  const strays = weak.filter(({ pair }) => placed.has(pair.session));
  for (const { payout, pair } of weak) {
    if (placed.has(pair.session)) continue;
    open.push(pair.row);
    const score = probabilityOf(pair.weight);
    offer(candidates, pair.session, { payout, score, reason: weakReason(payout) });
  }
  return { placed, candidates, open, otherVisits, strays: strays.map(({ pair }) => pair.row) };
}

/** More rows than this are no help to a person who must choose among them. */
const MOST_CANDIDATES = 12;

function offer(lists: Map<number, CandidateRow[]>, session: number, row: CandidateRow): void {
  if ((lists.get(session)?.length ?? 0) < MOST_CANDIDATES) add(lists, session, row);
}

function add<T>(lists: Map<number, T[]>, at: number, item: T): void {
  const list = lists.get(at);
  if (list === undefined) lists.set(at, [item]);
  else list.push(item);
}

/** Beside a row with the session's own code, a row with another code is for another visit of that day. */
function sessionsWithOwnCode(
  settled: readonly SettledRow<CandidatePair>[],
  { sessions, rows }: Pick<Placing, 'sessions' | 'rows'>,
): ReadonlySet<number> {
  return new Set(
    settled.flatMap(({ row, pairs: [{ session }] }) =>
      codeFit(rows[row]?.source, sessions[session]) === 'own' ? session : [],
    ),
  );
}

function codeFit(
  payout: SourcedPayout | undefined,
  session: OpenSession | undefined,
): 'own' | 'foreign' | 'unknown' {
  const codes: readonly string[] = session?.procedureCodes ?? [];
  if (payout?.payout.type !== 'session' || codes.length === 0) return 'unknown';
  const code = statedCode(payout.payout);
  if (code === undefined || isAddOnCode(code)) return 'unknown';
  return codes.includes(code) ? 'own' : 'foreign';
}

function equalReason(payout: SourcedPayout, sessions: number): string {
  return sessions > 1
    ? `${capitalised(rowName(payout))} fits this session and another one equally well.`
    : `Another row fits this session as well as ${rowName(payout)}.`;
}

function unsureReasons(
  payout: SourcedPayout,
  doubts: readonly string[],
  hasRivals: boolean,
): readonly string[] {
  if (hasRivals) return [`${capitalised(rowName(payout))} may also belong to another session.`];
  if (doubts.length > 0) return doubts.map((doubt) => `${doubt}.`);
  return [`Too little speaks for ${rowName(payout)} to be sure.`];
}

function otherReason(payout: SourcedPayout): string {
  return `${capitalised(rowName(payout))} stands with another session, but may belong here.`;
}

function weakReason(payout: SourcedPayout): string {
  return `${capitalised(rowName(payout))} may belong to this session. Please confirm or reject it.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
