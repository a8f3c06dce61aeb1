/** Group codes of adjustments begin with letters only, so that a figure read there is the letter that looks like it. */
const ADJUSTMENT = /^[C€(][0QO]{1,2}(?=[-:]\d{1,3}$)|^C[0QO](?=\d{1,3}$)/u;

/** A raised star or dagger after an amount is read as quotes or a degree; digits are not touched. */
const FOOTNOTE = /(?<=^\$?[\d,]*\d\.\d{2})["'°]+$/u;

/** The comma of a date (`Feb 3, 2026`) with a speck over it. */
const SPECKED_COMMA = /(?<=^\d{1,2});$/;

/** Nothing stands between a rate and the dollar sign of its amount (`90%=$13.14`), where engines see the sign twice. */
const DOUBLED_SIGN = /(?<=^\d{1,3}%=).(?=\$\d)/u;

/**
 * A word without what engines choose by chance: curly or straight quotes, long or short dashes, the letter O
 * where no figure can stand, semicolons after a day, a dollar sign seen twice, and the quotes that raised footnote marks turn into. Amounts, dates and codes stay as they were read.
 */
export function plainText(text: string): string {
  return text
    .replace(/[‘’`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[—–]/gu, '-')
    .replace(SPECKED_COMMA, ',')
    .replace(DOUBLED_SIGN, '')
    .replace(ADJUSTMENT, 'CO')
    .replace(FOOTNOTE, '');
}
