import type { AmountColumn } from '#lib/eob/tables/schema.ts';
import { type LabelCandidate, labelCandidates } from '#lib/eob/words/vocabulary.ts';

/** What the usual meanings of a label still weigh where the document says another one. */
const OTHERWISE = 0.4;

/** The fields that a column may hold by its label, the likeliest first: what the document says of it goes before all. */
export function columnCandidates({ label, stated }: AmountColumn): readonly LabelCandidate[] {
  const usual = labelCandidates(label);
  if (stated === undefined) return usual;
  const others = usual.filter(({ field }) => field !== stated);
  return [
    { field: stated, weight: 1 },
    ...others.map(({ field, weight }) => ({ field, weight: OTHERWISE * weight })),
  ];
}
