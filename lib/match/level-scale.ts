import { statedCode } from '#lib/match/evidence/procedure-code.ts';
import type { LabelledPayout, PairLevels } from '#lib/match/weigh-pair.ts';
import {
  type CodeLevel,
  type DateLevel,
  type NameLevel,
  type PayerLevel,
  type PlatformLevel,
  POSSIBLE_PROBABILITY,
  PRIOR,
  probabilityOf,
  WEIGHTS,
} from '#lib/match/weights.ts';
import { remember } from '#lib/values/remember.ts';

/** The sum of all evidence: the logarithm of the odds that the row is for the session. */
function weightOf({ client, date, code, payer, platform }: PairLevels): number {
  return (
    PRIOR +
    WEIGHTS.client[client] +
    WEIGHTS.date[date] +
    WEIGHTS.code[code] +
    WEIGHTS.payer[payer] +
    WEIGHTS.platform[platform]
  );
}

/** No session speaks for a row by more than this, with all but the client's name: each kind of evidence at its best. */
export function mostBesideName({ source: { payout } }: LabelledPayout): number {
  const { code, payer, platform } = WEIGHTS;
  const isCoded = payout.type === 'add-on' || statedCode(payout) !== undefined;
  return (
    PRIOR +
    WEIGHTS.date.same +
    (isCoded ? code.same : code.unknown) +
    (payout.payer === null ? payer.unknown : payer.same) +
    (payout.platform === null ? platform.unknown : platform.same)
  );
}

/** What a combination of levels comes to. */
export interface LevelWeight {
  readonly levels: PairLevels;
  readonly weight: number;
  readonly isPossible: boolean;
  /** Whether such a row may stand beside another one of its session. */
  readonly mayBePart: boolean;
}

/** Weighs a combination of levels. */
export type LevelScale = (levels: PairLevels) => LevelWeight;

/** Creates a scale that weighs each combination once: pairs by the hundred thousand have a few dozen of them. */
export function createLevelScale(): LevelScale {
  const scale = remember((client: NameLevel) =>
    remember((date: DateLevel) =>
      remember((code: CodeLevel) =>
        remember((payer: PayerLevel) =>
          remember((platform: PlatformLevel) =>
            weighLevels({ client, date, code, payer, platform }),
          ),
        ),
      ),
    ),
  );
  return ({ client, date, code, payer, platform }) => scale(client)(date)(code)(payer)(platform);
}

function weighLevels(levels: PairLevels): LevelWeight {
  const { client, date } = levels;
  const weight = weightOf(levels);
  return {
    levels,
    weight,
    isPossible: probabilityOf(weight) >= POSSIBLE_PROBABILITY,
    mayBePart: date === 'same' && client !== 'near-spelling' && WEIGHTS.client[client] > 0,
  };
}
