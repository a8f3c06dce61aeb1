import '#components/app/zod-jitless.ts';
import { liveQuery } from 'dexie';
import type { AuditMessage } from '#components/audit/audit-message.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import { VaultError } from '#lib/vault/vault-error.ts';
import { auditToParts } from '#lib/workflow/audit-parts.ts';
import { createAuditor } from '#lib/workflow/create-auditor.ts';
import { loadAudit } from '#lib/workflow/load-audit.ts';

// The worker of the app page: follows the vault, also what other tabs write, and tells the audit after each change.

function tell(message: AuditMessage): void {
  postMessage(message);
}

function tellAudit(audit: Audit): void {
  for (const part of auditToParts(audit)) tell({ status: 'part', part });
}

function tellFailure(error: unknown): void {
  if (error instanceof VaultError) {
    tell({ status: 'failed', code: error.code, words: error.message });
    return;
  }
  reportError(error);
  tell({ status: 'failed', code: null, words: String(error) });
}

const vault = openVault();
const audit = createAuditor();
liveQuery(() => loadAudit(vault, audit)).subscribe({
  next: tellAudit,
  error: tellFailure,
});
