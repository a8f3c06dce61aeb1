import type { Word } from '#lib/document/schema.ts';
import { codesIn, mayBeOtherNumber } from '#lib/eob/words/procedure-codes.ts';
import { isAnesthesiaCode } from '#lib/reference/procedure-codes.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { rememberByList } from '#lib/values/remember.ts';

const CODE_HEADING = String.raw`\b.*\b(?:proc(?:edure)?s?|codes?|cpt|hcpcs)\b`;
const SUBMITTED = new RegExp(
  String.raw`\b(?:sub(?:mitted)?|billed|charged|original)${CODE_HEADING}`,
  'i',
);
const ADJUDICATED = new RegExp(
  String.raw`\b(?:adj(?:ud(?:icated)?)?|paid|allowed|processed|approved)${CODE_HEADING}`,
  'i',
);

/** Headings of a procedure's code, and of codes that say something about it: payers make those up as they like. */
const PROCEDURE = /\b(?:proc(?:edure)?s?|cpt|hcpcs)\b/i;
const ABOUT_IT =
  /\b(?:msgs?|messages?|rem(?:ark)?s?|rmks?|notes?|reasons?|rsn|ex|expl(?:anation)?|carc|rarc|status|diag(?:nosis)?|dx|errors?|edits?|eobs?|denials?)\b/i;

/** Headings of numbers that are payers' and practices' own, and none of a procedure or what else stands with one. */
const OWN_NUMBERS =
  /^(?!.*[\d:])(?!.*\b(?:codes?|cpt|hcpcs|proc\w*|serv\w*|svc|desc\w*)\b).*\b(?:acc(?:oun)?t|acnt|check|auth(?:ori[sz]ation)?|referral|invoice|tcn|icn|dcn|(?:claim|member|patient|provider|client|recipient|subscriber|group|policy|control|office) (?:nos?|nbr|numbers?|ids?)\b|(?:claim|member|patient|provider|client) ?#)/i;

/**
 * The headings of codes that do not name the procedure: of those that were submitted, beside the codes that were
 * decided on, and of messages and reasons, beside the procedure's.
 */
const otherCodes = rememberByList((headings: readonly HeaderCell[]) => {
  const areBoth = headings.some(({ text }) => ADJUDICATED.test(text));
  const areNamed = headings.some(({ text }) => PROCEDURE.test(text) && !ABOUT_IT.test(text));
  return headings.filter(
    (heading) =>
      (areBoth && SUBMITTED.test(heading.text) && !ADJUDICATED.test(heading.text)) ||
      (areNamed && ABOUT_IT.test(heading.text) && !PROCEDURE.test(heading.text)),
  );
});

/**
 * The words of a row without the codes that do not name the procedure, where another column has those that do: an
 * account may have the number of a procedure.
 */
export function withoutOtherCodes(
  words: readonly Word[],
  headings: readonly HeaderCell[],
): readonly Word[] {
  const left = withoutCodesUnder(words, otherCodes(headings));
  const found = new Set(codesIn(left).map(({ code }) => code));
  if (found.size === 0) return left;
  const numbered = withoutCodesUnder(left, ownNumbers(headings));
  // A cell may hold the procedure of a claim under its number.
  if (found.size === 1) return [...found].every(mayBeOtherNumber) ? numbered : left;
  const isOwn = (word: Word) =>
    standsUnder(word, procedureHeadings(headings)) &&
    codesIn([word]).some(({ code }) => !isAnesthesiaCode(code));
  if (left.some(isOwn)) return left.filter((word) => codesIn([word]).length === 0 || isOwn(word));
  return codesIn(numbered).length > 0 ? numbered : left;
}

const ownNumbers = rememberByList((headings: readonly HeaderCell[]) =>
  headings.filter(({ text }) => OWN_NUMBERS.test(text)),
);

const procedureHeadings = rememberByList((headings: readonly HeaderCell[]) =>
  headings.filter(({ text }) => PROCEDURE.test(text) && !SUBMITTED.test(text)),
);

function withoutCodesUnder(
  words: readonly Word[],
  headings: readonly HeaderCell[],
): readonly Word[] {
  if (headings.length === 0) return words;
  return words.filter((word) => codesIn([word]).length === 0 || !standsUnder(word, headings));
}

function standsUnder({ box }: Word, headings: readonly HeaderCell[]): boolean {
  return headings.some((heading) => heading.box[0] < box[2] && box[0] < heading.box[2]);
}
