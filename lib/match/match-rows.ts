import { candidatePairs } from '#lib/match/candidate-pairs.ts';
import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import { createLabelReader } from '#lib/match/client-label.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import { type Places, placeRows } from '#lib/match/place-rows.ts';
import { remember } from '#lib/match/remember.ts';
import type { SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import { settleRows } from '#lib/match/settle-rows.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { PersonName } from '#lib/values/person-name.ts';

type Objection = Pick<UnmatchedPayout, 'cause' | 'reason'>;

const NO_DATE: Objection = { cause: 'no-date', reason: 'The row has no date of service.' };
const NO_CLIENT: Objection = { cause: 'no-client', reason: 'The row names no client.' };
const NO_EOB: Objection = {
  cause: 'no-session',
  reason: 'No EOB shows a session of this client on this date.',
};
const OTHER_VISIT: Objection = {
  cause: 'no-session',
  reason: 'The session of this client on this date has another row; no EOB shows a second visit.',
};
const CONFIRMED_OTHERS: Objection = {
  cause: 'needs-review',
  reason: 'You confirmed other rows for the session that this row fits.',
};
const NOT_SURE: Objection = {
  cause: 'needs-review',
  reason: 'It is not sure which session this row is for; a person must choose.',
};

/** Where each row went: to a session (by its index), to a session's candidates, or to neither. */
export interface MatchedRows extends Pick<Places, 'placed' | 'candidates'> {
  readonly unmatched: readonly UnmatchedPayout[];
}

/** What a person said that bears on the rows she did not place herself. */
export interface MatchRules {
  readonly decisions: readonly Decision[];
  /** Whether a person placed rows with a session: it takes no more by itself. */
  readonly isTaken: (session: OpenSession) => boolean;
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
}

/** Matches the rows that no decision has placed. */
export function matchRows(
  sessions: readonly OpenSession[],
  payouts: readonly SourcedPayout[],
  { decisions, isTaken, isRejected }: MatchRules,
): MatchedRows {
  const { rows, unnamed } = labelRows(payouts, decisions);
  const takesPlace = (row: number): boolean => rows[row]?.source.payout.type === 'session';
  const { pairs, crowded } = candidatePairs(sessions, rows, (session, row) =>
    isRejected(session, row.source),
  );
  const isFree = (at: number): boolean => {
    const session = sessions[at];
    return session !== undefined && !isTaken(session);
  };
  const free = pairs.filter(({ session, row }) => !takesPlace(row) || isFree(session));
  const settled = settleRows(free, { takesPlace, areTwoPeople: twoPeople(sessions) });
  const places = placeRows(settled, sessions, rows);
  const freeRows = new Set(free.map(({ row }) => row));
  const settledRows = new Set(settled.map(({ row }) => row));
  const closedRows = new Set(
    pairs.flatMap(({ row, mayBePart }) => (mayBePart && !freeRows.has(row) ? row : [])),
  );
  const closed = rows.flatMap(({ source }, at) => (closedRows.has(at) ? source : []));
  const lone = rows.flatMap(({ source }, at) =>
    settledRows.has(at) || closedRows.has(at) || crowded.has(at) ? [] : source,
  );
  const open = [...places.open, ...[...crowded].flatMap((at) => rows[at]?.source ?? [])];
  return {
    placed: places.placed,
    candidates: places.candidates,
    unmatched: [
      ...unnamed,
      ...[...lone, ...places.strays].map((payout) => ({ payout, ...NO_EOB })),
      ...places.otherVisits.map((payout) => ({ payout, ...OTHER_VISIT })),
      ...closed.map((payout) => ({ payout, ...CONFIRMED_OTHERS })),
      ...open.map((payout) => ({ payout, ...NOT_SURE })),
    ],
  };
}

/** The rows that say when and for whom they are; the others with what they lack. */
function labelRows(
  payouts: readonly SourcedPayout[],
  decisions: readonly Decision[],
): { readonly rows: readonly LabelledPayout[]; readonly unnamed: readonly UnmatchedPayout[] } {
  const labelOf = createLabelReader(decisions);
  const rows: LabelledPayout[] = [];
  const unnamed: UnmatchedPayout[] = [];
  for (const source of payouts) {
    const { dateOfService, client } = source.payout;
    const label = labelOf(source.payout);
    if (dateOfService === null) unnamed.push({ payout: source, ...NO_DATE });
    else if (client === null) unnamed.push({ payout: source, ...NO_CLIENT });
    else if (label === undefined) {
      const reason = `“${client}” is not a name or initials.`;
      unnamed.push({ payout: source, cause: 'no-client', reason });
    } else rows.push({ source, dateOfService, label });
  }
  return { rows, unnamed };
}

function twoPeople(sessions: readonly OpenSession[]): (one: number, other: number) => boolean {
  const areOne = remember((patient: PersonName) =>
    remember((against: PersonName) => mayBeOnePerson(patient, against)),
  );
  const patientAt = (at: number) => sessions[at]?.source.claim.patient ?? null;
  return (one, other) => {
    const [patient, against] = [patientAt(one), patientAt(other)];
    return patient === null || against === null || !areOne(patient)(against);
  };
}
