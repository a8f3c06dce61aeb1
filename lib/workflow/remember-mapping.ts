import { areSharedHeadings, headerSignature } from '#lib/payout/header-signature.ts';
import { lacksPlatform } from '#lib/payout/lacks-platform.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { saysColumns } from '#lib/payout/says-columns.ts';
import { type ColumnMapping, MAPPABLE_FIELDS } from '#lib/payout/schema.ts';
import type { Reading, StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';

/**
 * Keeps what a person said about a statement for the next one of the same headings, where it has any. What she said
 * before of the columns stands when she only names the platform, and the other way round.
 */
export async function rememberMapping(
  vault: Vault,
  { mapping, reading }: StoredDocument,
  now: Date,
): Promise<void> {
  const { headings = [] } = reading;
  const signature = headerSignature(headings);
  if (signature === undefined || mapping === null) return;
  const profiles = await vault.profiles.list();
  const { mapping: before, confirmed } =
    profiles.find((profile) => profile.signature === signature) ?? {};
  const platform = mapping.platform ?? before?.platform;
  const said = {
    ...(saysColumns(mapping) ? mapping : (before ?? mapping)),
    ...(platform !== undefined && { platform }),
  };
  await vault.profiles.save({
    signature,
    headings,
    mapping: said,
    savedAt: now.toISOString(),
    // To name the platform says nothing else of the columns.
    ...(confirmed !== undefined && !saysColumns(mapping) && { confirmed }),
  });
}

/** The other statements that wait for the answer that was given to this one: those of the same headings. */
export function waitingAlike(
  documents: readonly StoredDocument[],
  answered: StoredDocument,
): readonly StoredDocument[] {
  const { headings = [], needsMapping: waitsForColumns } = answered.reading;
  const signature = headerSignature(headings);
  if (signature === undefined) return [];
  if (!waitsForColumns && areSharedHeadings(headings)) return [];
  const waits = waitsForColumns ? needsMapping : waitsForPlatform;
  return documents.filter(
    ({ id, reading }) =>
      id !== answered.id && waits(reading) && headerSignature(reading.headings ?? []) === signature,
  );
}

function needsMapping(reading: Reading): boolean {
  return reading.needsMapping;
}

/** Whether a statement is read but does not tell which platform it is from. */
export function waitsForPlatform(reading: Reading): boolean {
  return !reading.needsMapping && lacksPlatform(reading.payouts);
}

/** Whether a person has meanwhile said, of another with the same headings, which platform a statement is from. */
export function isPlatformKnownNow(reading: Reading, profiles: readonly MappingProfile[]): boolean {
  const { headings = [] } = reading;
  if (!waitsForPlatform(reading) || areSharedHeadings(headings)) return false;
  const signature = headerSignature(headings);
  return profiles.some(
    (profile) => profile.signature === signature && profile.mapping.platform !== undefined,
  );
}

/** Whether a statement stands as the person's answers for its headings say. */
export function isReadWith({ mapping, reading }: StoredDocument, profile: MappingProfile): boolean {
  if (headerSignature(reading.headings ?? []) !== profile.signature) return false;
  return reading.answeredAt === profile.savedAt || isSameMapping(mapping, profile.mapping);
}

function isSameMapping(one: ColumnMapping | null, other: ColumnMapping): boolean {
  // A statement without a platform of its own takes that of the answers for its headings.
  if (one === null || (one.platform ?? other.platform) !== other.platform) return false;
  return (
    !saysColumns(one) ||
    (one.dateOrder === other.dateOrder &&
      String(one.without ?? []) === String(other.without ?? []) &&
      MAPPABLE_FIELDS.every((field) => one.columns[field] === other.columns[field]))
  );
}
