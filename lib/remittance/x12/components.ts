import type { Segment } from '#lib/remittance/x12/schema.ts';

/** The parts of a composite element. `isOther`: they are divided by another character than the one declared. */
export interface Components {
  readonly parts: readonly string[];
  readonly isOther: boolean;
}

/** Two characters of a qualifier, a mark, and more: a composite whose mark may not be the declared one. */
const OTHER_MARK = /^[A-Z0-9]{2}([^\p{L}\p{N}\s.-])[\p{L}\p{N}]/u;

/** Takes a composite element apart, by the declared separator or, where that one is plainly wrong, by the one used. */
export function splitComponents(text: string, { component }: Segment): Components {
  if (text.includes(component)) return { parts: text.split(component), isOther: false };
  const mark = OTHER_MARK.exec(text)?.[1];
  if (mark === undefined) return { parts: [text], isOther: false };
  return { parts: text.split(mark), isOther: true };
}
