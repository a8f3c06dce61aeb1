import { type LabelCandidate, labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';

/** A heading that by itself names no amount ("Total") may do so with its group's title ("Your Responsibility"). */
export function fullLabel({ text, group }: HeaderCell): string {
  const isTelling = group === '' || labelCandidates(text).length > 0;
  return isTelling ? text : `${group} ${text}`;
}

/** The fields that a heading may name, with its group's title where it needs one. */
export function headingCandidates(heading: HeaderCell): readonly LabelCandidate[] {
  return labelCandidates(fullLabel(heading));
}
