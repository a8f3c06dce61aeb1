import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { saidDay } from '#lib/eob/tables/day-and-code-around.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import { isProcedureCode } from '#lib/reference/procedure-codes.ts';
import { type DateToken, datesOn } from '#lib/table/dates.ts';
import type { Line } from '#lib/table/lines.ts';

/**
 * The day of procedures without one, in a document of one claim that says of one day alone, over them, that the service
 * was then: pages of a visit print it once, in their title. What names no procedure may be a summary of others.
 */
export function dayOfClaim(lines: readonly Line[], table: ServiceTable): DateToken | undefined {
  const services = table.rows.filter(({ kind }) => kind === 'service');
  if (!services.every(({ code }) => isProcedureCode(code?.code ?? ''))) return undefined;
  const numbers = findClaimFacts(lines).flatMap(({ kind, value }) =>
    kind === 'claimNumber' ? [value] : [],
  );
  if (new Set(numbers).size > 1) return undefined;
  const days = lines.flatMap((line, at) => {
    const day = datesOn(line).length === 0 ? undefined : saidDay(line);
    return day === undefined ? [] : [{ at, day }];
  });
  const [first, ...others] = days;
  const isOnly = others.every(({ day }) => day.from === first?.day.from);
  const isOver = first !== undefined && first.at < table.from && first.day.to === undefined;
  return isOnly && isOver ? first.day : undefined;
}
