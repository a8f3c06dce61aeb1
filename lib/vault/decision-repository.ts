import { type Decision, DecisionSchema } from '#lib/match/decision-schema.ts';
import { openSealed } from '#lib/vault/chunk.ts';
import type { VaultDatabase } from '#lib/vault/database.ts';
import type { Sealer } from '#lib/vault/sealer.ts';
import type { DecisionRepository } from '#lib/vault/vault.ts';
import { inVaultWords } from '#lib/vault/vault-error.ts';

/** The door to the decisions: each sealed on the way in, parsed on the way out, in the order of their ids. */
export function createDecisionRepository(
  { decisions }: VaultDatabase,
  sealer: Sealer,
): DecisionRepository {
  async function save(decision: Decision): Promise<void> {
    const sealed = await sealer.seal(DecisionSchema.parse(decision));
    await decisions.put({ id: decision.id, sealed });
  }
  async function list(): Promise<readonly Decision[]> {
    const rows = await decisions.toArray();
    return Promise.all(rows.map(({ sealed }) => openSealed(DecisionSchema, sealed, sealer)));
  }
  return {
    save: (decision) => inVaultWords(() => save(decision)),
    list: () => inVaultWords(list),
    remove: (id) => inVaultWords(() => decisions.delete(id)),
  };
}
