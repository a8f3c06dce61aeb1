import { useState } from 'react';
import { Button } from '#components/design/Button.tsx';
import { hasAnswer, NO_MAPPING } from '#components/mapping/answer.ts';
import { MappingColumns, type ShownColumn } from '#components/mapping/MappingColumns.tsx';
import { MappingPreview } from '#components/mapping/MappingPreview.tsx';
import { MappingQuestion } from '#components/mapping/MappingQuestion.tsx';
import { type Preview, usePreview } from '#components/mapping/use-preview.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { OpenQuestion, Reading } from '#lib/vault/schema.ts';
import '#components/mapping/Mapping.css';

export interface MappingFormProps {
  readonly fileName: string;
  readonly columns: readonly ShownColumn[];
  readonly questions: readonly OpenQuestion[];
  /** What was said about this file before. */
  readonly before: ColumnMapping | null;
  /** Reads the file as an answer would have it read. Throws a `ReadError` when that cannot be done. */
  readonly preview: (mapping: ColumnMapping, signal: AbortSignal) => Promise<Reading | undefined>;
  readonly onSubmit: (mapping: ColumnMapping) => void;
  readonly onCancel: () => void;
}

/** Asks what only the person can say about a statement, and shows the first rows as they would be read. */
export function MappingForm({
  fileName,
  columns,
  questions,
  before,
  preview,
  onSubmit,
  onCancel,
}: MappingFormProps) {
  const [mapping, setMapping] = useState(before ?? NO_MAPPING);
  const previewed = usePreview(mapping, preview);
  const asked = withNewQuestions(questions, previewed);
  // Older readings kept no questions: then all columns are open to be named.
  const hasNamedQuestion = asked.some(({ about }) => about !== 'mapping');
  return (
    <form
      className="sl-import-answer sl-mapping-form"
      aria-label={`Which column holds what in ${fileName}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(mapping);
      }}
    >
      {asked.map((question) => (
        <MappingQuestion
          key={question.about}
          question={question}
          columns={columns}
          mapping={mapping}
          onChange={setMapping}
        />
      ))}
      <details className="sl-mapping-more" open={!hasNamedQuestion}>
        <summary>All columns of this file</summary>
        <MappingColumns columns={columns} mapping={mapping} onChange={setMapping} />
      </details>
      <MappingPreview preview={previewed} />
      <div className="sl-row">
        <Button type="submit" variant="primary" isDisabled={!isReady(previewed, mapping)}>
          Save and read it this way
        </Button>
        <Button onPress={onCancel}>Not now</Button>
        <span className="sl-muted sl-small">
          Kept for the next file with the same columns. You can change it under Terms.
        </span>
      </div>
    </form>
  );
}

/** An answer can open another question; one that was asked stays, to be answered differently. */
function withNewQuestions(
  questions: readonly OpenQuestion[],
  preview: Preview,
): readonly OpenQuestion[] {
  const now = readingOf(preview)?.questions ?? [];
  const fresh = now.filter(({ about }) => !questions.some((question) => question.about === about));
  return [...questions, ...fresh];
}

function readingOf(preview: Preview): Reading | undefined {
  if (preview.status === 'ready') return preview.reading;
  return preview.status === 'reading' ? preview.last : undefined;
}

function isReady(preview: Preview, mapping: ColumnMapping): boolean {
  return hasAnswer(mapping) && preview.status === 'ready' && !preview.reading.needsMapping;
}
