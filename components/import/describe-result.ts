import {
  describeAnswers,
  describeContent,
  describeReview,
  describeTotals,
  isReadWhole,
  noticesOf,
} from '#components/documents/describe-reading.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';

/** How a file's import is told to a person: a word or two, and sentences. */
export interface ResultWords {
  readonly tone: 'good' | 'review' | 'bad' | 'neutral';
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** Tells how the import of one file ended, in plain words. */
export function describeResult(result: ImportResult): ResultWords {
  switch (result.status) {
    case 'imported': {
      const { reading } = result.document;
      const review = describeReview(reading);
      const notices = noticesOf(reading);
      const content = describeContent(reading);
      const answers = describeAnswers(reading);
      const totals = describeTotals(reading);
      return {
        tone: isReadWhole(reading) ? 'good' : 'review',
        headline: 'Imported',
        sentences: [
          review === undefined ? `${content}.` : `${content}; ${review}.`,
          ...(totals === undefined ? [] : [totals]),
          ...(answers === undefined ? [] : [`${answers}.`]),
          ...notices,
        ],
      };
    }
    case 'already-there':
      return {
        tone: 'neutral',
        headline: 'Already there',
        sentences: [`This is the same file as ${result.storedAs}.`],
      };
    case 'needs-mapping':
      return {
        tone: 'review',
        headline: 'Needs your answer',
        sentences: noticesOf(result.document.reading),
      };
    case 'needs-password':
      return { tone: 'review', headline: 'Locked', sentences: [result.message] };
    case 'refused':
      return { tone: 'neutral', headline: 'Not imported', sentences: [result.notice] };
    case 'failed':
      return { tone: 'bad', headline: 'Could not be read', sentences: [result.message] };
    case 'cancelled':
      return { tone: 'neutral', headline: 'Cancelled', sentences: ['Nothing of it was kept.'] };
  }
}
