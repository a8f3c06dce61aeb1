import { isLabelLike } from '#lib/document/page/label-text.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';

/** A label and value that stand in one text. */
export interface TextPair {
  readonly label: string;
  readonly value: string;
}

const AMOUNT = String.raw`[-−(]?\$ ?[\d,]*\.?\d+\)?-?|[-−(]?\d[\d,]*\.\d{2}\)?-?`;
const LABEL_THEN_AMOUNT = new RegExp(`^(?<label>\\D*\\p{L}\\D*?)[\\s:]+(?<value>${AMOUNT})$`, 'u');
/** What parts several pairs in one line of text. */
const BETWEEN = /\s*[|·•;\t]\s*|,\s+(?=\p{Lu})/u;

/** The label and value that one cell holds: over each other, or the label in front of an amount. */
export function labelWithValue(text: string): TextPair | undefined {
  const [label, ...rest] = text.split('\n');
  if (label !== undefined && rest.length > 0 && isLabelLike(label)) {
    return { label: label.replace(/:\s*$/, ''), value: rest.join(' ') };
  }
  return labelThenAmount(text);
}

/** "Plan paid $119.00"; the label must name an amount, for any words may stand before one. */
function labelThenAmount(text: string): TextPair | undefined {
  const { label, value } = LABEL_THEN_AMOUNT.exec(text)?.groups ?? {};
  if (label === undefined || value === undefined || !namesAmount(label)) return undefined;
  return { label: label.trim(), value };
}

/** The labels with amounts that a running text holds, whether split where elements end or by marks. */
export function pairsInText(parts: readonly string[]): readonly TextPair[] {
  const pieces = parts
    .flatMap((part) => part.split(BETWEEN))
    .filter((piece) => /[\p{L}\d]/u.test(piece));
  return pieces.flatMap((piece, index) => {
    const inOne = labelThenAmount(piece);
    if (inOne !== undefined) return [inOne];
    const value = pieces[index + 1];
    const isPair = value !== undefined && namesAmount(piece) && isAmountOrDash(value);
    return isPair ? [{ label: piece.replace(/:\s*$/, ''), value }] : [];
  });
}

function namesAmount(label: string): boolean {
  return isLabelLike(label) && labelCandidates(label).length > 0;
}

/** Whether a text is an amount, or the dash that stands where none is known. */
export function isAmountOrDash(text: string): boolean {
  return isUnknown(text) || new RegExp(`^(?:${AMOUNT})$`).test(text.trim());
}

/** What pages print where they know nothing. */
export function isUnknown(text: string): boolean {
  return /^(?:[-–—−]{1,3}|n\/?a|not available|unavailable|pending|tbd)$/i.test(text.trim());
}
