import type { Word } from '#lib/document/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { headingCandidates } from '#lib/eob/words/full-label.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { groupOfReason } from '#lib/reference/adjustment-reasons.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import {
  type AdjustmentToken,
  columnTokens,
  type LineTokens,
  type MoneyToken,
  mayHoldMoney,
  REASON_CODE,
} from '#lib/table/money-tokens.ts';
import { rememberByList } from '#lib/values/remember.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** Fields that no reason code adjusts: an amount under such a heading is the column's, whatever stands before it. */
const NEVER_ADJUSTED: ReadonlySet<ColumnField> = new Set(['planPaid', 'patientResponsibility']);
const TAKEN_OFF: ReadonlySet<ColumnField> = new Set(['discount', 'notCovered']);
const CLEAR_WEIGHT = 0.7;

/** What headings say of the amounts under them. `own`: those of which no reason code adjusts an amount. */
const judgeHeadings = rememberByList((headings: readonly HeaderCell[]) => ({
  own: headings.filter((heading) => {
    const [likeliest] = headingCandidates(heading);
    return likeliest && likeliest.weight >= CLEAR_WEIGHT && NEVER_ADJUSTED.has(likeliest.field);
  }),
  haveCounts: headings.some(isOfCounts),
  haveReasons: headings.some((heading) => isOfAdjustments(heading) || isGroup(heading)),
  haveReasonsBehind: adjustedBefore(headings) !== undefined,
  farFromReasons: adjustedFarBehind(headings),
}));

/** The tokens of a line under headings: what a heading names is no adjustment of the code that stands before it. */
export function sectionTokens(line: Line, headings: readonly HeaderCell[]): LineTokens {
  const { own, haveCounts, haveReasons, haveReasonsBehind, farFromReasons } =
    judgeHeadings(headings);
  const tokens = columnTokens(line, (amount) => {
    const [left, , right] = amount;
    // In the column of the reasons a code stands before what it adjusts, whatever the column before that has.
    const isBefore = haveReasonsBehind && !isReason(nearestOver(amount, headings, line.size));
    const isBetween =
      farFromReasons !== undefined && nearestOver(amount, headings, line.size) !== farFromReasons;
    return (
      isBefore ||
      isBetween ||
      isNamedApart(line, amount, headings) ||
      own.some(({ box }) => Math.min(box[2], right) > Math.max(box[0], left))
    );
  });
  const behind = haveReasonsBehind
    ? withReasonsBehind(line, tokens, headings)
    : (withReasonsInCells(line, tokens, headings) ?? tokens);
  const adjusted = haveReasons ? withBareReasons(line, behind, headings) : behind;
  if (!haveCounts) return adjusted;
  const isMoney = ({ text, box }: { readonly text: string; readonly box: Box }) =>
    !COUNT.test(text) || !isOfCounts(nearestOver(box, headings, line.size));
  return {
    ...adjusted,
    money: adjusted.money.filter(isMoney),
    unreadable: adjusted.unreadable.filter(isMoney),
  };
}

const ADJUSTMENT = /\badj(?:ust(?:ment|ed|\.)?)?\b/i;
const REASON = /\b(?:reason|rsn|carc|codes?|grp|rc)\b/i;

function isReason(heading: HeaderCell | undefined): boolean {
  return heading !== undefined && REASON.test(heading.text);
}

/** What no reason comes to. A bare "Amount" beside reasons is of them, though it may name what was billed elsewhere. */
const OF_NO_REASON: ReadonlySet<ColumnField> = new Set([
  'allowed',
  'allowedAfterDeductible',
  'deductible',
  'copay',
  'coinsurance',
  'costShare',
  'planPaid',
  'patientResponsibility',
]);

/** Whether an amount stands under a heading that names another one than an adjustment, behind a reason under its own. */
function isNamedApart(line: Line, amount: Box, headings: readonly HeaderCell[]): boolean {
  const over = nearestOver(amount, headings, line.size);
  if (over === undefined || isReason(over)) return false;
  const before = line.words.findLast(
    ({ text, box }) => box[2] <= amount[0] + 1 && !mayHoldMoney(text),
  );
  const [likeliest] = headingCandidates(over);
  return (
    before !== undefined &&
    likeliest !== undefined &&
    likeliest.weight >= CLEAR_WEIGHT &&
    OF_NO_REASON.has(likeliest.field) &&
    isReason(nearestOver(before.box, headings, line.size))
  );
}

/** The heading of the amounts of adjustments, where their reasons have the next one. */
function adjustedBefore(headings: readonly HeaderCell[]): HeaderCell | undefined {
  const over = headings.findIndex(
    (heading, at) =>
      isOfAdjusted(heading) ||
      (OF_ADJUSTMENTS.test(headings[at + 1]?.text ?? '') && isTakenOff(heading)),
  );
  const isBehind = isReason(headings[over + 1]) && !isReason(headings[over - 1]);
  return over >= 0 && isBehind ? headings[over] : undefined;
}

/** A remark may be of anything. */
const OF_ADJUSTMENTS = /^(?!.*remark).*\b(?:reason|rsn|carc|grp|rc)\b/i;

/** Whether a heading clearly names what is taken off, or not covered. */
function isTakenOff(heading: HeaderCell): boolean {
  const [likeliest] = headingCandidates(heading);
  const isClear = likeliest !== undefined && likeliest.weight >= CLEAR_WEIGHT;
  return isClear && TAKEN_OFF.has(likeliest.field) && !REASON.test(heading.text);
}

/** A "code" by itself is that of the procedure. */
const SURELY_REASON = /\b(?:reason|rsn|carc|grp|rc)\b|\b(?:remark|payer|eob) codes?\b/i;

/** The heading of the amounts of adjustments, where their reasons have one before it, and others stand between. */
function adjustedFarBehind(headings: readonly HeaderCell[]): HeaderCell | undefined {
  const adjusted = headings.filter(({ text }) => ADJUSTMENT.test(text) && !REASON.test(text));
  // Of two, the reasons stand under the first: "Adj (Qty)" beside "Adj Amount".
  if (adjusted.length !== 1) return undefined;
  const over = headings.findIndex((heading) => heading === adjusted[0]);
  const isFar = headings
    .slice(0, Math.max(0, over - 1))
    .some(({ text }) => SURELY_REASON.test(text));
  return isFar && !isReason(headings[over - 1]) && !isReason(headings[over + 1])
    ? headings[over]
    : undefined;
}

/** Where the amount of an adjustment has a column and its reason the next one, the code stands behind the amount. */
function withReasonsBehind(
  line: Line,
  tokens: LineTokens,
  headings: readonly HeaderCell[],
): LineTokens {
  const amount = adjustedBefore(headings);
  if (amount === undefined || tokens.adjustments.length > 0) return tokens;
  const isAdjusted = ({ box }: MoneyToken) => nearestOver(box, headings, line.size) === amount;
  const codes = tokens.words.filter(({ text }) => REASON_CODE.test(text));
  const amountBefore = ({ box }: Word) => tokens.money.findLast((money) => money.box[2] <= box[0]);
  const [code, ...others] = codes.filter((each) => {
    const money = amountBefore(each);
    return money !== undefined && isAdjusted(money);
  });
  if (codes.length === 0) {
    // A total of adjustments is one of all reasons.
    const isTotal = hasTotalWords(textOf(line));
    return isTotal
      ? { ...tokens, money: tokens.money.filter((each) => !isAdjusted(each)) }
      : tokens;
  }
  const { group, reason: of } = REASON_CODE.exec(code?.text ?? '')?.groups ?? {};
  const money = code && amountBefore(code);
  if (group === undefined || of === undefined || others.length > 0) return tokens;
  if (money === undefined) return tokens;
  return {
    ...tokens,
    money: tokens.money.filter((each) => each !== money),
    adjustments: [{ group, reason: of, money }],
  };
}

/**
 * The tokens of a line whose every reason ends a cell right behind its amount, under a heading of adjustments: "45.64
 * CO-45". Undefined for any other line.
 */
function withReasonsInCells(
  line: Line,
  tokens: LineTokens,
  headings: readonly HeaderCell[],
): LineTokens | undefined {
  if (tokens.adjustments.length === 0 || !headings.some(isOfAdjusted)) return undefined;
  const { money } = columnTokens(line, () => true);
  const codes = line.segments.flatMap(({ words }) =>
    words.flatMap((word, at) => (REASON_CODE.test(word.text) ? [{ word, words, at }] : [])),
  );
  const adjustments = codes.flatMap(({ word, words, at }): readonly AdjustmentToken[] => {
    const { group, reason } = REASON_CODE.exec(word.text)?.groups ?? {};
    const own = money.findLast(({ box }) => box[2] <= word.box[0] + 1);
    if (own === undefined || group === undefined || reason === undefined) return [];
    const isInCell = at === words.length - 1 && own.box[0] >= (words[0]?.box[0] ?? Infinity) - 1;
    const isAdjusted = isOfAdjusted(nearestOver(own.box, headings, line.size));
    return isInCell && isAdjusted ? [{ group, reason, money: own }] : [];
  });
  if (codes.length === 0 || adjustments.length < codes.length) return undefined;
  const taken = new Set(adjustments.map((each) => each.money));
  return { ...tokens, money: money.filter((each) => !taken.has(each)), adjustments };
}

/** A heading of the amounts of adjustments. */
function isOfAdjusted(heading: HeaderCell | undefined): boolean {
  return heading !== undefined && ADJUSTMENT.test(heading.text) && !REASON.test(heading.text);
}

function isOfAdjustments(heading: HeaderCell | undefined): boolean {
  return heading !== undefined && ADJUSTMENT.test(heading.text) && REASON.test(heading.text);
}

/** A reason without its group, and the sign that stands between it and its amount: `45 = $83.50`, `45: 83.50`. */
const BARE_REASON = /(?:^|\s)(?<reason>\d{1,3}|[A-Z]\d{1,2}) ?[=:]$/;

/** A heading that is nothing but the group of the adjustments under it. */
function isGroup(heading: HeaderCell | undefined): heading is HeaderCell {
  return heading !== undefined && /^(?:CO|PR|OA|PI|CR)$/.test(heading.text);
}

/** The tokens of a line with the amounts that columns of reasons give by codes without their groups, or under them. */
function withBareReasons(
  line: Line,
  tokens: LineTokens,
  headings: readonly HeaderCell[],
): LineTokens {
  const adjustments = tokens.money.flatMap((money): readonly AdjustmentToken[] => {
    const heading = nearestOver(money.box, headings, line.size);
    if (!isOfAdjustments(heading) && !isGroup(heading)) return [];
    const before = line.words.filter(({ box }) => box[2] <= money.box[0] + 1).slice(-2);
    const code = BARE_REASON.exec(before.map(({ text }) => text).join(' '))?.groups?.['reason'];
    const told = isGroup(heading) ? heading.text : undefined;
    const group = told ?? (code === undefined ? undefined : groupOfReason(code));
    return code === undefined || group === undefined ? [] : [{ group, reason: code, money }];
  });
  if (adjustments.length === 0) return tokens;
  const taken = new Set(adjustments.map(({ money }) => money));
  return {
    ...tokens,
    money: tokens.money.filter((each) => !taken.has(each)),
    adjustments: [...tokens.adjustments, ...adjustments],
  };
}

/** Headings of how many units a service has, and how such a number is printed where it looks like an amount. */
const QUANTITY =
  /^(?!.*(?:charge|price|rate|amount|amt|cost|fee)).*\b(?:qty|quantity|units?|unt|nos|days|count|(?:num(?:ber)?|no|#)\.? (?:of )?(?:svcs?|serv(?:ice)?s?|visits?|sessions?))\b/i;
const COUNT = /^-?\d{0,2}\.0{1,4}-?$/;

function isOfCounts(heading: HeaderCell | undefined): boolean {
  return heading !== undefined && QUANTITY.test(heading.text);
}

/**
 * Of the headings that reach over an amount, the one whose middle is nearest to its own; where none does, of those
 * that end or begin no farther from it than `reach`, in points.
 */
function nearestOver(
  [left, , right]: Box,
  headings: readonly HeaderCell[],
  reach: number,
): HeaderCell | undefined {
  const distance = ({ box }: HeaderCell) => Math.abs(box[0] + box[2] - left - right);
  const within = (gap: number) =>
    headings
      .filter(({ box }) => Math.min(box[2], right) > Math.max(box[0], left) - gap)
      .toSorted((a, b) => distance(a) - distance(b))[0];
  return within(0) ?? within(reach);
}
