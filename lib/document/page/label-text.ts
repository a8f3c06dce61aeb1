/** Longest text, in characters and words, that may name what stands beside it. */
const LONGEST_LABEL = 60;
const MOST_WORDS = 8;

/** Whether a text may be a label: short, of letters, without a figure unless it ends with a colon. */
export function isLabelLike(text: string): boolean {
  const bare = text.replace(/:\s*$/, '');
  const isShort = bare.length <= LONGEST_LABEL && bare.split(' ').length <= MOST_WORDS;
  if (!isShort || !/\p{L}/u.test(bare) || /\$|[.!?]$/.test(bare)) return false;
  return !/\d/.test(bare) || (text !== bare && !/\d{4}/.test(bare));
}

/** Whether a text may be what a label stands for: short enough, and no label or pair itself. */
export function isValueLike(text: string): boolean {
  if (/^\p{L}[^:\d]{1,40}: \S/u.test(text)) return false;
  return text.length <= LONGEST_VALUE && /[\p{L}\p{N}–—−-]/u.test(text) && !/:\s*$/.test(text);
}

const LONGEST_VALUE = 300;

/** "Label: value" in one text; undefined where it is none. Times of day are no pairs. */
export function splitAtColon(text: string): readonly [string, string] | undefined {
  const match = /^(?<label>[^:\n]{2,60}):\s+(?<value>\S.*)$/.exec(text);
  const { label, value } = match?.groups ?? {};
  if (label === undefined || value === undefined) return undefined;
  return isLabelLike(label) && isValueLike(value) && !/:\s/.test(value)
    ? [label, value]
    : undefined;
}
