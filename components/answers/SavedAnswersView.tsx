import { Download } from 'lucide-react';
import { useState } from 'react';
import { AnswerForm } from '#components/answers/AnswerForm.tsx';
import { describeAnswer } from '#components/answers/describe-answers.ts';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { FilePicker } from '#components/design/FilePicker.tsx';
import { Notice } from '#components/design/Notice.tsx';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import '#components/answers/Answers.css';

/** What became of something that the person did. */
export interface Said {
  readonly tone: 'plain' | 'review' | 'bad';
  readonly words: string;
}

export interface SavedAnswersViewProps {
  readonly profiles: readonly MappingProfile[];
  readonly said: Said | undefined;
  readonly onChange: (profile: MappingProfile, mapping: ColumnMapping) => void;
  readonly onForget: (profile: MappingProfile) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** What the person said about the columns of statements, to be changed, forgotten, or taken to another computer. */
export function SavedAnswersView({
  profiles,
  said,
  onChange,
  onForget,
  onExport,
  onImport,
}: SavedAnswersViewProps) {
  const [openSignature, setOpenSignature] = useState<string | null>(null);
  return (
    <Card heading="How your statements are read">
      <div className="sl-answers">
        <p className="sl-muted">
          {profiles.length === 0
            ? 'Where a statement could be read in more than one way, you are asked once. Your answers are kept here.'
            : 'Your answers, for every statement with the same columns. They hold headings, and nothing of what stands below them.'}
        </p>
        <output aria-live="polite">
          {said !== undefined && <Notice tone={said.tone}>{said.words}</Notice>}
        </output>
        {profiles.length > 0 && (
          <ul className="sl-answer-list" aria-label="Your answers about statements">
            {profiles.map((profile) => {
              const headings = profile.headings.filter((heading) => heading !== '').join(' · ');
              return (
                <li key={profile.signature}>
                  <div className="sl-answer-head">
                    <h3>{headings}</h3>
                    <span className="sl-row">
                      <Button
                        variant="quiet"
                        aria-label={`Change what you said about ${headings}`}
                        onPress={() => setOpenSignature(profile.signature)}
                      >
                        Change
                      </Button>
                      <Button
                        variant="quiet"
                        aria-label={`Forget what you said about ${headings}`}
                        onPress={() => onForget(profile)}
                      >
                        Forget
                      </Button>
                    </span>
                  </div>
                  {openSignature === profile.signature ? (
                    <AnswerForm
                      profile={profile}
                      onCancel={() => setOpenSignature(null)}
                      onSave={(mapping) => {
                        setOpenSignature(null);
                        onChange(profile, mapping);
                      }}
                    />
                  ) : (
                    <p className="sl-muted">{describeAnswer(profile)}</p>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        <div className="sl-row">
          {profiles.length > 0 && (
            <Button icon={Download} onPress={onExport}>
              Save as a file
            </Button>
          )}
          <FilePicker
            onFiles={([file]) => {
              if (file !== undefined) onImport(file);
            }}
          >
            Read answers from a file
          </FilePicker>
        </div>
      </div>
    </Card>
  );
}
