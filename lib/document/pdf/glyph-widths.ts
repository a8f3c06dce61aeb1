/** Rough advance widths of a proportional sans-serif in thousandths of an em; used only as shares of a known run. */
const NARROW = new Set("ijl|!.,:;'`()[]/\\-I ");
const WIDE = new Set('mwMW@%—');
const NARROW_WIDTH = 280;
const WIDE_WIDTH = 860;
const UPPER_WIDTH = 690;
const DEFAULT_WIDTH = 540;

/** The widths of the characters that nearly all text is of, by their codes. */
const LATIN = 256;
const WIDTHS_OF_LATIN = Array.from({ length: LATIN }, (_, code) =>
  measure(String.fromCharCode(code)),
);

function widthOf(character: string): number {
  return WIDTHS_OF_LATIN[character.charCodeAt(0)] ?? measure(character);
}

function measure(character: string): number {
  if (NARROW.has(character)) return NARROW_WIDTH;
  if (WIDE.has(character)) return WIDE_WIDTH;
  return /\p{Lu}/u.test(character) ? UPPER_WIDTH : DEFAULT_WIDTH;
}

/**
 * Where each character of a run begins, as shares of the run's width from 0 to 1; one entry more than
 * characters. In a fixed-width font every character has the same share.
 */
export function characterOffsets(text: string, isFixedWidth: boolean): readonly number[] {
  const offsets = [0];
  let total = 0;
  for (const character of text) {
    const width = isFixedWidth ? 1 : widthOf(character);
    // Surrogate pairs are two code units: both get an offset so that string indexes work.
    for (let unit = 0; unit < character.length; unit++) {
      total += width / character.length;
      offsets.push(total);
    }
  }
  return total === 0 ? offsets : offsets.map((offset) => offset / total);
}
