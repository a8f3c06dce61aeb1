import { type Terms, TermsSchema } from '#lib/findings/terms-schema.ts';
import { openSealed } from '#lib/vault/chunk.ts';
import type { VaultDatabase } from '#lib/vault/database.ts';
import type { Sealer } from '#lib/vault/sealer.ts';
import type { TermsRepository } from '#lib/vault/vault.ts';
import { inVaultWords } from '#lib/vault/vault-error.ts';

/** There is one set of terms, kept under this key. */
const ONLY_ID = 'terms';

/** The door to the terms; before any were saved, they are the empty ones. */
export function createTermsRepository({ terms }: VaultDatabase, sealer: Sealer): TermsRepository {
  async function save(given: Terms): Promise<void> {
    const sealed = await sealer.seal(TermsSchema.parse(given));
    await terms.put({ id: ONLY_ID, sealed });
  }
  async function load(): Promise<Terms> {
    const row = await terms.get(ONLY_ID);
    return row === undefined ? TermsSchema.parse({}) : openSealed(TermsSchema, row.sealed, sealer);
  }
  return {
    save: (given) => inVaultWords(() => save(given)),
    load: () => inVaultWords(load),
  };
}
