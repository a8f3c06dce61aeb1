import { ArrowRight, Files, LockKeyhole, ScanText } from 'lucide-react';
import { formatInstant } from '#components/app/format-instant.ts';
import { CaptureView } from '#components/capture/CaptureView.tsx';
import type { CaptureRun } from '#components/capture/use-capture.ts';
import { Button } from '#components/design/Button.tsx';
import { FileDrop } from '#components/design/FileDrop.tsx';
import { FilePicker } from '#components/design/FilePicker.tsx';
import { Logo } from '#components/design/Logo.tsx';
import { describeContent, describeReview } from '#components/documents/describe-reading.ts';
import { ImportList } from '#components/import/ImportList.tsx';
import type { ImportRun } from '#components/import/use-import.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import '#components/popup/Popup.css';

export interface PopupViewProps {
  readonly run: ImportRun;
  readonly capture: CaptureRun;
  readonly lastDocument: StoredDocument | null;
  /** The browser closes a popup under its file dialog, so files are picked on the app page. */
  readonly picksOnAppPage: boolean;
  /** How many EOBs the page in the tab links to. */
  readonly links: number;
  readonly onReadLinks: () => void;
  readonly onOpenApp: (hash: string) => void;
}

/** The popup: bring in what is at hand, see how it went, go to the app. */
export function PopupView({
  run,
  capture,
  lastDocument,
  picksOnAppPage,
  links,
  onReadLinks,
  onOpenApp,
}: PopupViewProps) {
  const { state } = capture;
  if (state.status === 'preview') {
    return (
      <main className="sl-popup">
        <PopupHead />
        <CaptureView run={capture} onOpenApp={onOpenApp} />
      </main>
    );
  }
  return (
    <main className="sl-popup">
      <PopupHead />
      <div className="sl-popup-actions">
        {picksOnAppPage ? (
          <Button variant="primary" onPress={() => onOpenApp('#/import?pick=1')}>
            Upload EOB PDF
          </Button>
        ) : (
          <FilePicker variant="primary" onFiles={run.add}>
            Upload EOB PDF
          </FilePicker>
        )}
        <Button icon={ScanText} isDisabled={state.status === 'reading'} onPress={capture.read}>
          Read this page
        </Button>
        {links > 1 && (
          <Button icon={Files} onPress={onReadLinks}>
            Read all {links} EOBs on this page
          </Button>
        )}
      </div>
      <CaptureView run={capture} onOpenApp={onOpenApp} />
      <FileDrop
        isCompact
        heading="or drop files here"
        hint="EOBs as PDF, scan or photo; payouts as CSV, Excel, PDF or saved page"
        onFiles={run.add}
      />
      {run.items.length > 0 && <ImportList run={run} />}
      {run.isRunning && <Button onPress={run.cancel}>Cancel</Button>}
      {run.items.length === 0 && state.status !== 'ended' && lastDocument !== null && (
        <LastResult document={lastDocument} />
      )}
      <Button variant="quiet" onPress={() => onOpenApp('#/overview')}>
        Open Spreadlight
        <ArrowRight size={15} aria-hidden />
      </Button>
      <p className="sl-popup-promise">
        <LockKeyhole size={13} aria-hidden />
        Everything stays on this computer.
      </p>
    </main>
  );
}

function PopupHead() {
  return (
    <header className="sl-popup-head">
      <Logo size={24} />
      <h1>Spreadlight</h1>
    </header>
  );
}

interface LastResultProps {
  readonly document: StoredDocument;
}

function LastResult({ document }: LastResultProps) {
  const review = describeReview(document.reading);
  return (
    <section className="sl-popup-last" aria-label="Last import">
      <p className="sl-muted sl-small">Last import, {formatInstant(document.addedAt)}</p>
      <p className="sl-popup-last-name">{document.fileName}</p>
      <p className="sl-small">
        {describeContent(document.reading)}
        {review !== undefined && `; ${review}`}
      </p>
    </section>
  );
}
