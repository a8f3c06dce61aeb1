import { percentOf } from '#lib/findings/percent.ts';
import type { SumCell } from '#lib/findings/sum-cells.ts';
import {
  type AuditSummary,
  type Grouping,
  type GroupTotal,
  type NamedSums,
  type Sums,
} from '#lib/findings/sums-schema.ts';
import { sumsOf } from '#lib/findings/tally.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { compareParts } from '#lib/match/order.ts';
import { sumCents } from '#lib/values/cents.ts';

/** The sums by platform, payer and codes, in this order. Groups in which nothing counts yet stand there too. */
export function cellsToGroups(cells: readonly SumCell[]): readonly GroupTotal[] {
  return gather(cells, ['platform', 'payer', 'code']).map(
    ({ names: [platform = null, payer = null, procedureCodes], sums }) => ({
      platform,
      payer,
      procedureCodes: procedureCodes ?? '',
      ...sums,
    }),
  );
}

/** The sums by each single thing that tells sessions apart. */
export function cellsToGroupings(
  cells: readonly SumCell[],
): Readonly<Record<Grouping, readonly NamedSums[]>> {
  const by = (grouping: Grouping): readonly NamedSums[] =>
    gather(cells, [grouping]).map(({ names: [name = null], sums }) => ({ name, ...sums }));
  return {
    platform: by('platform'),
    payer: by('payer'),
    code: by('code'),
    clinician: by('clinician'),
    month: by('month'),
  };
}

/** The headline over all cells. Membership is beside the gap, and with it in the effective share. */
export function summarise(
  cells: readonly SumCell[],
  membershipFees: AuditSummary['membershipFees'],
): AuditSummary {
  const { sessions, ...sums } = sumsOf(cells.map(({ tally }) => tally));
  return {
    sessionsCompared: sessions,
    ...sums,
    membershipFees,
    effectiveSharePct: percentOf(sumCents([sums.spread, membershipFees]), sums.allowed),
  };
}

interface Gathered {
  readonly names: readonly (string | null)[];
  readonly sums: Sums;
}

/** The sums of the cells that share all these names, in the order of the names. */
function gather(cells: readonly SumCell[], by: readonly Grouping[]): readonly Gathered[] {
  const groups = groupBy(cells, ({ names }) =>
    JSON.stringify(by.map((grouping) => names[grouping])),
  );
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const names = by.map((grouping) => first.names[grouping]);
      return { names, sums: sumsOf(own.map(({ tally }) => tally)) };
    })
    .toSorted((one, other) => compareParts(one.names, other.names));
}
