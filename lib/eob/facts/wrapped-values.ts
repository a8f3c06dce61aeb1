import { isKey } from '#lib/eob/facts/keyed-pieces.ts';
import { textUnder } from '#lib/eob/facts/under-key.ts';
import type { Line, Segment } from '#lib/table/lines.ts';

/** A value goes on flush left under its key, within this many points. */
const SAME_LEFT = 3;
/** Lines of one cell follow each other closer than this share of their height. */
const MOST_GAP = 0.8;

/** Without one of these no line has a key whose value may go on. */
const ANY_KEY = /:|\bclaim\b/i;
/** A key and its value in one text: "Claim no.: 2025-3190-". */
const KEYED = /^(?<key>[\p{L} .#’']{2,40}):\s*(?<value>.+)$/u;
/** A name of which more must follow: one word, or one behind a title. */
const HALF_NAME = /^(?:(?:DR|Dra?|Lic)\.? )?\p{Lu}[\p{L}'’-]+$/u;
const REST_OF_NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u;
const REST_OF_NUMBER = /^[A-Z0-9-]{1,20}$/;
const GROUPS = /^\d{2,8}(?: \d{2,8})*$/;
const ENDS_WITH_GROUPS = /\bclaim (?:number|no\.?|id|#):? ?\d{2,8}(?: \d{2,8})+$/i;

/**
 * A line with what its narrow cells, or its end, break off: "Patient: ROBIN" over "ROE", "Claim no.: 2025-3190-" over
 * "00447". Any other line as it is.
 */
export function withWrappedValues(line: Line, next: Line | undefined): Line {
  if (next === undefined || next.page !== line.page || !isRightUnder(line, next)) return line;
  if (!line.segments.some(({ text }) => ANY_KEY.test(text))) return line;
  let isChanged = false;
  const segments = line.segments.map((segment) => {
    const under = textUnder(next, segment);
    const whole = under && joined(segment.text, under.text);
    if (whole === undefined) return segment;
    isChanged = true;
    return { ...segment, text: whole };
  });
  if (isChanged) return { ...line, segments };
  return withBrokenEnd(line, next);
}

/** A number in groups that the end of its line breaks: "… Claim number 02 2517" over "3300 1188". */
function withBrokenEnd(line: Line, next: Line): Line {
  const last = line.segments.at(-1);
  const [rest, ...others] = next.segments;
  if (last === undefined || rest === undefined || others.length > 0) return line;
  const isFlush = Math.abs(rest.box[0] - line.box[0]) < SAME_LEFT;
  // The end of a short line breaks nothing.
  const isLong = line.box[2] - line.box[0] > 2 * (rest.box[2] - rest.box[0]);
  const isBroken = ENDS_WITH_GROUPS.test(last.text) && GROUPS.test(rest.text);
  if (!isFlush || !isLong || !isBroken) return line;
  const segment: Segment = { ...last, text: `${last.text} ${rest.text}` };
  return { ...line, segments: [...line.segments.slice(0, -1), segment] };
}

function isRightUnder({ box: [, top, , bottom] }: Line, next: Line): boolean {
  return next.box[1] - bottom < MOST_GAP * (bottom - top);
}

function joined(text: string, rest: string): string | undefined {
  const { key = '', value = '' } = KEYED.exec(text)?.groups ?? {};
  if (key === '' || isKey(rest)) return undefined;
  if (value.endsWith('-')) return REST_OF_NUMBER.test(rest) ? text + rest : undefined;
  const isName = isKey(key) && HALF_NAME.test(value) && REST_OF_NAME.test(rest);
  return isName ? `${text} ${rest}` : undefined;
}
