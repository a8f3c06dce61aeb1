import type { ColumnField } from '#lib/eob/column-field.ts';
import { headingCandidates } from '#lib/eob/full-label.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import type { Line } from '#lib/table/lines.ts';
import { type LineTokens, lineTokens, REASON_CODE } from '#lib/table/money-tokens.ts';
import { rememberByList } from '#lib/values/remember.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** Fields that no reason code adjusts: an amount under such a heading is the column's, whatever stands before it. */
const NEVER_ADJUSTED: ReadonlySet<ColumnField> = new Set(['planPaid', 'patientResponsibility']);
const CLEAR_WEIGHT = 0.7;

/** What headings say of the amounts under them. `own`: those of which no reason code adjusts an amount. */
const judgeHeadings = rememberByList((headings: readonly HeaderCell[]) => ({
  own: headings.filter((heading) => {
    const [likeliest] = headingCandidates(heading);
    return likeliest && likeliest.weight >= CLEAR_WEIGHT && NEVER_ADJUSTED.has(likeliest.field);
  }),
  haveCounts: headings.some(isOfCounts),
}));

/** The tokens of a line under headings: what a heading names is no adjustment of the code that stands before it. */
export function sectionTokens(line: Line, headings: readonly HeaderCell[]): LineTokens {
  const { own, haveCounts } = judgeHeadings(headings);
  const tokens = lineTokens(line, ([left, , right]) =>
    own.some(({ box }) => Math.min(box[2], right) > Math.max(box[0], left)),
  );
  const adjusted = withReasonsBehind(line, tokens, headings);
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
const REASON = /\b(?:reason|rsn|carc|codes?)\b/i;

/** Where the amount of an adjustment has a column and its reason the next one, the code stands behind the amount. */
function withReasonsBehind(
  line: Line,
  tokens: LineTokens,
  headings: readonly HeaderCell[],
): LineTokens {
  const over = headings.findIndex(({ text }) => ADJUSTMENT.test(text) && !REASON.test(text));
  const [amount, reason] = headings.slice(over, over + 2);
  if (over < 0 || amount === undefined || reason === undefined) return tokens;
  if (!REASON.test(reason.text) || tokens.adjustments.length > 0) return tokens;
  const [code, ...others] = tokens.words.filter(({ text }) => REASON_CODE.test(text));
  const { group, reason: of } = REASON_CODE.exec(code?.text ?? '')?.groups ?? {};
  const money = tokens.money.findLast(({ box }) => code !== undefined && box[2] <= code.box[0]);
  if (group === undefined || of === undefined || others.length > 0) return tokens;
  if (money === undefined || nearestOver(money.box, headings, line.size) !== amount) return tokens;
  return {
    ...tokens,
    money: tokens.money.filter((each) => each !== money),
    adjustments: [{ group, reason: of, money }],
  };
}

/** Headings of how many units a service has, and how such a number is printed where it looks like an amount. */
const QUANTITY =
  /^(?!.*(?:charge|price|rate|amount|amt|cost|fee)).*\b(?:qty|quantity|units?|unt|nos|days|count|(?:num(?:ber)?|no|#)\.? (?:of )?(?:svcs?|serv(?:ice)?s?|visits?|sessions?))\b/i;
const COUNT = /^\d{1,2}\.0{1,2}$/;

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
