import type { Word } from '#lib/document/schema.ts';
import { type Attempt, toAttempt } from '#lib/workflow/picture-attempt.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { HEADINGS, TITLE } from '#tests/builders/plain-eob.ts';

/** What a picture of an EOB with these rows says, every word of it seen clearly but for one text. */
export function anAttempt(rows: Rows, unsure?: string): Attempt {
  const seen = aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 90, mark: 'ocr' });
  const words = seen.words.map(
    (word): Word => (word.text === unsure ? { ...word, mark: 'ocr-unsure' } : word),
  );
  const page = { ...seen, words, isPicture: true };
  const reading = {
    page,
    toShownBox: (box: readonly [number, number, number, number]) => box,
    quarterTurns: undefined,
    isUpsideDown: false,
  };
  return toAttempt([page], new Map([[1, reading]]));
}
