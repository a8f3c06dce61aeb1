import { type Section, startOfHeadings } from '#lib/eob/tables/find-sections.ts';
import { sectionTokens } from '#lib/eob/tables/section-tokens.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { headingCandidates } from '#lib/eob/words/full-label.ts';
import { misfitOfHeadings } from '#lib/table/align-headings.ts';
import { findColumns } from '#lib/table/columns.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import type { Line } from '#lib/table/lines.ts';

/** Two tiers name at least so many fields both. */
const FEWEST_COMMON = 3;
/** A heading whose words say less names no field for sure. */
const TELLING_WEIGHT = 0.5;
/** Fewer amounts are no row. */
const FEWEST_AMOUNTS = 3;
/** Two tiers say so many times what the same lines say as headings of two lines. */
const MORE_THAN_STACKED = 1.5;

/**
 * The sections, each with headings in two tiers as two: remittances print the headings of a claim's line over those of
 * its services, and under both the lines of all claims. Two tiers name the same fields, each for itself, and every row
 * stands under those that it lines up with better; where all rows stand under one of them, there are no tiers.
 */
export function withTiersApart(
  lines: readonly Line[],
  sections: readonly Section[],
): readonly Section[] {
  return sections.flatMap((section) => {
    const tiers = tiersOver(lines, section);
    if (tiers === undefined) return [section];
    const [upper, lower] = [new Set<number>(), new Set<number>()];
    for (let at = section.bodyFrom; at < section.to; at++) {
      const line = lines[at];
      if (line !== undefined) tierOf(line, tiers, [upper, lower])?.add(at);
    }
    if (upper.size === 0 || lower.size === 0) return [section];
    return [
      { ...section, ...tiers[0], others: lower },
      { ...section, ...tiers[1], others: upper },
    ];
  });
}

type Tier = Pick<Section, 'headings' | 'headingLines'>;
type Tiers = readonly [upper: Tier, lower: Tier];

/** The two tiers of the headings over a body, parted where both together say most of amounts. */
function tiersOver(lines: readonly Line[], { bodyFrom }: Section): Tiers | undefined {
  const from = startOfHeadings(lines, bodyFrom);
  if (bodyFrom - from < 2) return undefined;
  let best: { readonly tiers: Tiers; readonly weight: number } | undefined;
  for (let at = from + 1; at < bodyFrom; at++) {
    const upperTier = toTier(lines.slice(from, at));
    const upper = fieldsOf(upperTier.headings);
    if (upper.size < FEWEST_COMMON) continue;
    const tiers = [upperTier, toTier(lines.slice(at, bodyFrom))] as const;
    const lower = fieldsOf(tiers[1].headings);
    const common = [...upper.keys()].filter((field) => lower.has(field));
    const weight = sumOf(upper) + sumOf(lower);
    if (common.length < FEWEST_COMMON || weight <= (best?.weight ?? 0)) continue;
    best = { tiers, weight };
  }
  if (best === undefined) return undefined;
  const stacked = sumOf(fieldsOf(toTier(lines.slice(from, bodyFrom)).headings));
  return best.weight > MORE_THAN_STACKED * stacked ? best.tiers : undefined;
}

function toTier(headingLines: readonly Line[]): Tier {
  return { headings: linesToHeaderCells(headingLines), headingLines };
}

/** The fields that headings name, with the weight of what names each. */
function fieldsOf(headings: readonly HeaderCell[]): ReadonlyMap<ColumnField, number> {
  const told = headings.flatMap((heading) => {
    const [best] = headingCandidates(heading);
    return best === undefined || best.field === 'decoy' || best.weight < TELLING_WEIGHT
      ? []
      : [[best.field, best.weight] as const];
  });
  return new Map(told);
}

function sumOf(fields: ReadonlyMap<ColumnField, number>): number {
  return [...fields.values()].reduce((sum, weight) => sum + weight, 0);
}

/** The tier whose headings a row lines up with better; undefined for what is no row. */
function tierOf<Rows>(
  line: Line,
  [upper, lower]: Tiers,
  [above, below]: readonly [Rows, Rows],
): Rows | undefined {
  const columns = findColumns([sectionTokens(line, lower.headings).money]);
  if (columns.length < FEWEST_AMOUNTS) return undefined;
  const misfits = [upper, lower].map(({ headings }) =>
    misfitOfHeadings(columns, headings.filter(namesAmount)),
  );
  return (misfits[0] ?? 0) < (misfits[1] ?? 0) ? above : below;
}

function namesAmount(heading: HeaderCell): boolean {
  return headingCandidates(heading).length > 0;
}
