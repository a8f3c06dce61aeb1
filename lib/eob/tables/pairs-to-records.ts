import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { leadingDay } from '#lib/eob/facts/leading-days.ts';
import { ownDates } from '#lib/eob/facts/service-dates.ts';
import { visitDateIn } from '#lib/eob/facts/visit-dates.ts';
import { beginsService, dateAmong } from '#lib/eob/tables/day-and-code-around.ts';
import { isTotalOfOthers } from '#lib/eob/tables/listed-totals.ts';
import type { LabelPair } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';
import { datesOn } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** Pairs farther apart than this many lines, but for those with facts of the claim, belong to different records. */
const LINES_BETWEEN = 7;
/** Labels and amounts that belong to one service, or to one summary. */
export type Record = readonly LabelPair[];

/** The lines that say whose a claim is, and those of the services of tables. */
interface LinesBetween {
  readonly facts: ReadonlySet<number>;
  readonly services: readonly number[];
}

/**
 * A label that comes again, a new heading of a service, a row of a table, or a long way without pairs begins a new
 * record.
 */
export function toRecords(
  lines: readonly Line[],
  pairs: readonly LabelPair[],
  { facts, services }: LinesBetween,
): readonly Record[] {
  const records: LabelPair[][] = [];
  let seen = new Set<string>();
  const totals = new Set(
    pairs.filter(
      (pair, at) =>
        isTotalOfOthers(pairs, pair, at) &&
        !(services.length === 0 && leadsService(lines, pairs, pair)),
    ),
  );
  for (const pair of pairs) {
    const key = normalise(pair.label).join('');
    const record = records.at(-1);
    const previous = record?.at(-1);
    const isNew =
      record === undefined ||
      previous === undefined ||
      seen.has(key) ||
      saysOtherwise(record, pair) ||
      totals.has(previous) !== totals.has(pair) ||
      isOfPayment(lines[previous.at]) !== isOfPayment(lines[pair.at]) ||
      isFar(previous.at, pair.at, facts) ||
      services.some((at) => at > previous.at && at < pair.at) ||
      hasStartBetween(lines, previous.at, pair.at) ||
      lines
        .slice(previous.at + 1, pair.at)
        .some((line) => isTitleOfSums(line, record, lines[previous.at]?.page)) ||
      isOfOtherClaim(lines, previous.at, pair.at) ||
      namesOtherVisit(lines, record[0]?.at ?? pair.at, pair.at);
    if (isNew) {
      records.push([pair]);
      seen = new Set();
    } else {
      record.push(pair);
    }
    seen.add(key);
  }
  return records;
}

function isCharge({ label }: LabelPair): boolean {
  return clearField(label) === 'billed';
}

/** The words of a service stand at most this many lines over its first amount. */
const LINES_OVER = 4;

/**
 * Whether a label is the first one under the day or the title of a service, and the only one that names the charge: a
 * "Total charge" is then that of the service.
 */
function leadsService(
  lines: readonly Line[],
  pairs: readonly LabelPair[],
  pair: LabelPair,
): boolean {
  const before = pairs[pairs.indexOf(pair) - 1]?.at ?? -1;
  const isAlone = pairs.every((each) => each.label === pair.label || !isCharge(each));
  if (!isCharge(pair) || !isAlone || before >= pair.at) return false;
  const from = Math.max(before + 1, pair.at - LINES_OVER);
  return lines.slice(from, pair.at).some((_, at, over) => beginsService(over, at));
}

/** Whether a line tells the day of something else that happened, as of a payment that was sent: its amount is of that. */
function isOfPayment(line: Line | undefined): boolean {
  return line !== undefined && datesOn(line).length > 0 && ownDates(line).length === 0;
}

/** A title over sums of a claim or several: "Provider claims amount summary", "Total for claim 2". Behind a decision "Summary" says as much. */
const TITLE_OF_SUMS =
  /\b(?:claims?|payments?|checks?|amounts?|vouchers?) (?:summary|totals)$|^totals? (?:for|of) (?:this |the |all )?claims?\b[^.:]*$/i;
const SUMMARY = /^(?:in )?summary$|^resumen$/i;
/** Fewer amounts are no decision. */
const FEWEST_OF_DECISION = 3;

/** The line of the summary's title that stands right over a record, or over its headings; undefined without one. */
export function titleOfSummary(lines: readonly Line[], [first]: Record): number | undefined {
  const over = first === undefined ? [] : [first.at - 1, first.at - 2];
  return over.find((at, index) => {
    const line = lines[at];
    const between = lines.slice(at + 1, at + 1 + index);
    const isOverAmounts = between.some((each) => lineTokens(each).money.length > 0);
    return line !== undefined && !isOverAmounts && SUMMARY.test(textOf(line).replace(/:$/, ''));
  });
}

/** Whether a line is the title of a summary, under which no more of a record stands; on a page of its own least of all. */
function isTitleOfSums(line: Line, record: Record, page: number | undefined): boolean {
  const text = textOf(line).replace(/:$/, '');
  const isBehind = record.length >= FEWEST_OF_DECISION || line.page !== page;
  return TITLE_OF_SUMS.test(text) || (isBehind && SUMMARY.test(text));
}

/** Fields of which a service has one amount, whatever else is printed beside it. */
const ONE_OF_EACH: readonly ColumnField[] = ['billed', 'allowed', 'planPaid'];
const CLEAR_WEIGHT = 0.5;

/** Whether a record has another amount under another clear label of the same field: then a summary follows it. */
function saysOtherwise(record: Record, { label, token }: LabelPair): boolean {
  const field = clearField(label);
  return (
    field !== undefined &&
    ONE_OF_EACH.includes(field) &&
    record.some((other) => clearField(other.label) === field && other.token.amount !== token.amount)
  );
}

function clearField(label: string): ColumnField | undefined {
  const [best, ...others] = labelCandidates(label);
  if (best === undefined || best.weight < CLEAR_WEIGHT) return undefined;
  // What was billed first of all is no step of a decision.
  return best.field === 'billed' || others.length === 0 ? best.field : undefined;
}

/** Lines that say whose the claim is, its number, its day, do not part its amounts. */
function isFar(from: number, to: number, facts: ReadonlySet<number>): boolean {
  if (to - from <= LINES_BETWEEN) return false;
  const between = [...facts].filter((at) => at > from && at < to);
  return to - from - between.length > LINES_BETWEEN;
}

function hasStartBetween(lines: readonly Line[], from: number, to: number): boolean {
  const [before, line] = [lines[to - 1], lines[to]];
  const isLed = to > from && line !== undefined && leadingDay(line, before) !== undefined;
  return isLed || lines.slice(from + 1, to).some((_, at, between) => beginsService(between, at));
}

/** Whether the number of another claim stands between two places. */
function isOfOtherClaim(lines: readonly Line[], from: number, to: number): boolean {
  const numbers = findClaimFacts(lines).filter(({ kind }) => kind === 'claimNumber');
  const before = numbers.findLast(({ at }) => at <= from)?.value;
  const after = numbers.findLast(({ at }) => at <= to)?.value;
  return before !== undefined && before !== after;
}

/** The day of a record stands at most this many lines above its first pair. */
const LINES_ABOVE = 6;

/** A sentence that names another day than the record does speaks of the next service. */
function namesOtherVisit(lines: readonly Line[], from: number, at: number): boolean {
  const line = lines[at];
  const named = line === undefined || at === from ? undefined : visitDateIn(line);
  if (named === undefined) return false;
  const before = dateAmong(lines.slice(Math.max(0, from - LINES_ABOVE), at));
  return before?.date.from !== named.date.from;
}
