import type { ColumnField } from '#lib/eob/column-field.ts';
import { headingCandidates } from '#lib/eob/full-label.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import type { Line } from '#lib/table/lines.ts';
import { type LineTokens, lineTokens } from '#lib/table/money-tokens.ts';

/** Fields that no reason code adjusts: an amount under such a heading is the column's, whatever stands before it. */
const NEVER_ADJUSTED: ReadonlySet<ColumnField> = new Set(['planPaid', 'patientResponsibility']);
const CLEAR_WEIGHT = 0.7;

/** The tokens of a line under headings: what a heading names is no adjustment of the code that stands before it. */
export function sectionTokens(line: Line, headings: readonly HeaderCell[]): LineTokens {
  const own = headings.filter((heading) => {
    const [likeliest] = headingCandidates(heading);
    return likeliest && likeliest.weight >= CLEAR_WEIGHT && NEVER_ADJUSTED.has(likeliest.field);
  });
  return lineTokens(line, ([left, , right]) =>
    own.some(({ box }) => Math.min(box[2], right) > Math.max(box[0], left)),
  );
}
