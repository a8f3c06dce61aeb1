import { isKey } from '#lib/eob/keyed-pieces.ts';
import { headingShare } from '#lib/eob/vocabulary.ts';
import { type Line, type Segment, textOf } from '#lib/table/lines.ts';

/** A row of nothing but keys names at least so many facts. */
const FEWEST_KEYS = 2;

/** A line of so many words of headings is the lower half of headings, and holds no values. */
const HEADING_SHARE = 0.5;

/**
 * A line of values with the keys that stand on the line above, each over its value, as if they stood before them: a
 * claim's header in two rows. Any other line as it is.
 */
export function withKeysAbove(keys: Line | undefined, values: Line): Line {
  if (keys === undefined || keys.page !== values.page || !isRowOfKeys(keys)) return values;
  if (headingShare(textOf(values)) >= HEADING_SHARE) return values;
  const segments = values.segments.map((value) => {
    const key = keys.segments.find((segment) => standsOver(segment, value));
    return key === undefined ? value : { ...value, text: `${plain(key.text)}: ${value.text}` };
  });
  return { ...values, segments };
}

function isRowOfKeys({ segments }: Line): boolean {
  return segments.length >= FEWEST_KEYS && segments.every(({ text }) => isKey(plain(text)));
}

function plain(text: string): string {
  return text.replace(/[\s:.#]+$/, '').toLowerCase();
}

/** Header values are set flush left under their keys, or lie under them. */
function standsOver(key: Segment, value: Segment): boolean {
  return Math.min(key.box[2], value.box[2]) - Math.max(key.box[0], value.box[0]) > 1;
}
