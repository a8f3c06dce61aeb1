import type { Word } from '#lib/document/schema.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { findAdjustmentReason } from '#lib/reference/adjustment-reasons.ts';
import { datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';
import { type AdjustmentToken, lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/**
 * The adjustments that a line lists, where it lists nothing else: `CO-45 $63.66`, `CO 45 63.66 PR 3 25.00`, "CO-45:
 * $63.66 Charge exceeds fee schedule", "Contractual Obligation 45 - Charge exceeds fee schedule 63.66", "write-off $63.66
 * (CO45)".
 */
export function adjustmentsOn(line: Line): readonly AdjustmentToken[] | undefined {
  const { money, adjustments, words, unreadable } = lineTokens(line);
  if (money.length + adjustments.length === 0) return undefined;
  const all = [...money, ...adjustments.map((each) => each.money)];
  if (unreadable.length > 0 || datesOn(line).length > 0) return undefined;
  if (all.some(({ parts }) => parts > 1) || codeAmong(words) !== undefined) return undefined;
  const ends = all.map((token) => ({ token, at: placeOf(line, token) }));
  const inOrder = ends.toSorted((one, other) => one.at - other.at);
  const behind = inOrder.flatMap(({ token, at }) => withReasonBehind(token, line.words[at + 1]));
  if (behind.length === all.length) return behind;
  const found: AdjustmentToken[] = [];
  let from = 0;
  for (const { token, at } of inOrder) {
    if (at < from) return undefined;
    const text = line.words.slice(from, at).map((word) => word.text);
    const reason = reasonIn(text.join(' '), found.at(-1)?.group);
    if (reason === undefined) return undefined;
    found.push({ ...reason, money: token });
    from = at + 1;
  }
  return found;
}

/** A reason in parentheses, which stands behind the amount that it explains: "write-off $57.65 (CO45)". */
const BEHIND = /^\((?<group>CO|PR|OA|PI|CR)[*:-]?(?<reason>\d{1,3}|[A-Z]\d{1,2})\)[.,;]?$/;

function withReasonBehind(money: MoneyToken, next: Word | undefined): readonly AdjustmentToken[] {
  const { group, reason } = BEHIND.exec(next?.text ?? '')?.groups ?? {};
  return group === undefined || reason === undefined ? [] : [{ group, reason, money }];
}

/** The place of an amount among the words of its line. A line that goes on below has words farther left. */
function placeOf({ words }: Line, { box }: MoneyToken): number {
  return words.findIndex((word) => word.box[1] === box[1] && word.box[2] === box[2]);
}

/** The reason that the words before an amount give. A group holds on until the next one. */
function reasonIn(
  text: string,
  lastGroup: string | undefined,
): Pick<AdjustmentToken, 'group' | 'reason'> | undefined {
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
const CODED =
  /(?<![\p{L}\d])(?<group>CO|PR|OA|PI|CR)[\s*:-]{0,3}(?<reason>\d{1,3}|[A-Z]\d{1,2})(?![\p{L}\d./%])/u;
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
