import type { Audit } from '#lib/findings/schema.ts';
import { GROUPINGS, type Sums } from '#lib/findings/sums-schema.ts';

/** By what a person looks at the sums: by one thing, or by platform, plan and code together. */
export const SUMS_BY = ['together', ...GROUPINGS] as const;
export type SumsBy = (typeof SUMS_BY)[number];

/** Each choice as the table's heading, and as the heading of its first column. */
export const SUMS_WORDS: Readonly<
  Record<SumsBy, { readonly heading: string; readonly column: string; readonly unnamed: string }>
> = {
  together: { heading: 'By platform, plan and code', column: 'Platform', unnamed: '' },
  platform: { heading: 'By platform', column: 'Platform', unnamed: 'Platform not named' },
  payer: { heading: 'By plan', column: 'Plan', unnamed: 'Plan not named' },
  code: { heading: 'By code', column: 'Code', unnamed: 'No code' },
  clinician: { heading: 'By clinician', column: 'Clinician', unnamed: 'Clinician not named' },
  month: { heading: 'By month', column: 'Month', unnamed: '' },
};

/** More rows than this are too many to begin with. */
const MOST_ROWS_AT_FIRST = 8;

/** What the table begins with: all together while they are few, else the first thing that tells sessions apart. */
export function firstSumsBy({ groups, groupings }: Audit): SumsBy {
  if (groups.length <= MOST_ROWS_AT_FIRST) return 'together';
  return GROUPINGS.find((by) => groupings[by].length > 1) ?? 'together';
}

/** One row of sums: its name, and what stands under the name. */
export interface SumsRow {
  readonly name: string;
  readonly detail: string | null;
  readonly sums: Sums;
}

/** The rows of the chosen table. */
export function sumsRows({ groups, groupings }: Audit, by: SumsBy): readonly SumsRow[] {
  if (by !== 'together') {
    return groupings[by].map((sums) => ({
      name: nameOf(sums.name, by),
      detail: null,
      sums,
    }));
  }
  return groups.map((sums) => ({
    name: sums.platform ?? SUMS_WORDS.platform.unnamed,
    detail: `${sums.payer ?? SUMS_WORDS.payer.unnamed} · ${sums.procedureCodes || SUMS_WORDS.code.unnamed}`,
    sums,
  }));
}

function nameOf(name: string | null, by: SumsBy): string {
  if (name === null) return SUMS_WORDS[by].unnamed;
  return by === 'month' ? monthWords(name) : name;
}

/** `2025-01` as `Jan 2025`. */
function monthWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
  });
}
