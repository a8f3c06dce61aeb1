import { askFor, type OpenQuestion } from '#lib/payout/open-question.ts';

/** What a person is told of a statement that was read. */
interface Told {
  readonly questions: readonly OpenQuestion[];
  readonly preliminary: boolean;
  /** The first rows of tables that were not read. */
  readonly unreadRows: readonly number[];
  /** The names of private columns that were not kept. */
  readonly leftOut: readonly string[];
}

const ESTIMATES =
  'This statement shows estimates. It is replaced by the final one and is not counted as money received.';

/** The notice of a statement in plain words; null when there is nothing to say. */
export function noticeOf({ questions, preliminary, unreadRows, leftOut }: Told): string | null {
  const names = leftOut.map((name) => `“${name}”`).join(', ');
  const sentences = [
    ...questions.map(askFor),
    ...(preliminary ? [ESTIMATES] : []),
    ...unreadRows.map((row) => `The table from line ${row} on lists no sessions and was not read.`),
    ...(names === '' ? [] : [`Private columns were left out: ${names}.`]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
