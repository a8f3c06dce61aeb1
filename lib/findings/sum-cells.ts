import type { LedgerEntry } from '#lib/findings/schema.ts';
import type { Grouping } from '#lib/findings/sums-schema.ts';
import { addEntry, createTally, isWaiting, type Tally } from '#lib/findings/tally.ts';
import { remember } from '#lib/match/remember.ts';

type Name = string | null;

/** The sums of the sessions that have all their names in common: the parts of which every other sum is made. */
export interface SumCell {
  readonly names: Readonly<Record<Grouping, Name>>;
  readonly tally: Tally;
}

/** Goes through the ledger once and adds up what counts and what waits to, cell by cell. */
export function ledgerToCells(ledger: readonly LedgerEntry[]): readonly SumCell[] {
  const cells: SumCell[] = [];
  const tallyOf = remember((platform: Name) =>
    remember((payer: Name) =>
      remember((code: Name) =>
        remember((clinician: Name) =>
          remember((month: Name) => {
            const tally = createTally();
            cells.push({ names: { platform, payer, code, clinician, month }, tally });
            return tally;
          }),
        ),
      ),
    ),
  );
  for (const entry of ledger) {
    if (entry.status !== 'counted' && !isWaiting(entry.status)) continue;
    const { platform, procedureCodes, dateOfService, source } = entry.session;
    const { payer, payerPrinted, renderingProvider } = source.claim;
    const code = procedureCodes.length === 0 ? null : procedureCodes.join(' + ');
    const month = dateOfService.slice(0, 'yyyy-mm'.length);
    const tally = tallyOf(platform)(payer ?? payerPrinted)(code)(renderingProvider?.name ?? null)(
      month,
    );
    addEntry(tally, entry);
  }
  return cells;
}
