import { openDatabase } from '#lib/vault/database.ts';
import { createDecisionRepository } from '#lib/vault/decision-repository.ts';
import { createDocumentRepository } from '#lib/vault/document-repository.ts';
import { plainSealer } from '#lib/vault/plain-sealer.ts';
import { createProfileRepository } from '#lib/vault/profile-repository.ts';
import type { Sealer } from '#lib/vault/sealer.ts';
import { createTermsRepository } from '#lib/vault/terms-repository.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { inVaultWords } from '#lib/vault/vault-error.ts';

/** Opens the vault under a name. Several may be open on the same name, in other tabs too. */
export function openVault(name = 'spreadlight', sealer: Sealer = plainSealer): Vault {
  const database = openDatabase(name);
  const { dexie } = database;
  return {
    documents: createDocumentRepository(database, sealer),
    decisions: createDecisionRepository(database, sealer),
    terms: createTermsRepository(database, sealer),
    profiles: createProfileRepository(database, sealer),
    deleteEverything: () =>
      inVaultWords(() =>
        dexie.transaction('rw', dexie.tables, async () => {
          await Promise.all(dexie.tables.map((table) => table.clear()));
        }),
      ),
  };
}
