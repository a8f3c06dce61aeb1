import { assignColumns } from '#lib/match/assignment.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { findKnots } from '#lib/match/find-knots.ts';
import { CLEAR_LEAD, FURTHER_ROW_COST } from '#lib/match/weights.ts';

/** A row that may go to a session, both by their index, and how strongly it speaks for it. */
export interface WeighedPair {
  readonly session: number;
  readonly row: number;
  readonly weight: number;
  /** Whether the row may stand beside another one of the session. */
  readonly mayBePart: boolean;
}

/**
 * Where a row goes, and by how much (in weights) that is better than anything else that could be done
 * with it. `pairs`: all sessions that it might go to, its own first.
 */
export interface SettledRow<Pair extends WeighedPair> {
  readonly row: number;
  readonly lead: number;
  readonly pairs: readonly [Pair, ...Pair[]];
}

/** What decides between pairs beside their weight. */
export interface Rivalry {
  /** Whether a row takes a place in its session; add-ons and claw-backs only stand beside one. */
  readonly takesPlace: (row: number) => boolean;
  /** Whether two sessions are of two people, between whom free places decide nothing. */
  readonly areTwoPeople: (one: number, other: number) => boolean;
}

/** Larger knots than this are not untangled: there, only a row's own evidence decides. */
const MOST_ROWS_TO_ASSIGN = 40;
/** What no assignment can do. */
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/**
 * Gives each row to one session at most, a session one row or several, so that all evidence fits best. Tells knot by
 * knot the rows of those that hang together: none has a session or row in common with another one.
 */
export function* settleRows<Pair extends WeighedPair>(
  pairs: readonly Pair[],
  rivalry: Rivalry,
): Iterable<readonly SettledRow<Pair>[]> {
  for (const knot of findKnots(ownRowsFirst(pairs, rivalry))) yield settleKnot(knot, rivalry);
}

function settleKnot<Pair extends WeighedPair>(
  knot: readonly Pair[],
  rivalry: Rivalry,
): readonly SettledRow<Pair>[] {
  if (knot.length === 1) return byOwnEvidence(knot);
  const { takesPlace } = rivalry;
  const taking = knot.filter(({ row }) => takesPlace(row));
  const beside = knot.filter(({ row }) => !takesPlace(row));
  return [
    ...settlePlaces(pairsByRow(taking), rivalry),
    ...pairsByRow(beside).flatMap(byOwnEvidence),
  ];
}

/** A session with a row of its own day and name takes none of another: that is another visit. */
function ownRowsFirst<Pair extends WeighedPair>(
  pairs: readonly Pair[],
  { takesPlace }: Rivalry,
): readonly Pair[] {
  const hasOwn = new Set<number>();
  for (const { session, row, weight, mayBePart } of pairs) {
    if (mayBePart && weight >= CLEAR_LEAD && takesPlace(row)) hasOwn.add(session);
  }
  return pairs.filter(({ session, row, mayBePart }) => {
    return mayBePart || !takesPlace(row) || !hasOwn.has(session);
  });
}

function pairsByRow<Pair extends WeighedPair>(
  pairs: readonly Pair[],
): readonly (readonly Pair[])[] {
  return [...groupBy(pairs, ({ row }) => row).values()];
}

function settlePlaces<Pair extends WeighedPair>(
  rows: readonly (readonly Pair[])[],
  rivalry: Rivalry,
): readonly SettledRow<Pair>[] {
  const compete = rows.some((own) => own.length > 1 || own.some(({ mayBePart }) => !mayBePart));
  if (!compete) return rows.flatMap(byOwnEvidence);
  if (rows.length <= MOST_ROWS_TO_ASSIGN) return assignRows(rows, rivalry);
  return rows.flatMap(byOwnEvidence).map((settled) => {
    return settled.pairs[0].mayBePart ? settled : { ...settled, lead: Math.min(settled.lead, 0) };
  });
}

function byOwnEvidence<Pair extends WeighedPair>(
  own: readonly Pair[],
): readonly SettledRow<Pair>[] {
  const [first, ...others] = own.toSorted((one, other) => other.weight - one.weight);
  if (first === undefined) return [];
  const rival = others[0]?.weight ?? -Infinity;
  const lead = Math.min(first.weight, first.weight - rival);
  return [{ row: first.row, lead, pairs: [first, ...others] }];
}

/** Assigns exactly; what all rows lose when a row does without its session is the row's lead. */
function assignRows<Pair extends WeighedPair>(
  rows: readonly (readonly Pair[])[],
  { areTwoPeople }: Rivalry,
): readonly SettledRow<Pair>[] {
  const places = placesOf(rows);
  const best = assignColumns(rows.map((own, at) => placeWeights(own, at, rows.length, places)));
  return rows.flatMap((own, at) => {
    const place = places[best.columns[at] ?? -1];
    const given = own.find(({ session }) => session === place?.session);
    if (given === undefined) return byOwnEvidence(own).map((row) => ({ ...row, lead: 0 }));
    const others = own
      .filter((pair) => pair !== given)
      .toSorted((one, other) => other.weight - one.weight);
    const stranger = others.find(({ session }) => areTwoPeople(given.session, session));
    const ownLead = Math.min(given.weight, given.weight - (stranger?.weight ?? -Infinity));
    // What all rows lose is never less than nothing, so that a row without a lead of its own need not be tried.
    const isGiven = (column: number) => places[column]?.session === given.session;
    const lead = ownLead <= 0 ? ownLead : best.lossWithout(at, isGiven, ownLead);
    return [{ row: given.row, lead, pairs: [given, ...others] }];
  });
}

/** A place that a row may take in a session. */
interface Place {
  readonly session: number;
  readonly cost: number;
}

/** Each session is a first place and as many further ones, at a cost, as rows may want it. */
function placesOf(rows: readonly (readonly WeighedPair[])[]): readonly Place[] {
  return [...groupBy(rows.flat(), ({ session }) => session)].flatMap(([session, wanted]) =>
    wanted.map((_, at) => ({ session, cost: at === 0 ? 0 : FURTHER_ROW_COST })),
  );
}

/** What each place is worth to a row; after them, for each row, what it is to stay alone. */
function placeWeights(
  own: readonly WeighedPair[],
  rowAt: number,
  rows: number,
  places: readonly Place[],
): readonly number[] {
  const weights = places.map((place) => placeWeight(own, place));
  for (let at = 0; at < rows; at += 1) weights.push(at === rowAt ? -FURTHER_ROW_COST : IMPOSSIBLE);
  return weights;
}

/** A row of another day or name is never a further row, for parts of one payment share both. */
function placeWeight(own: readonly WeighedPair[], { session, cost }: Place): number {
  const pair = own.find((each) => each.session === session);
  if (pair === undefined || (cost > 0 && !pair.mayBePart)) return IMPOSSIBLE;
  return pair.weight - cost;
}
