import { FIELD_WORDS } from '#components/app/field-words.ts';
import { AMOUNT_FIELDS, type AmountField, type ServiceLine } from '#lib/claim/schema.ts';
import type { Box, QuarterTurns } from '#lib/values/source-ref.ts';

/** How a figure stands: its sums close, nothing checks it, its sums do not close, or it cannot be read. */
export type MarkState = 'verified' | 'unproven' | 'conflict' | 'unreadable';

/** A figure of a line on a page of its document. Two fields may be printed as one figure. */
export interface Mark {
  readonly fields: readonly AmountField[];
  readonly label: string;
  readonly page: number;
  readonly box: Box;
  /** Set where the page must be turned right by so many quarters to be read. */
  readonly quarterTurns?: QuarterTurns | undefined;
  readonly state: MarkState;
}

/** From the worst to the best. */
const STATES: readonly MarkState[] = ['unreadable', 'conflict', 'unproven', 'verified'];

/** The figures of a line that have a place on a page, from left to right. */
export function lineToMarks({ figures }: ServiceLine): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const field of AMOUNT_FIELDS) {
    const figure = figures[field];
    if (figure === null || figure.origin === 'derived' || figure.source.at !== 'page') continue;
    const { page, box, quarterTurns } = figure.source;
    const place = `${page}/${box.join('/')}`;
    const other = marks.get(place);
    const fields = [...(other?.fields ?? []), field];
    const label = fields.map((each) => FIELD_WORDS[each]).join(', ');
    const own = figure.origin === 'unreadable' ? 'unreadable' : figure.proof.status;
    marks.set(place, { fields, label, page, box, quarterTurns, state: worseOf(own, other?.state) });
  }
  return [...marks.values()].toSorted((a, b) => a.page - b.page || a.box[0] - b.box[0]);
}

function worseOf(one: MarkState, other: MarkState | undefined): MarkState {
  return STATES.find((state) => state === one || state === other) ?? one;
}
