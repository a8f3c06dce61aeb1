import { useState } from 'react';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { ExportView } from '#components/export/ExportView.tsx';
import type { Audit } from '#lib/findings/schema.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface ExportPageProps {
  readonly audit: Audit;
}

/** The export screen with the reports behind it. */
export function ExportPage({ audit }: ExportPageProps) {
  const { exports, saveFile, today } = useServices();
  const reportBug = useBug();
  const [busy, setBusy] = useState(false);

  /** A file that takes a moment to make; meanwhile no other is begun. */
  async function saveMade(
    name: string,
    type: string,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<void> {
    setBusy(true);
    try {
      saveFile(name, type, await make());
    } finally {
      setBusy(false);
    }
  }

  return (
    <ExportView
      audit={audit}
      busy={busy}
      onCsv={(redact) =>
        saveFile(`spreadlight-sessions-${today()}.csv`, 'text/csv', exports.csv(audit, redact))
      }
      onXlsx={(redact) => {
        saveMade(`spreadlight-sessions-${today()}.xlsx`, XLSX, () =>
          exports.xlsx(audit, redact),
        ).catch(reportBug);
      }}
      onPdf={(redact) => {
        const date = today();
        saveMade(`spreadlight-report-${date}.pdf`, 'application/pdf', () =>
          exports.pdf(audit, redact, date),
        ).catch(reportBug);
      }}
    />
  );
}
