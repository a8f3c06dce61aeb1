import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { findCrowded } from '#lib/match/crowded-rows.ts';
import type { PatientFinder } from '#lib/match/fitting-patients.ts';
import { carryOver, findMoves, type Moves } from '#lib/match/moves.ts';
import { comparePayouts } from '#lib/match/order.ts';
import { fileByPatient, NO_PATIENT, type PatientFile } from '#lib/match/patient-files.ts';
import { compareSessions } from '#lib/match/sort-sessions.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import { NONE } from '#lib/values/none.ts';
import { remember } from '#lib/values/remember.ts';
import { dayNumberOf, type ServiceDate } from '#lib/values/service-date.ts';

/** Sessions and rows in their order, filed so that those of near days and fitting names are found. */
export interface FiledMatter {
  readonly sessions: readonly OpenSession[];
  readonly rows: readonly LabelledPayout[];
  /** The number of each session's patient, and of each row's day. */
  readonly patientAt: Int32Array;
  readonly days: Int32Array;
  /** The sessions of each patient, by number, and the rows of each label, by index. */
  readonly files: readonly PatientFile[];
  readonly rowsOf: ReadonlyMap<ClientLabel, readonly number[]>;
  /** The rows, 1 for each index, that fit so many sessions that only a person can tell. */
  readonly crowded: Uint8Array;
  /** Where sessions and rows stood the last time. */
  readonly moves: { readonly sessions: Moves; readonly rows: Moves };
}

const NO_MOVES: Moves = { was: new Int32Array(), is: new Int32Array() };

/** Nothing, as it is before the first time. */
export const NOTHING_FILED: FiledMatter = {
  sessions: NONE,
  rows: NONE,
  patientAt: new Int32Array(),
  days: new Int32Array(),
  files: NONE,
  rowsOf: new Map(),
  crowded: new Uint8Array(),
  moves: { sessions: NO_MOVES, rows: NO_MOVES },
};

/** Files sessions and rows; what was filed before need not be read again. */
export function fileMatter(
  { sessions, rows }: Pick<FiledMatter, 'sessions' | 'rows'>,
  before: FiledMatter,
  { patients, fittingOf }: PatientFinder,
): FiledMatter {
  const moves = {
    sessions: findMoves(before.sessions, sessions, Object.is, compareSessions),
    rows: findMoves(before.rows, rows, isSameRow, ({ source: one }, { source: other }) =>
      comparePayouts(one, other),
    ),
  };
  const patientAt = carryOver(
    before.patientAt,
    moves.sessions,
    sessions,
    ({ source: { claim } }) =>
      claim.patient === null ? NO_PATIENT : patients.numberOf(claim.patient),
  );
  const dayOf = remember((date: ServiceDate) => dayNumberOf(date));
  const days = carryOver(before.days, moves.rows, rows, ({ dateOfService }) =>
    dayOf(dateOfService),
  );
  const files = fileByPatient(sessions, patientAt, patients.items.length);
  const rowsOf = fileByLabel(rows);
  const crowded = findCrowded(rowsOf, days, files, fittingOf);
  return { sessions, rows, patientAt, days, files, rowsOf, crowded, moves };
}

function isSameRow(one: LabelledPayout, other: LabelledPayout): boolean {
  return one.source === other.source && one.label === other.label;
}

function fileByLabel(rows: readonly LabelledPayout[]): ReadonlyMap<ClientLabel, readonly number[]> {
  const filed = new Map<ClientLabel, number[]>();
  for (const [at, { label }] of rows.entries()) {
    const own = filed.get(label);
    if (own === undefined) filed.set(label, [at]);
    else own.push(at);
  }
  return filed;
}
