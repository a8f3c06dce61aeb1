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
  const group = groupIn(text);
  const reason = (group === undefined ? REASON_ONLY : REASON_IN_WORDS).exec(text)?.groups?.['reason'];
  const owner = group ?? lastGroup;
  if (reason === undefined || owner === undefined) return undefined;
  return findAdjustmentReason(reason) === undefined ? undefined : { group: owner, reason };
}

/** A group and its reason side by side, whatever parts them: `CO-45`, `CO 45`, `CO45:`, `CO*45`. */
const CODED = /(?<![\p{L}\d])(?<group>CO|PR|OA|PI|CR)[\s*:-]{0,3}(?<reason>\d{1,3}|[A-Z]\d{1,2})(?![\p{L}\d./%])/u;
/** A reason behind a group that is printed in words, or with words behind its letters: "45 - Charge exceeds". */
const REASON_IN_WORDS = /(?<![\p{L}\d.$])(?<reason>\d{1,3}|[A-Z]\d{1,2})(?![\p{L}\d./%])/u;
/** The next reason of the same group, as a CAS segment lists it: `CO 45 50.00 253 1.60`. */
const REASON_ONLY = /^(?<reason>\d{1,3}|[A-Z]\d{1,2})$/;

/** The names of the groups in X12 835 (CAS01). */
const GROUP_WORDS: readonly (readonly [string, RegExp])[] = [
  ['CO', /(?<!\p{L})CO(?!\p{L})|\bcontractual obligations?\b/u],
  ['PR', /(?<!\p{L})PR(?!\p{L})|\bpatient responsibility\b/u],
  ['OA', /(?<!\p{L})OA(?!\p{L})|\bother adjustments?\b/u],
  ['PI', /(?<!\p{L})PI(?!\p{L})|\bpayer initiated(?: reductions?)?\b/u],
];

/** The group that a text names; undefined where it names none, or more than one. */
function groupIn(text: string): string | undefined {
  const lower = text.replace(/\p{L}{3,}/gu, (word) => word.toLowerCase());
  const [group, ...others] = GROUP_WORDS.filter(([, words]) => words.test(lower));
  return others.length > 0 ? undefined : group?.[0];
}
