import { type MappingProfile, MappingProfileSchema } from '#lib/payout/mapping-profile-schema.ts';
import { documentIdOf } from '#lib/values/document-id.ts';
import { openSealed } from '#lib/vault/chunk.ts';
import type { VaultDatabase } from '#lib/vault/database.ts';
import type { Sealer } from '#lib/vault/sealer.ts';
import type { ProfileRepository } from '#lib/vault/vault.ts';
import { inVaultWords } from '#lib/vault/vault-error.ts';

/** The door to what a person said about layouts of statements: one answer a layout, the newest first. */
export function createProfileRepository(
  { profiles }: VaultDatabase,
  sealer: Sealer,
): ProfileRepository {
  async function save(given: MappingProfile): Promise<void> {
    const profile = MappingProfileSchema.parse(given);
    const sealed = await sealer.seal(profile);
    await profiles.put({ id: await rowIdOf(profile.signature), sealed });
  }
  async function list(): Promise<readonly MappingProfile[]> {
    const rows = await profiles.toArray();
    const opened = await Promise.all(
      rows.map(({ sealed }) => openSealed(MappingProfileSchema, sealed, sealer)),
    );
    return opened.toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
  }
  return {
    save: (profile) => inVaultWords(() => save(profile)),
    list: () => inVaultWords(list),
    remove: (signature) => inVaultWords(async () => profiles.delete(await rowIdOf(signature))),
  };
}

/** Keys are not sealed, so the headings are not to be read from them. */
function rowIdOf(signature: string): Promise<string> {
  return documentIdOf(new TextEncoder().encode(signature));
}
