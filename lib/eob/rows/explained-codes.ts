import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { isSurelyProcedureCode } from '#lib/reference/procedure-codes.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A line that explains a number: the number, and words after it. */
const EXPLAINS = /^(?<code>[A-Z0-9]{5})(?: ?[-–—:=])? \p{L}+(?:[ ,]|$)/u;

const IS_EXPLAINED =
  'The number that stands for the procedure is explained under the services, as that of a note is, so the procedure must be checked.';

/**
 * Doubts rows whose procedure is none of behavioral health and is explained under the services: payers list so what
 * the numbers of their notes mean.
 */
export function withExplainedCodes(
  rows: readonly ReadRow[],
  lines: readonly Line[],
): readonly ReadRow[] {
  const unsure = rows.filter(
    ({ row: { code } }) => code !== undefined && !isSurelyProcedureCode(code.code),
  );
  if (unsure.length === 0) return rows;
  const under = lines.slice(Math.max(...rows.map(({ row }) => row.at)) + 1);
  const explained = new Set(
    under.flatMap((line) => {
      const code = EXPLAINS.exec(textOf(line))?.groups?.['code'];
      return code === undefined || lineTokens(line).money.length > 0 ? [] : [code];
    }),
  );
  return rows.map((each) =>
    unsure.includes(each) && explained.has(each.row.code?.code ?? '')
      ? { ...each, doubts: [...each.doubts, IS_EXPLAINED] }
      : each,
  );
}
