import type { Column } from '#lib/payout/columns.ts';

/** What only a person can say about a statement, and the columns that it is about. */
export interface OpenQuestion {
  readonly about: 'amount' | 'dates' | 'date-order' | 'client' | 'mapping';
  readonly columns: readonly Column[];
}

const DATE_ORDER =
  'Do the dates have the month first (03/04 is March 4) or the day first (03/04 is April 3)?';
const MAPPING =
  'A column that was named for this file is not in it, or several are called so. Name it again, or by its place (#3).';

/** The question in plain words. It names columns, never their values. */
export function askFor({ about, columns }: OpenQuestion): string {
  const names = columns.map(({ name }) => `“${name}”`).join(', ');
  const questions = {
    amount: `Which column is what you received${names === '' ? '' : `: ${names}`}?`,
    dates: `Which column is the payout date and which the date of service: ${names}?`,
    'date-order': DATE_ORDER,
    client: `Does this column name the client: ${names}?`,
    mapping: MAPPING,
  } as const satisfies Record<OpenQuestion['about'], string>;
  return questions[about];
}
