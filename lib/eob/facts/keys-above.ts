import { isKey } from '#lib/eob/facts/keyed-pieces.ts';
import { isPersonName } from '#lib/eob/facts/name-shapes.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { headingShare } from '#lib/eob/words/vocabulary.ts';
import { datesOn } from '#lib/table/dates.ts';
import { type Line, type Segment, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A line of so many words of headings is the lower half of headings, and holds no values. */
const HEADING_SHARE = 0.5;

/**
 * A line of values with the keys that stand on the line above, each over its value, as if they stood before them: a
 * claim's header in two rows. Any other line as it is.
 */
export function withKeysAbove(keys: Line | undefined, values: Line): Line {
  return keys !== undefined && isRowOfKeys(keys) ? withKeysRightAbove(keys, values) : values;
}

/** The same for a line above that is known to be a row of keys. */
export function withKeysRightAbove(keys: Line, values: Line): Line {
  return keys.page === values.page ? withKeys(keys, values) : values;
}

/**
 * A line of values under the keys of its page, which stand over the first claim and are not repeated over the others: each
 * claim begins with a line that is set under them. Any other line as it is.
 */
export function withKeysOfPage(keys: Line | undefined, values: Line): Line {
  if (keys === undefined || keys.page !== values.page) return values;
  const [first, ...others] = values.segments;
  // What a claim is called may stand behind the last key: "ADJUSTED CLAIM".
  const end = keys.box[2];
  const isSet =
    isUnder(first, keys.segments.slice(0, 1)) &&
    others.filter((value) => isUnder(value, keys.segments)).length + 1 >= FEWEST_KEYS &&
    others.every(
      (value) => isUnder(value, keys.segments) || (value.box[0] > end && !/\d/.test(value.text)),
    );
  return isSet && lineTokens(values).money.length === 0 ? withKeys(keys, values) : values;
}

/** Fewer values under keys far above are chance. */
const FEWEST_KEYS = 3;
/** Values begin within this many points of where their keys do. */
const SAME_LEFT = 6;

function isUnder(value: Segment | undefined, keys: readonly Segment[]): boolean {
  return value !== undefined && keys.some((key) => Math.abs(value.box[0] - key.box[0]) < SAME_LEFT);
}

function withKeys(keys: Line, values: Line): Line {
  if (headingShare(textOf(values)) >= HEADING_SHARE) return values;
  if (isKeyed(values) && !isHeaderOfClaim(keys, values)) return values;
  const segments = values.segments.map((value) => {
    const key = keys.segments.find((segment) => standsOver(segment, value));
    return key === undefined || isPersonName(key.text)
      ? value
      : { ...value, text: `${plain(key.text)}: ${value.text}` };
  });
  return { ...values, segments };
}

/**
 * Whether a line is a row of keys: two stand side by side; in a row of keys and values in turn there are none. The
 * first of them may be a name: the band over a claim on a portal's page.
 */
export function isRowOfKeys({ segments }: Line): boolean {
  // No key has a figure, nor has a label or a name beside it: most lines need no closer look.
  if (segments.length < 2 || segments.some(({ text }) => /\d/.test(text))) return false;
  const keys = segments.map(({ text }) => isKey(plain(text)));
  const areBeside = keys.some((isOne, at) => isOne && keys[at + 1] === true);
  if (!areBeside) return false;
  const unknown = segments.filter(
    ({ text }, at) =>
      keys[at] !== true &&
      !isLabel(text) &&
      !NUMBER_KEY.test(text) &&
      !(at === 0 && isPersonName(text)),
  );
  // Two keys side by side leave little doubt what a third text is that reads as one.
  return unknown.length === 0 || (unknown.length === 1 && OTHER_KEY.test(unknown[0]?.text ?? ''));
}

/** A key that is not known, of whomever it is: "Sponsor SSN / Sponsor Name". */
const OTHER_KEY = /\b(?:name|number|id|ssn|#)$/i;

/** A key of a number, whosever it is: "MEDICAID #". */
const NUMBER_KEY = /^\p{L}[\p{L} ]*#$/u;

/** The patient whose name begins a row of keys of a claim. */
export function nameOverKeys(line: Line): string | undefined {
  const [name, ...keys] = line.segments.map(({ text }) => text);
  const isOfClaim = keys.some((key) => /^claim\b/i.test(key));
  return name !== undefined && isOfClaim && isPersonName(name) && isRowOfKeys(line)
    ? name
    : undefined;
}

/** What stands among keys and is none that is known: words of headings, and no figure. */
function isLabel(text: string): boolean {
  return /^[^\d:]+$/.test(text) && headingShare(text) >= HEADING_SHARE;
}

/**
 * Whether a line has keys of its own, or amounts, so that it is no row of a claim's names and numbers. Beside several
 * of them one amount is what the claim comes to.
 */
function isKeyed(line: Line): boolean {
  const most = line.segments.length > FEWEST_BESIDE_AMOUNT ? 1 : 0;
  return isKey(plain(line.segments[0]?.text ?? '')) || lineTokens(line).money.length > most;
}

const FEWEST_BESIDE_AMOUNT = 3;

const CLAIM_KEY =
  /^(?:payer )?claim (?:(?:control|ctrl|ctl) )?(?:number|nmbr|nbr|num|no\.?|id|#)$|^(?:icn|tcn)$/i;

/** Whether a line says of a claim, by its number, what it comes to, and of no service: no day and no procedure. */
function isHeaderOfClaim({ segments }: Line, values: Line): boolean {
  return (
    segments.some(({ text }) => CLAIM_KEY.test(text)) &&
    datesOn(values).length === 0 &&
    codeAmong(values.words) === undefined
  );
}

function plain(text: string): string {
  return text.replace(/[\s:.#]+$/, '').toLowerCase();
}

/** Header values are set flush left under their keys, or lie under them. */
function standsOver(key: Segment, value: Segment): boolean {
  return Math.min(key.box[2], value.box[2]) - Math.max(key.box[0], value.box[0]) > 1;
}
