import type { ClientLabel } from '#lib/match/client-label.ts';
import type { SourcedPayout, UnmatchedPayout } from '#lib/match/schema.ts';
import type { LabelledPayout } from '#lib/match/weigh-pair.ts';
import type { Payout } from '#lib/payout/schema.ts';

/** The rows that say when and for whom they are; the others with what they lack. */
interface LabelledRows {
  readonly rows: readonly LabelledPayout[];
  readonly unnamed: readonly UnmatchedPayout[];
}

const NO_DATE = { cause: 'no-date', reason: 'The row has no date of service.' } as const;
const NO_CLIENT = { cause: 'no-client', reason: 'The row names no client.' } as const;

/** Reads when and for whom each row is. */
export function labelRows(
  payouts: readonly SourcedPayout[],
  labelOf: (payout: Payout) => ClientLabel | undefined,
): LabelledRows {
  const rows: LabelledPayout[] = [];
  const unnamed: UnmatchedPayout[] = [];
  for (const source of payouts) {
    const { dateOfService, client } = source.payout;
    const label = labelOf(source.payout);
    if (dateOfService === null) unnamed.push({ payout: source, ...NO_DATE });
    else if (client === null) unnamed.push({ payout: source, ...NO_CLIENT });
    else if (label === undefined) {
      const reason = `“${client}” is not a name or initials.`;
      unnamed.push({ payout: source, cause: 'no-client', reason });
    } else rows.push({ source, dateOfService, label });
  }
  return { rows, unnamed };
}
