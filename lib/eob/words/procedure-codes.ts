import type { Word } from '#lib/document/schema.ts';
import {
  isAnesthesiaCode,
  isProcedureCode,
  isSurelyProcedureCode,
  mayBeProcedureCode,
} from '#lib/reference/procedure-codes.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { type CodeWithModifiers, parseProcedureCode } from '#lib/values/procedure-code.ts';
import { rememberByList, rememberByThing } from '#lib/values/remember.ts';

type Printed = Pick<Word, 'text'>;

/**
 * The one procedure code among words, or undefined where there is none or more than one. A payer's note code filled
 * up with zeros (`00475`) looks like a code of anesthesia, and counts only where it stands alone. Beside the code that
 * was paid, remittances put the one that was submitted in parentheses. A code of behavioral health goes before other
 * numbers of five figures, of which many are a payer's own.
 */
export const codeAmong = rememberByThing((words: readonly Printed[]) => {
  const found = codesIn(words);
  return (
    theOnly(found) ??
    theOnly(found.filter(({ code }) => !isAnesthesiaCode(code))) ??
    theOnly(codesIn(words.filter(({ text }) => !text.startsWith('(')))) ??
    theOnly(found.filter(({ code }) => !mayBeOtherNumber(code)))
  );
});

/** Whether a code may number something else than a procedure: five figures that are none of behavioral health. */
export function mayBeOtherNumber(code: string): boolean {
  return /^\d{5}$/.test(code) && !isSurelyProcedureCode(code);
}

/** Whether more than one procedure code stands among words, and nothing tells which one counts. */
export function hasRivalCodes(words: readonly Printed[]): boolean {
  return codesIn(words).length > 0 && codeAmong(words) === undefined;
}

const RIVAL_CODES =
  'More than one procedure code stands on this line, and nothing tells which one counts.';

const MAY_BE_NOTE =
  'The number that stands for the procedure looks like that of a note, so the procedure must be checked.';

/** Why a row with these words may be of another procedure than it seems, in plain words. */
export function codeDoubts(code: CodeWithModifiers | undefined, text: string): readonly string[] {
  if (code !== undefined && isAnesthesiaCode(code.code)) return [MAY_BE_NOTE];
  const words = text.split(' ').map((each) => ({ text: each }));
  return code === undefined && hasRivalCodes(words) ? [RIVAL_CODES] : [];
}

/** Every code has four figures on end, and few other words have. */
const MAY_BE_CODE = /\d{4}/;

function codesIn(words: readonly Printed[]): readonly CodeWithModifiers[] {
  return words.flatMap((word, index) => {
    if (!MAY_BE_CODE.test(word.text)) return [];
    const bare = word.text.replace(/^[([–−-]+|[)\],;:.−-]+$/g, '').replaceAll('−', '-');
    const code = parseProcedureCode(bare);
    const before = words.slice(0, index);
    if (code === undefined || !mayBeProcedureCode(code.code)) return [];
    if (isZipCode(code.code, before) || isOtherNumber(before)) return [];
    return [withFollowingModifiers(code, words.slice(index + 1))];
  });
}

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
  /^(?!.*\b(?:codes?|cpt|hcpcs|proc\w*|serv\w*|svc|desc\w*)\b).*\b(?:acc(?:oun)?t|acnt|check|auth(?:ori[sz]ation)?|referral|invoice|tcn|icn|dcn|(?:claim|member|patient|provider|client|recipient|subscriber|group|policy|control|office) (?:nos?|nbr|numbers?|ids?)\b|(?:claim|member|patient|provider|client) ?#)/i;

/**
 * The headings of codes that do not name the procedure: of those that were submitted, beside the codes that were
 * decided on, of messages and reasons, beside the procedure's, and of accounts and other numbers.
 */
const otherCodes = rememberByList((headings: readonly HeaderCell[]) => {
  const areBoth = headings.some(({ text }) => ADJUDICATED.test(text));
  const areNamed = headings.some(({ text }) => PROCEDURE.test(text) && !ABOUT_IT.test(text));
  return headings.filter(
    (heading) =>
      (areBoth && SUBMITTED.test(heading.text) && !ADJUDICATED.test(heading.text)) ||
      (areNamed && ABOUT_IT.test(heading.text) && !PROCEDURE.test(heading.text)) ||
      OWN_NUMBERS.test(heading.text),
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
  const others = otherCodes(headings);
  const left =
    others.length === 0
      ? words
      : words.filter((word) => codesIn([word]).length === 0 || !standsUnder(word, others));
  if (new Set(codesIn(left).map(({ code }) => code)).size < 2) return left;
  const own = headings.filter(({ text }) => PROCEDURE.test(text) && !SUBMITTED.test(text));
  const isOwn = (word: Word) =>
    standsUnder(word, own) && codesIn([word]).some(({ code }) => !isAnesthesiaCode(code));
  return left.some(isOwn)
    ? left.filter((word) => codesIn([word]).length === 0 || isOwn(word))
    : left;
}

function standsUnder({ box }: Word, headings: readonly HeaderCell[]): boolean {
  return headings.some((heading) => heading.box[0] < box[2] && box[0] < heading.box[2]);
}

const STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;

/** States that are also degrees, after which the code of what was done may stand. */
const DEGREE = /^(?:MD|PA|MA|MS|DC|ND)$/;

/** Five figures after a state are where somebody lives: "Nowhere, PA 17000". */
function isZipCode(code: string, before: readonly Printed[]): boolean {
  const [place, state] = [before.at(-2)?.text ?? '', before.at(-1)?.text ?? ''];
  if (!STATE.test(state)) return false;
  const isInAddress = place.endsWith(',') && !DEGREE.test(state);
  return isInAddress || !isProcedureCode(code);
}

/** Keys of numbers that may look like a procedure's: "Account # 99214", "Authorization 90791". */
const OTHER_NUMBER =
  /\b(?:(?:account|acc?t|acnt|authori[sz]ation|auth|reference|ref|referral|invoice|subscriber|policy|check|p\.? ?o\.? box|suite|zip)\b[^\p{L}\d]*(?:(?:number|no|num|nbr|code|id)\b[^\p{L}\d]*)?|(?:group|member|patient|provider|plan|tax|payer|document)\b[^\p{L}\d]*(?:(?:number|no|num|nbr|id)\b[^\p{L}\d]*|[#:][^\p{L}\d]*))$/iu;

/** Whether the words before five figures say that they number something else than a procedure. */
function isOtherNumber(before: readonly Printed[]): boolean {
  const key = before.slice(-LONGEST_KEY).map(({ text }) => text);
  return OTHER_NUMBER.test(key.join(' '));
}

/** Words of a key of a number, with its marks. */
const LONGEST_KEY = 4;

function theOnly(found: readonly CodeWithModifiers[]): CodeWithModifiers | undefined {
  const different = new Set(found.map(({ code }) => code));
  return different.size === 1 ? found[0] : undefined;
}

/** Modifiers that payers print after a blank: `90837 95`. Telehealth and licence-level modifiers only. */
const MODIFIERS = new Set([
  '95',
  'GT',
  'GQ',
  '93',
  'FQ',
  'HO',
  'HJ',
  'AJ',
  'AH',
  '25',
  '59',
  'XE',
  'U1',
  'HN',
]);

function withFollowingModifiers(
  code: CodeWithModifiers,
  next: readonly Printed[],
): CodeWithModifiers {
  const modifiers = [...code.modifiers];
  for (const { text } of next) {
    if (!MODIFIERS.has(text)) break;
    modifiers.push(text);
  }
  return { ...code, modifiers };
}
