import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';
import { dayNumberOf } from '#lib/values/service-date.ts';

/** So many visits on equal days make a client known. */
export const LEAST_VISITS = 3;

/** The days, as numbers of days, on which a label has a row and a patient a session. */
type Visits = Map<ClientLabel, Map<PersonName, Set<number>>>;

/** Creates visits to which pairs of a session and a row of one day are added. */
export function createVisits() {
  const visits: Visits = new Map();
  const dayOf = remember(dayNumberOf);
  return {
    visits,
    add: ({ source }: OpenSession, { label, dateOfService }: LabelledPayout): void => {
      const { patient } = source.claim;
      if (patient === null) return;
      const ofLabel = visits.get(label) ?? new Map<PersonName, Set<number>>();
      visits.set(label, ofLabel);
      const days = ofLabel.get(patient) ?? new Set();
      ofLabel.set(patient, days.add(dayOf(dateOfService)));
    },
  };
}
