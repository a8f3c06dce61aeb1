import { isKey } from '#lib/eob/keyed-pieces.ts';
import type { Line, Segment } from '#lib/table/lines.ts';

/** A row of nothing but keys names at least so many facts. */
const FEWEST_KEYS = 2;

/**
 * A line of values with the keys that stand on the line above, each over its value, as if they stood before them: a
 * claim's header in two rows. Any other line as it is.
 */
export function withKeysAbove(keys: Line | undefined, values: Line): Line {
  if (keys === undefined || keys.page !== values.page || !isRowOfKeys(keys)) return values;
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
