import { headerSignature } from '#lib/payout/header-signature.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { saysColumns } from '#lib/payout/says-columns.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { Reading, StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';

const NOTHING_SAID: ColumnMapping = { columns: {} };

/** Keeps that a person looked at a statement and found its columns read rightly, for all of the same headings. */
export async function confirmColumns(
  vault: Vault,
  { reading }: StoredDocument,
  now: Date,
): Promise<void> {
  const { headings = [] } = reading;
  const signature = headerSignature(headings);
  if (signature === undefined) return;
  const at = now.toISOString();
  const before = findProfile(await vault.profiles.list(), reading);
  const profile = before ?? { signature, headings, mapping: NOTHING_SAID, savedAt: at };
  await vault.profiles.save({ ...profile, confirmed: { at, platform: onlyPlatform(reading) } });
}

/** Takes that back. What was answered about the columns stands. */
export async function withdrawConfirmation(
  vault: Vault,
  { reading }: StoredDocument,
): Promise<void> {
  const profile = findProfile(await vault.profiles.list(), reading);
  if (profile === undefined) return;
  const { confirmed: _confirmed, ...answers } = profile;
  const saysMore = saysColumns(answers.mapping) || answers.mapping.platform !== undefined;
  await (saysMore ? vault.profiles.save(answers) : vault.profiles.remove(profile.signature));
}

/** What was said about the layout of a statement, if anything was. */
export function findProfile(
  profiles: readonly MappingProfile[],
  { headings = [] }: Reading,
): MappingProfile | undefined {
  const signature = headerSignature(headings);
  return profiles.find((profile) => profile.signature === signature);
}

function onlyPlatform({ payouts }: Reading): string | null {
  const [platform = null, ...others] = new Set(payouts.map((payout) => payout.platform));
  return others.length === 0 ? platform : null;
}
