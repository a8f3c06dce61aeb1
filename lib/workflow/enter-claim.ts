import { formatServiceDate } from '#lib/values/service-date.ts';
import { type ClaimEntry, ClaimEntrySchema } from '#lib/workflow/claim-entry.ts';
import { entryToReading } from '#lib/workflow/entry-to-reading.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { type EnterContext, storeEntry } from '#lib/workflow/store-entry.ts';

/** Keeps an EOB that a person typed, as a document like any other; what it replaces is removed. */
export function enterClaim(entry: ClaimEntry, context: EnterContext): Promise<ImportResult> {
  return storeEntry(
    {
      typed: ClaimEntrySchema.parse(entry),
      fileName: nameOf(entry),
      toReading: (id) => entryToReading(entry, id),
    },
    context,
  );
}

/** `Entered by you, Cigna, Jan 7, 2025`: the plan and the first date of service. */
function nameOf({ payer, lines }: ClaimEntry): string {
  const [first] = lines.map(({ dateOfService }) => dateOfService).toSorted();
  return ['Entered by you', payer, ...(first === undefined ? [] : [formatServiceDate(first)])].join(
    ', ',
  );
}
