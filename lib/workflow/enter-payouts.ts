import type { Payout } from '#lib/payout/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { type DocumentId, documentIdOf } from '#lib/values/document-id.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import type { Reading, StoredDocument } from '#lib/vault/schema.ts';
import type { EnterContext } from '#lib/workflow/enter-claim.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { movePayoutDecisions } from '#lib/workflow/move-decisions.ts';
import { type PayoutEntry, PayoutEntrySchema } from '#lib/workflow/payout-entry.ts';
import { storeReading } from '#lib/workflow/store-reading.ts';

/** Keeps payouts that a person typed, as a document like any other; what it replaces is removed. */
export async function enterPayouts(
  entry: PayoutEntry,
  { vault, now, replaces }: EnterContext,
): Promise<ImportResult> {
  const bytes = new TextEncoder().encode(JSON.stringify(PayoutEntrySchema.parse(entry)));
  const id = await documentIdOf(bytes);
  const before = replaces === undefined ? undefined : await vault.documents.find(replaces);
  const document: StoredDocument = {
    id,
    fileName: nameOf(entry),
    byteLength: bytes.byteLength,
    addedAt: before?.addedAt ?? now().toISOString(),
    mapping: null,
    reading: entryToReading(entry, id),
  };
  const result = await storeReading(vault, { document, bytes });
  if (replaces !== undefined && replaces !== id) {
    await movePayoutDecisions(vault, replaces, id);
    await vault.documents.remove(replaces);
  }
  return result;
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
