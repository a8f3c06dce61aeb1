import type { OpenQuestion } from '#lib/vault/schema.ts';

/** A question to a person: what is asked, and why it is. */
export interface QuestionWords {
  readonly question: string;
  readonly why: string;
}

/** Asks in plain words; the columns are named by the choices below. */
export function wordsOf({ about, columns }: OpenQuestion): QuestionWords {
  const number = columns.length;
  switch (about) {
    case 'amount':
      return {
        question: 'Which column is what you received?',
        why:
          number > 1
            ? `${spelled(number)} columns could be it, and the file gives no total that decides.`
            : 'No heading says it plainly.',
      };
    case 'dates':
      return {
        question: 'Which date is which?',
        why:
          number > 1
            ? `${spelled(number)} columns hold dates, and their headings do not say which is the session’s.`
            : 'The heading of this date does not say whether it is the session’s or the payment’s.',
      };
    case 'date-order':
      return {
        question: 'Does the month or the day come first in the dates?',
        why: 'The dates of this file do not tell by themselves.',
      };
    case 'client':
      return {
        question: 'Which column names the client?',
        why: 'A column holds what look like names, but its heading does not say whose.',
      };
    case 'mapping':
      return {
        question: 'Which column holds what?',
        why: 'A column that was named for this file is not in it, or several are called so.',
      };
  }
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const;

function spelled(number: number): string {
  return NUMBERS[number] ?? number.toLocaleString('en-US');
}
