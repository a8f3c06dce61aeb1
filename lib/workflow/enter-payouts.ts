import type { Payout } from '#lib/payout/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { type PayoutEntry, PayoutEntrySchema } from '#lib/workflow/payout-entry.ts';
import { type EnterContext, storeEntry } from '#lib/workflow/store-entry.ts';

/** Keeps payouts that a person typed, as a document like any other; what it replaces is removed. */
export function enterPayouts(entry: PayoutEntry, context: EnterContext): Promise<ImportResult> {
  return storeEntry(
    {
      typed: PayoutEntrySchema.parse(entry),
      fileName: nameOf(entry),
      toReading: (id) => entryToReading(entry, id),
    },
    context,
  );
}

/** `Entered by you, Alma, Jan 24, 2025`: the platform and the day of the payout, or of the first session. */
function nameOf({ platform, payoutDate, rows }: PayoutEntry): string {
  const [first] = rows.flatMap(({ dateOfService }) => dateOfService ?? []).toSorted();
  const day = payoutDate ?? first;
  return ['Entered by you', platform, ...(day === undefined ? [] : [formatServiceDate(day)])].join(
    ', ',
  );
}

/** What typed payouts say. Every row is confirmed by the document itself: a person wrote it. */
function entryToReading({ platform, payoutDate, rows }: PayoutEntry, id: DocumentId): Reading {
  return {
    kind: 'payouts-entered',
    outcome: 'read',
    notice: null,
    warnings: [],
    complete: true,
    preliminary: false,
    needsMapping: false,
    columns: [],
    claims: [],
    payouts: rows.map(
      (row): Payout => ({
        ...row,
        sheet: null,
        platform,
        payoutDate,
        sessionText: null,
        clientCharged: null,
        preliminary: false,
        source: { at: 'person', text: formatCents(row.amount) },
        trust: { level: 'confirmed', decisionId: id },
      }),
    ),
  };
}
