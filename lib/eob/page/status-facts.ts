import type { PageText, PageUnit } from '#lib/eob/page/page-units.ts';
import { STATUS_LABEL } from '#lib/eob/page/pair-facts.ts';
import { isDecided, isPending, isPendingBadge } from '#lib/eob/words/pending-words.ts';

/** What a page says of whether a claim is decided. `isLabelled`: beside a label of the state, not by itself. */
export interface StatusFact {
  readonly at: number;
  /** The line before which it ends to count: for a heading where its section ends. */
  readonly until: number;
  readonly place: string;
  readonly isPending: boolean;
  readonly isLabelled: boolean;
}

/** The states that labels, badges and headings of a page tell. Words on buttons and filters tell none. */
export function findStatusFacts(units: readonly PageUnit[]): readonly StatusFact[] {
  const headings = units.flatMap((unit) => (unit.kind === 'heading' ? [unit] : []));
  return units.flatMap((unit): readonly StatusFact[] => {
    switch (unit.kind) {
      case 'pair': {
        const isLabel = STATUS_LABEL.test(unit.label.replace(/[:\s]+$/, ''));
        return isLabel ? labelledFact(unit.at, unit.place, unit.value) : [];
      }
      case 'heading':
        return badgeFact(unit, endsOf(unit.text), endOfSection(unit, headings));
      case 'text':
        return unit.isControl
          ? []
          : unit.parts.flatMap((part) => badgeFact(unit, [part], Infinity));
      case 'table':
        return [];
    }
  });
}

/** The last words of a heading may be a badge in it. */
function endsOf(text: string): readonly string[] {
  const words = text.split(' ');
  return [1, 2, 3].map((count) => words.slice(-count).join(' ')).concat(text);
}

function endOfSection({ at, level }: PageText, headings: readonly PageText[]): number {
  const next = headings.find((other) => other.at > at && other.level <= level);
  return next?.at ?? Infinity;
}

function labelledFact(at: number, place: string, value: string): readonly StatusFact[] {
  const fact = { at, place, until: Infinity, isLabelled: true };
  if (isPending(value)) return [{ ...fact, isPending: true }];
  return isDecided(value) ? [{ ...fact, isPending: false }] : [];
}

const LONGEST_BADGE = 4;

function badgeFact(
  { at, place }: PageText,
  texts: readonly string[],
  until: number,
): readonly StatusFact[] {
  const fact = { at, place, until, isLabelled: false };
  const badges = texts.filter((text) => text.split(' ').length <= LONGEST_BADGE);
  if (badges.some(isPendingBadge)) return [{ ...fact, isPending: true }];
  return badges.some(isDecided) ? [{ ...fact, isPending: false }] : [];
}
