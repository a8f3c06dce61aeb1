import { CapturePreview } from '#components/capture/CapturePreview.tsx';
import type { CaptureRun } from '#components/capture/use-capture.ts';
import { Button } from '#components/design/Button.tsx';
import { Notice, type NoticeProps } from '#components/design/Notice.tsx';
import { describeResult, type ResultWords } from '#components/import/describe-result.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';

const NOTICE_TONES: Readonly<Record<ResultWords['tone'], NonNullable<NoticeProps['tone']>>> = {
  good: 'good',
  neutral: 'plain',
  review: 'review',
  bad: 'bad',
};

export interface CaptureViewProps {
  readonly run: CaptureRun;
  readonly onOpenApp: (hash: string) => void;
}

/** How far the reading of a tab is: under way, to be kept or not, or ended. */
export function CaptureView({ run, onOpenApp }: CaptureViewProps) {
  const { state } = run;
  switch (state.status) {
    case 'idle':
      return null;
    case 'reading':
      return <output className="sl-muted sl-small">Reading this page…</output>;
    case 'preview':
      return (
        <CapturePreview
          preview={state.preview}
          isSaving={state.isSaving}
          onSave={run.save}
          onDiscard={run.discard}
          onMark={run.mark}
        />
      );
    case 'ended':
      return <Ended result={state.result} onOpenApp={onOpenApp} />;
  }
}

interface EndedProps {
  readonly result: ImportResult;
  readonly onOpenApp: (hash: string) => void;
}

function Ended({ result, onOpenApp }: EndedProps) {
  const { tone, headline, sentences } = describeResult(result);
  const next = nextStep(result);
  return (
    <div className="sl-capture-ended">
      <output>
        <Notice tone={NOTICE_TONES[tone]}>
          <strong>{headline}.</strong> {sentences.join(' ')}
        </Notice>
      </output>
      {next !== undefined && <Button onPress={() => onOpenApp(next.hash)}>{next.words}</Button>}
    </div>
  );
}

/** Where a person goes on from here, if anywhere. */
function nextStep(
  result: ImportResult,
): { readonly words: string; readonly hash: string } | undefined {
  switch (result.status) {
    case 'failed':
    case 'refused':
    case 'needs-password':
      return { words: 'Open the import page', hash: '#/import' };
    case 'needs-mapping':
      return { words: 'Answer in Spreadlight', hash: '#/documents' };
    case 'imported':
    case 'already-there':
    case 'cancelled':
      return undefined;
  }
}
