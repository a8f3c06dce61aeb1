import type { PageUnit } from '#lib/eob/page/page-units.ts';
import { STATUS_LABEL } from '#lib/eob/page/pair-facts.ts';
import { isDecided, isPending } from '#lib/eob/page/pending-words.ts';

/** What a page says of whether a claim is decided. `isLabelled`: beside a label of the state, not by itself. */
export interface StatusFact {
  readonly at: number;
  readonly place: string;
  readonly isPending: boolean;
  readonly isLabelled: boolean;
}

/** The states that labels and badges of a page tell. Words on buttons and filters tell none. */
export function findStatusFacts(units: readonly PageUnit[]): readonly StatusFact[] {
  return units.flatMap((unit): readonly StatusFact[] => {
    switch (unit.kind) {
      case 'pair':
        return STATUS_LABEL.test(unit.label.replace(/[:\s]+$/, ''))
          ? toFact(unit, unit.value, true)
          : [];
      case 'heading':
        return toFact(unit, unit.text.split(' ').slice(-2).join(' '), false);
      case 'text':
        return unit.isControl ? [] : unit.parts.flatMap((part) => toFact(unit, part, false));
      case 'table':
        return [];
    }
  });
}

const LONGEST_BADGE = 4;

function toFact(
  { at, place }: { readonly at: number; readonly place: string },
  text: string,
  isLabelled: boolean,
): readonly StatusFact[] {
  if (!isLabelled && text.split(' ').length > LONGEST_BADGE) return [];
  if (isPending(text)) return [{ at, place, isPending: true, isLabelled }];
  return isDecided(text) ? [{ at, place, isPending: false, isLabelled }] : [];
}
