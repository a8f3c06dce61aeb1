import { createBrowserOcr } from '#components/app/browser-ocr.ts';
import { openOriginal } from '#components/app/browser-original.ts';
import { createBrowserPdfEngine } from '#components/app/browser-pdf-engine.ts';
import { createBrowserReader } from '#components/app/browser-reader.ts';
import { pdfToLayout } from '#components/app/pdf-to-layout.ts';
import type { ImportOptions, Services } from '#components/app/services.ts';
import { createWorkerAudits } from '#components/audit/worker-audits.ts';
import { createCaptureServices } from '#components/capture/browser-capture.ts';
import { saveFile } from '#components/export/save-file.ts';
import { auditToCsv } from '#lib/report/audit-to-csv.ts';
import { auditToPdf } from '#lib/report/audit-to-pdf.ts';
import { type ServiceDate, ServiceDateSchema } from '#lib/values/service-date.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { changeProfile } from '#lib/workflow/change-profile.ts';
import { confirmColumns, withdrawConfirmation } from '#lib/workflow/confirm-columns.ts';
import { enterClaim } from '#lib/workflow/enter-claim.ts';
import { enterPayouts } from '#lib/workflow/enter-payouts.ts';
import { importFiles } from '#lib/workflow/import-files.ts';
import type { ImportFile, ImportResult } from '#lib/workflow/import-result.ts';
import { previewMapping } from '#lib/workflow/preview-mapping.ts';

/** Puts the real services together for an extension page. Bugs go to the browser's own error console. */
export function createBrowserServices(): Services {
  const vault = openVault();
  const pdfEngine = createBrowserPdfEngine();
  const ocr = createBrowserOcr();

  const read = createBrowserReader({ pdfEngine, ocr });

  const importInto = (into: Vault, files: readonly ImportFile[], options: ImportOptions) =>
    importFiles(files, {
      ...options,
      vault: into,
      now,
      reportBug: reportError,
      read,
    });

  const importHere: Services['importFiles'] = (files, options) => importInto(vault, files, options);

  return {
    vault,
    importFiles: importHere,
    audits: createWorkerAudits(startAuditWorker),
    openOriginal: async (id, password) => {
      const bytes = await vault.documents.original(id);
      return bytes === undefined ? undefined : openOriginal(pdfEngine, bytes, password);
    },
    exportLayout: async (id, password) => {
      const bytes = await vault.documents.original(id);
      return bytes === undefined ? undefined : pdfToLayout(pdfEngine, bytes, password);
    },
    enterClaim: (entry, replaces) =>
      enterClaim(entry, { vault, now, ...(replaces !== undefined && { replaces }) }),
    enterPayouts: (entry, replaces) =>
      enterPayouts(entry, { vault, now, ...(replaces !== undefined && { replaces }) }),
    previewMapping: (id, mapping, signal) => previewMapping(id, mapping, { vault, read, signal }),
    changeProfile: (before, mapping) =>
      changeProfile(before, mapping, {
        vault,
        now,
        readAgain: (file, answer) =>
          importOne(importHere, file, { mappings: new Map([[file.name, answer]]) }),
      }),
    confirmColumns: (document) => confirmColumns(vault, document, now()),
    withdrawConfirmation: (document) => withdrawConfirmation(vault, document),
    exports: {
      csv: (audit, redact) => auditToCsv(audit, { redact }),
      xlsx: async (audit, redact) => {
        const { auditToXlsx } = await import('#lib/report/audit-to-xlsx.ts');
        return auditToXlsx(audit, { redact });
      },
      pdf: async (audit, redact, generatedOn) =>
        auditToPdf(audit, { redact, generatedOn, terms: await vault.terms.load() }),
    },
    saveFile,
    today: () => dateOf(now()),
    capture: createCaptureServices(vault, (file, into) =>
      importOne((files, options) => importInto(into, files, options), file, {}),
    ),
  };
}

function startAuditWorker(): Worker {
  return new Worker(new URL('../audit/audit-worker.ts', import.meta.url), { type: 'module' });
}

async function importOne(
  importInto: Services['importFiles'],
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportResult> {
  const [result] = await importInto([file], options);
  if (result === undefined) throw new Error('The import of one file gives one result.');
  return result;
}

function now(): Date {
  return new Date();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day by the computer's own calendar. */
function dateOf(instant: Date): ServiceDate {
  const [year, month, day] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return ServiceDateSchema.parse(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}
