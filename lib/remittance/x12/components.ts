import type { Segment } from '#lib/remittance/x12/schema.ts';
import { splitText } from '#lib/remittance/x12/split-text.ts';

/** The parts of a composite element. `isOther`: they are divided by another character than the one declared. */
export interface Components {
  readonly parts: readonly string[];
  readonly isOther: boolean;
}

/** Two characters of a qualifier, a mark, and more: a composite whose mark may not be the declared one. */
const OTHER_MARK = /^[A-Z0-9]{2}([^\p{L}\p{N}\s.-])[\p{L}\p{N}]/u;

/** Takes a composite element apart, by the declared separator or, where that one is plainly wrong, by the one used. */
export function splitComponents(text: string, { component }: Segment): Components {
  const parts = splitText(text, component);
  if (parts.length > 1) return { parts, isOther: false };
  const mark = OTHER_MARK.exec(text)?.[1];
  return mark === undefined
    ? { parts, isOther: false }
    : { parts: splitText(text, mark), isOther: true };
}
