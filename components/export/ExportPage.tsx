import { useState } from 'react';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { ExportView } from '#components/export/ExportView.tsx';
import type { Audit } from '#lib/findings/schema.ts';
import type { Redaction } from '#lib/report/schema.ts';

export interface ExportPageProps {
  readonly audit: Audit;
}

/** The export screen with the reports behind it. */
export function ExportPage({ audit }: ExportPageProps) {
  const { exports, saveFile, today } = useServices();
  const reportBug = useBug();
  const [busy, setBusy] = useState(false);

  async function savePdf(redact: Redaction): Promise<void> {
    setBusy(true);
    const date = today();
    saveFile(
      `spreadlight-report-${date}.pdf`,
      'application/pdf',
      await exports.pdf(audit, redact, date),
    );
    setBusy(false);
  }

  return (
    <ExportView
      audit={audit}
      busy={busy}
      onCsv={(redact) =>
        saveFile(`spreadlight-sessions-${today()}.csv`, 'text/csv', exports.csv(audit, redact))
      }
      onPdf={(redact) => {
        savePdf(redact).catch(reportBug);
      }}
    />
  );
}
