import { Notice, type NoticeProps } from '#components/design/Notice.tsx';
import { describeResult, type ResultWords } from '#components/import/describe-result.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';

/** How far the reading of the page in the current tab is. */
export type PageRead =
  | { readonly status: 'idle' }
  | { readonly status: 'reading' }
  | { readonly status: 'done'; readonly result: ImportResult };

const NOTICE_TONES: Readonly<Record<ResultWords['tone'], NonNullable<NoticeProps['tone']>>> = {
  good: 'plain',
  neutral: 'plain',
  review: 'review',
  bad: 'bad',
};

export interface PageReadResultProps {
  readonly pageRead: PageRead;
}

/** Tells how reading the page went. */
export function PageReadResult({ pageRead }: PageReadResultProps) {
  switch (pageRead.status) {
    case 'idle':
      return null;
    case 'reading':
      return <output className="sl-muted sl-small">Reading this page…</output>;
    case 'done': {
      const { tone, headline, sentences } = describeResult(pageRead.result);
      return (
        <output>
          <Notice tone={NOTICE_TONES[tone]}>
            <strong>{headline}.</strong> {sentences.join(' ')}
          </Notice>
        </output>
      );
    }
  }
}
