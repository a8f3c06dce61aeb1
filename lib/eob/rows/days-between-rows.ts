import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import type { DateOver } from '#lib/eob/rows/date-over-table.ts';
import { saidDay } from '#lib/eob/tables/day-and-code-around.ts';
import type { AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/**
 * The day that is said last between the first row of a table and a later one without a day of its own: where a table goes
 * on with other claims under the same headings, the day over it is not theirs. It is for sure the row's only behind the
 * number of the row's claim.
 */
export function dayBetween(
  lines: readonly Line[],
  { rows }: ServiceTable,
  row: AmountRow,
): DateOver | undefined {
  const first = rows[0]?.at ?? row.at;
  for (let at = row.at - 1; at > first; at--) {
    const line = lines[at];
    const day = line === undefined || hasMoney(line) ? undefined : saidDay(line);
    if (day === undefined) continue;
    const before = rows.findLast((other) => other.at < at)?.at ?? first;
    const isOfClaim = findClaimFacts(lines).some(
      (fact) => fact.kind === 'claimNumber' && fact.at > before && fact.at <= at,
    );
    return { date: day, isLabelled: isOfClaim, isOnly: isOfClaim, code: undefined };
  }
  return undefined;
}

function hasMoney(line: Line): boolean {
  return lineTokens(line).money.length > 0;
}
