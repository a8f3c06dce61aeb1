import { type AuditedStretch, inStretch } from '#lib/findings/audited-stretch.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import type { Grouping } from '#lib/findings/sums-schema.ts';
import { addEntry, addTally, createTally, isWaiting, type Tally } from '#lib/findings/tally.ts';
import { remember } from '#lib/values/remember.ts';

type Name = string | null;

/** The sums of the sessions that have all their names in common: the parts of which every other sum is made. */
export interface SumCell {
  readonly names: Readonly<Record<Grouping, Name>>;
  readonly tally: Tally;
}

/** The cells of all stretches. */
export function stretchesToCells(stretches: readonly AuditedStretch[]): readonly SumCell[] {
  const { cells, tallyOf } = createCells();
  for (const { names, tally } of stretches.flatMap(cellsIn)) addTally(tallyOf(names), tally);
  return cells;
}

const cellsIn = inStretch(({ ledger }) => ledgerToCells(ledger));

/** Goes through the ledger once and adds up what counts and what waits to, cell by cell. */
export function ledgerToCells(ledger: readonly LedgerEntry[]): readonly SumCell[] {
  const { cells, tallyOf } = createCells();
  for (const entry of ledger) {
    if (entry.status === 'counted' || isWaiting(entry.status)) {
      addEntry(tallyOf(namesOf(entry)), entry);
    }
  }
  return cells;
}

function namesOf({ session }: LedgerEntry): SumCell['names'] {
  const { platform, procedureCodes, dateOfService, source } = session;
  const { payer, payerPrinted, renderingProvider } = source.claim;
  return {
    platform,
    payer: payer ?? payerPrinted,
    code: procedureCodes.length === 0 ? null : procedureCodes.join(' + '),
    clinician: renderingProvider?.name ?? null,
    month: dateOfService.slice(0, 'yyyy-mm'.length),
  };
}

/** Creates cells, one for all that has the same names. */
function createCells() {
  const cells: SumCell[] = [];
  const tallyFor = remember((platform: Name) =>
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
  const tallyOf = ({ platform, payer, code, clinician, month }: SumCell['names']): Tally =>
    tallyFor(platform)(payer)(code)(clinician)(month);
  return { cells, tallyOf };
}
