import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import type { FiledMatter } from '#lib/match/filed-matter.ts';
import type { PatientFinder } from '#lib/match/fitting-patients.ts';
import { reachOf } from '#lib/match/reach.ts';
import { DAYS_AROUND } from '#lib/match/usual-clients.ts';
import { NONE } from '#lib/values/none.ts';
import { dayNumberOf } from '#lib/values/service-date.ts';

/** Which rows are looked at again, for something that their pairs are read from is not as it was. */
export interface SecondLook {
  /** 1 for each row to look at again, by its index. It grows as more is found to have changed. */
  readonly isAgain: Uint8Array;
  /** Looks again at the rows on days near a session whose names may be its patient's. */
  readonly near: (session: OpenSession) => void;
  /** Looks again at a label's rows on these days and on those near enough to tell who usually comes on them. */
  readonly ofLabel: (label: ClientLabel, around: readonly number[] | 'all') => void;
}

/** Looks again at rows that are new, or crowded where they were not. */
export function createSecondLook(
  { rowsOf, days, crowded, moves }: FiledMatter,
  before: FiledMatter,
  { patients, fittingOf }: PatientFinder,
): SecondLook {
  const isAgain = new Uint8Array(days.length);
  for (const [at, was] of moves.rows.was.entries()) {
    if (was === -1 || crowded[at] !== before.crowded[was]) isAgain[at] = 1;
  }
  let labelled: ReturnType<typeof labelsByPatient> | undefined;
  return {
    isAgain,
    near({ source, dateOfService }) {
      const { patient } = source.claim;
      if (patient === null) return;
      labelled ??= labelsByPatient(rowsOf, fittingOf);
      const day = dayNumberOf(dateOfService);
      for (const { rows, reach } of labelled.get(patients.numberOf(patient)) ?? NONE) {
        for (const row of rows) {
          if (Math.abs((days[row] ?? Number.NaN) - day) <= reach) isAgain[row] = 1;
        }
      }
    },
    ofLabel(label, around) {
      for (const row of rowsOf.get(label) ?? NONE) {
        const day = days[row] ?? Number.NaN;
        const isMeant =
          around === 'all' || around.some((other) => Math.abs(other - day) <= DAYS_AROUND);
        if (isMeant) isAgain[row] = 1;
      }
    },
  };
}

/** The rows of all labels that may stand for each patient, and how many days off a session they may be. */
function labelsByPatient(rowsOf: FiledMatter['rowsOf'], fittingOf: PatientFinder['fittingOf']) {
  const labelled = [...rowsOf].flatMap(([label, rows]) =>
    fittingOf(label).map(({ number, client }) => ({ number, rows, reach: reachOf(client) })),
  );
  return groupBy(labelled, ({ number }) => number);
}
