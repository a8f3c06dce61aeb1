import { headerSignature } from '#lib/payout/header-signature.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { type ColumnMapping, MAPPABLE_FIELDS } from '#lib/payout/schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';

/** Keeps what a person said about a statement for the next one of the same headings, where it has any. */
export async function rememberMapping(
  vault: Vault,
  { mapping, reading }: StoredDocument,
  now: Date,
): Promise<void> {
  const { headings = [] } = reading;
  const signature = headerSignature(headings);
  if (signature === undefined || mapping === null) return;
  await vault.profiles.save({ signature, headings, mapping, savedAt: now.toISOString() });
}

/** The other statements that wait for the answer that was given to this one: those of the same headings. */
export function waitingAlike(
  documents: readonly StoredDocument[],
  answered: StoredDocument,
): readonly StoredDocument[] {
  const signature = headerSignature(answered.reading.headings ?? []);
  if (signature === undefined) return [];
  return documents.filter(
    ({ id, reading }) =>
      id !== answered.id &&
      reading.needsMapping &&
      headerSignature(reading.headings ?? []) === signature,
  );
}

/** Whether a statement stands as the person's answers for its headings say. */
export function isReadWith({ mapping, reading }: StoredDocument, profile: MappingProfile): boolean {
  if (headerSignature(reading.headings ?? []) !== profile.signature) return false;
  return reading.answeredAt === profile.savedAt || isSameMapping(mapping, profile.mapping);
}

function isSameMapping(one: ColumnMapping | null, other: ColumnMapping): boolean {
  return (
    one !== null &&
    one.dateOrder === other.dateOrder &&
    String(one.without ?? []) === String(other.without ?? []) &&
    MAPPABLE_FIELDS.every((field) => one.columns[field] === other.columns[field])
  );
}
