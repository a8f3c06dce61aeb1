import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { findAdjustmentReason } from '#lib/reference/adjustment-reasons.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { type AdjustmentToken, lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';
import { rememberByThing } from '#lib/values/remember.ts';

/**
 * The adjustments that a line lists, where it lists nothing else: `CO-45 $63.66`, `CO 45 63.66 PR 3 25.00`, "CO-45:
 * $63.66 Charge exceeds fee schedule", "Contractual Obligation 45 - Charge exceeds fee schedule 63.66".
 */
export const adjustmentsOn: (line: Line) => readonly AdjustmentToken[] | undefined =
  rememberByThing((line) => {
    const { money, adjustments, words, unreadable } = lineTokens(line);
    const all = [...money, ...adjustments.map((each) => each.money)].toSorted(
      (a, b) => a.box[0] - b.box[0] || a.part - b.part,
    );
    if (all.length === 0 || unreadable.length > 0 || datesOn(line).length > 0) return undefined;
    if (codeAmong(words) !== undefined) return undefined;
    const found: AdjustmentToken[] = [];
    for (const token of all) {
      const reason = reasonBefore(line, token, all[found.length - 1], found.at(-1)?.group);
      if (reason === undefined) return undefined;
      found.push({ ...reason, money: token });
    }
    return found;
  });

/** The reason that stands before an amount, behind the amount before it. A group holds on until the next one. */
function reasonBefore(
  { words }: Line,
  { box }: MoneyToken,
  before: MoneyToken | undefined,
  lastGroup: string | undefined,
): Pick<AdjustmentToken, 'group' | 'reason'> | undefined {
  const from = before?.box[2] ?? Number.NEGATIVE_INFINITY;
  const text = words
    .filter((word) => word.box[0] >= from && word.box[2] <= box[0] + 1)
    .map((word) => word.text)
    .join(' ');
  const coded = CODED.exec(text)?.groups;
  if (coded?.['group'] !== undefined && coded['reason'] !== undefined) {
    return { group: coded['group'], reason: coded['reason'] };
  }
  const { before: named = '', reason } = REASON.exec(text)?.groups ?? {};
  const group = named.trim() === '' ? lastGroup : groupIn(named);
  if (reason === undefined || group === undefined) return undefined;
  return findAdjustmentReason(reason) === undefined ? undefined : { group, reason };
}

/** A group and its reason side by side, whatever parts them: `CO-45`, `CO 45`, `CO45:`, `CO*45`. */
const CODED = /(?<![\p{L}\d])(?<group>CO|PR|OA|PI|CR)[\s*:-]{0,3}(?<reason>\d{1,3}|[A-Z]\d{1,2})(?![\p{L}\d./%])/u;
/** A reason, behind a group in words or as the next one of the same group: `CO 45 50.00 253 1.60`. */
const REASON = /^(?<before>[^\d$]*)(?<![\p{L}\d.])(?<reason>\d{1,3}|[A-Z]\d{1,2})(?![\p{L}\d./%])/u;

/** How the groups of X12 835 (CAS01) are called; a narrow cell may break behind the first word. */
const GROUP_WORDS: readonly (readonly [string, RegExp])[] = [
  ['CO', /^(?:CO\b|contractual)/i],
  ['PR', /^(?:PR\b|patient)/i],
  ['OA', /^(?:OA\b|other)/i],
  ['PI', /^(?:PI\b|payer)/i],
];

/** The group that the words before a reason begin with. */
function groupIn(named: string): string | undefined {
  const bare = named.replace(/^[^\p{L}]*(?:(?:adj(?:ustments?|\.)?|cas|group)\b[^\p{L}]*)?/iu, '');
  return GROUP_WORDS.find(([, words]) => words.test(bare))?.[0];
}
