import { MOST_DAYS_OFF } from '#lib/match/evidence/date-of-service.ts';
import { type NameLevel, WEIGHTS } from '#lib/match/weights.ts';

/** From this weight of a name on, a row two or three days off is worth a look; from the other, one of the next day. */
const LEAST_FAR_WEIGHT = WEIGHTS.client.swapped;
const LEAST_NEXT_WEIGHT = 0;

/** How many days off a row may be for a name that fits so well. */
export function reachOf(client: NameLevel): number {
  const weight = WEIGHTS.client[client];
  if (weight >= LEAST_FAR_WEIGHT) return MOST_DAYS_OFF;
  return weight >= LEAST_NEXT_WEIGHT ? 1 : 0;
}
