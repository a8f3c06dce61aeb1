import { areSharedHeadings } from '#lib/payout/header-signature.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import type { ImportFile, ImportResult } from '#lib/workflow/import-result.ts';
import { isReadWith } from '#lib/workflow/remember-mapping.ts';

/** What changing an answer needs from outside. */
export interface ChangeContext {
  readonly vault: Vault;
  readonly now: () => Date;
  /** Reads one file anew with what the person says about it, and keeps it. */
  readonly readAgain: (file: ImportFile, mapping: ColumnMapping) => Promise<ImportResult>;
}

/** Keeps other answers for a layout, and reads the statements anew that were read with the answers before. */
export async function changeProfile(
  before: MappingProfile,
  mapping: ColumnMapping,
  { vault, now, readAgain }: ChangeContext,
): Promise<readonly ImportResult[]> {
  // What she looked at and found right were the answers before.
  const { confirmed: _confirmed, ...layout } = before;
  await vault.profiles.save({ ...layout, mapping, savedAt: now().toISOString() });
  const documents = (await vault.documents.list()).filter((one) => isReadWith(one, before));
  const results: ImportResult[] = [];
  for (const document of documents) {
    const { id, fileName } = document;
    const bytes = async () => (await vault.documents.original(id)) ?? new Uint8Array();
    // oxlint-disable-next-line no-await-in-loop -- one file at a time bounds the memory
    results.push(await readAgain({ name: fileName, bytes }, answerFor(document, mapping)));
  }
  return results;
}

/** A few headings do not tell whose statement it is, so one of an unknown platform takes up the columns only. */
function answerFor({ mapping, reading }: StoredDocument, answer: ColumnMapping): ColumnMapping {
  if (mapping?.platform !== undefined || !areSharedHeadings(reading.headings ?? [])) return answer;
  const { platform: _platform, ...columns } = answer;
  return columns;
}
