import {
  Check,
  CircleMinus,
  CircleX,
  Clock,
  FileText,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from '#components/design/ProgressBar.tsx';
import { describeResult, type ResultWords } from '#components/import/describe-result.ts';
import type { ImportItem } from '#components/import/import-queue.ts';
import { PasswordForm } from '#components/import/PasswordForm.tsx';
import { AskMapping } from '#components/mapping/AskMapping.tsx';
import { PlatformForm } from '#components/mapping/PlatformForm.tsx';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import type { ReadProgress } from '#lib/workflow/read-environment.ts';
import { waitsForPlatform } from '#lib/workflow/remember-mapping.ts';

const TONE_ICONS: Readonly<Record<ResultWords['tone'], LucideIcon>> = {
  good: Check,
  review: TriangleAlert,
  bad: CircleX,
  neutral: CircleMinus,
};

export interface ImportRowProps {
  readonly item: ImportItem;
  readonly onPassword: (password: string) => void;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** One file: where it is, how it ended, and the question it asks where it asks one. */
export function ImportRow({ item, onPassword, onMapping }: ImportRowProps) {
  const { name } = item.file;
  switch (item.state.status) {
    case 'waiting':
      return (
        <RowFrame icon={Clock} tone="neutral" name={name}>
          <p className="sl-import-result">Waiting</p>
        </RowFrame>
      );
    case 'reading':
      return (
        <RowFrame icon={FileText} tone="neutral" name={name}>
          <FileProgress name={name} progress={item.state.progress} />
        </RowFrame>
      );
    case 'done': {
      const { result } = item.state;
      const words = describeResult(result);
      return (
        <RowFrame icon={TONE_ICONS[words.tone]} tone={words.tone} name={name}>
          <output className="sl-import-result">
            <strong>{words.headline}.</strong> {words.sentences.join(' ')}
          </output>
          <Question
            result={result}
            wasAnswered={item.answers > 0}
            onPassword={onPassword}
            onMapping={onMapping}
          />
        </RowFrame>
      );
    }
  }
}

interface QuestionProps {
  readonly result: ImportResult;
  readonly wasAnswered: boolean;
  readonly onPassword: (password: string) => void;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

function Question({ result, wasAnswered, onPassword, onMapping }: QuestionProps) {
  if (result.status === 'needs-password') {
    return <PasswordForm fileName={result.fileName} wasWrong={wasAnswered} onSubmit={onPassword} />;
  }
  if (result.status === 'needs-mapping') {
    return <AskMapping document={result.document} onMapping={onMapping} />;
  }
  if (result.status === 'imported' && waitsForPlatform(result.document.reading)) {
    return <PlatformForm document={result.document} onMapping={onMapping} />;
  }
  return null;
}

interface FileProgressProps {
  readonly name: string;
  readonly progress: ReadProgress | null;
}

function FileProgress({ name, progress }: FileProgressProps) {
  const total = progress?.total ?? null;
  return (
    <ProgressBar
      label={`Reading ${name}`}
      words={progress === null ? 'Reading…' : wordsOf(progress)}
      done={progress?.done ?? 0}
      total={total}
    />
  );
}

function wordsOf({ done, total, unit }: ReadProgress): string {
  if (total === null) return 'Reading…';
  const next = Math.min(done + 1, total);
  return unit === 'row'
    ? `row ${next.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`
    : `page ${next} of ${total}`;
}

interface RowFrameProps {
  readonly icon: LucideIcon;
  readonly tone: ResultWords['tone'];
  readonly name: string;
  readonly children: ReactNode;
}

function RowFrame({ icon: Icon, tone, name, children }: RowFrameProps) {
  return (
    <>
      <span className={`sl-import-mark sl-import-mark-${tone}`}>
        <Icon size={15} aria-hidden />
      </span>
      <div className="sl-import-words">
        <p className="sl-import-name">{name}</p>
        {children}
      </div>
    </>
  );
}
