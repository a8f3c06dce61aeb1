import type { Services } from '#components/app/services.ts';
import type { AuditFeed, AuditState } from '#components/audit/audit-feed.ts';
import { anAudit } from '#components/testing/audit.ts';
import { aVault } from '#components/testing/vault.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

/** Services over an empty vault that open, read and save nothing; today is 2025-03-01. */
export function someServices(input: Partial<Services> = {}): Services {
  return {
    vault: aVault(),
    importFiles: () => Promise.resolve([]),
    audits: aSteadyAudit(),
    openOriginal: () => Promise.resolve(undefined),
    exportLayout: () => Promise.resolve(undefined),
    enterClaim: () => Promise.reject(new Error('Nothing is entered here.')),
    enterPayouts: () => Promise.reject(new Error('Nothing is entered here.')),
    previewMapping: () => Promise.resolve(undefined),
    confirmColumns: () => Promise.reject(new Error('Nothing is kept here.')),
    withdrawConfirmation: () => Promise.reject(new Error('Nothing is kept here.')),
    changeProfile: () => Promise.resolve([]),
    exports: {
      csv: (audit, redact) => `${audit.ledger.length} ${redact}`,
      xlsx: () => Promise.resolve(new Uint8Array([80])),
      pdf: () => Promise.resolve(new Uint8Array([37])),
    },
    saveFile: () => {},
    capture: {
      preview: () => Promise.reject(new Error('No tab is here.')),
      save: () => Promise.reject(new Error('Nothing is kept here.')),
    },
    today: () => ServiceDateSchema.parse('2025-03-01'),
    ...input,
  };
}

/** A feed of one audit that never changes. */
export function aSteadyAudit(audit: Audit = anAudit()): AuditFeed {
  const state: AuditState = { status: 'ready', audit };
  return { current: () => state, follow: () => () => undefined };
}
