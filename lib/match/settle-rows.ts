import { assignColumns } from '#lib/match/assignment.ts';
import { createDisjointSets, groupBy } from '#lib/match/disjoint-sets.ts';
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
/** A weight that no assignment pays. */
const IMPOSSIBLE = -1e6;

/** Gives each row to one session at most, a session one row or several, so that all evidence fits best. */
export function settleRows<Pair extends WeighedPair>(
  pairs: readonly Pair[],
  rivalry: Rivalry,
): readonly SettledRow<Pair>[] {
  const { takesPlace } = rivalry;
  return connectedPairs(ownRowsFirst(pairs, rivalry)).flatMap((component) => {
    const taking = component.filter(({ row }) => takesPlace(row));
    const beside = component.filter(({ row }) => !takesPlace(row));
    return [
      ...settlePlaces(pairsByRow(taking), rivalry),
      ...pairsByRow(beside).flatMap(byOwnEvidence),
    ];
  });
}

/** A session with a row of its own day and name takes none of another: that is another visit. */
function ownRowsFirst<Pair extends WeighedPair>(
  pairs: readonly Pair[],
  { takesPlace }: Rivalry,
): readonly Pair[] {
  const hasOwn = new Set(
    pairs.flatMap(({ session, row, weight, mayBePart }) =>
      mayBePart && takesPlace(row) && weight >= CLEAR_LEAD ? session : [],
    ),
  );
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

function connectedPairs<Pair extends WeighedPair>(
  pairs: readonly Pair[],
): readonly (readonly Pair[])[] {
  const rows = pairs.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const sessions = pairs.reduce((most, { session }) => Math.max(most, session + 1), 0);
  const sets = createDisjointSets(rows + sessions);
  for (const { row, session } of pairs) sets.join(row, rows + session);
  return [...groupBy(pairs, ({ row }) => sets.groupOf(row)).values()];
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

/** Assigns exactly, then once more for each row without its session: the loss is the row's lead. */
function assignRows<Pair extends WeighedPair>(
  rows: readonly (readonly Pair[])[],
  { areTwoPeople }: Rivalry,
): readonly SettledRow<Pair>[] {
  const places = placesOf(rows);
  const weights = rows.map((own, at) => placeWeights(own, at, rows.length, places));
  const best = bestAssignment(weights);
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
    const loss = () => {
      const without = weights.with(at, placeWeights(others, at, rows.length, places));
      return best.total - bestAssignment(without).total;
    };
    const lead = ownLead <= 0 ? ownLead : Math.min(ownLead, loss());
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
  const pairOf = new Map(own.map((pair) => [pair.session, pair]));
  const alone = Array.from({ length: rows }, (_, at) =>
    at === rowAt ? -FURTHER_ROW_COST : IMPOSSIBLE,
  );
  return [...places.map(({ session, cost }) => placeWeight(pairOf.get(session), cost)), ...alone];
}

/** A row of another day or name is never a further row, for parts of one payment share both. */
function placeWeight(pair: WeighedPair | undefined, cost: number): number {
  if (pair === undefined || (cost > 0 && !pair.mayBePart)) return IMPOSSIBLE;
  return pair.weight - cost;
}

/** The column that each row is given, and what that comes to. */
function bestAssignment(weights: readonly (readonly number[])[]) {
  const columns = assignColumns(weights);
  return {
    columns,
    total: columns.reduce((sum, column, at) => sum + (weights[at]?.[column] ?? 0), 0),
  };
}
