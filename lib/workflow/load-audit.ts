import type { Audit } from '#lib/findings/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import type { AuditInput } from '#lib/workflow/audit-documents.ts';

/** Lets `audit` derive the audit from what the vault holds now. All three reads start at once, so that a live query follows all their tables. */
export async function loadAudit(vault: Vault, audit: (input: AuditInput) => Audit): Promise<Audit> {
  const [documents, decisions, terms] = await Promise.all([
    vault.documents.list(),
    vault.decisions.list(),
    vault.terms.load(),
  ]);
  return audit({ documents, decisions, terms });
}
