import { count } from '#components/app/count.ts';
import { routeTo } from '#components/app/routes.ts';
import { useAudit } from '#components/audit/use-audit.ts';
import { Notice } from '#components/design/Notice.tsx';
import type { UnmatchedPayout } from '#lib/match/schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';

/** Tells which statements have rows that another one has too or makes final, so that each payment counts once. */
export function CountedOnce() {
  const audit = useAudit();
  if (audit.status !== 'ready') return null;
  const files = rowsElsewhere(audit.audit.reconciliation.unmatchedPayouts);
  if (files.length === 0) return null;
  return (
    <Notice>
      Each payment counts once. These statements have rows that another one has too, or that a final
      one replaces:{' '}
      {files.map(({ id, fileName, rows }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={routeTo('documents', id)}>{fileName}</a> ({count(rows, 'row')})
        </span>
      ))}
      .
    </Notice>
  );
}

interface FileRows {
  readonly id: DocumentId;
  readonly fileName: string;
  readonly rows: number;
}

function rowsElsewhere(unmatched: readonly UnmatchedPayout[]): readonly FileRows[] {
  const files = new Map<DocumentId, FileRows>();
  for (const { cause, payout } of unmatched) {
    if (cause !== 'copy' && cause !== 'preliminary') continue;
    const { documentId: id } = payout.key;
    files.set(id, { id, fileName: payout.fileName, rows: (files.get(id)?.rows ?? 0) + 1 });
  }
  return [...files.values()];
}
