import { ownDates } from '#lib/eob/facts/service-dates.ts';
import { adjustmentsOn } from '#lib/eob/tables/adjustment-lines.ts';
import type { AdjustmentList } from '#lib/eob/tables/adjustment-lists.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** So many lines under a service, or its adjustments, what was allowed may stand. */
const LINES_BELOW = 2;

/** What X12 835 calls the allowed amount of a service line (AMT01). */
const ALLOWED_MARK = /\bB6\b/;

/** What is said to be allowed around the line of a service, and the lines that say it. */
interface AllowedBeneath {
  readonly label: string;
  readonly stated: 'allowed';
  readonly token: MoneyToken;
  readonly lines: readonly number[];
}

/**
 * What is said to be allowed beneath a service or its adjustments, or in a cell of its line that is broken in two: the
 * label over the line, the amount under it. `at`: the line of the service's amounts.
 */
export function allowedBeneath(
  lines: readonly Line[],
  at: number,
  list: AdjustmentList | undefined,
): AllowedBeneath | undefined {
  const end = list?.lines.at(-1)?.at ?? at;
  for (let place = at + 1; place <= end + LINES_BELOW; place++) {
    const line = lines[place];
    if (line === undefined || (place > end && ownDates(line).length > 0)) return undefined;
    const [token, ...others] = lineTokens(line).money;
    if (token === undefined || others.length > 0 || adjustmentsOn(line) !== undefined) continue;
    const beside = line.words.filter(({ box }) => box[2] <= token.box[0] + 1);
    const over = place === at + 1 && beside.length === 0 ? lines[at - 1] : undefined;
    const broken = over?.segments.find(({ box }) => box[0] < token.box[2] && token.box[0] < box[2]);
    const words = broken?.words ?? beside;
    const label = words
      .map(({ text }) => text)
      .join(' ')
      .replace(/[:\s]+$/, '');
    if (!ALLOWED_MARK.test(label) && !isClear(label)) continue;
    const own = broken === undefined ? [place] : [at - 1, place];
    return { label, stated: 'allowed', token, lines: own };
  }
  return undefined;
}

/** The words of a reason may speak of what is allowable too. */
const CLEAR_WEIGHT = 0.7;

function isClear(label: string): boolean {
  const [best] = labelCandidates(label);
  return best?.field === 'allowed' && best.weight >= CLEAR_WEIGHT;
}
