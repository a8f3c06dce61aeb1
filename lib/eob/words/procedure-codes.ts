import type { Word } from '#lib/document/schema.ts';
import {
  isAnesthesiaCode,
  isProcedureCode,
  isSurelyProcedureCode,
  mayBeProcedureCode,
} from '#lib/reference/procedure-codes.ts';
import { type CodeWithModifiers, parseProcedureCode } from '#lib/values/procedure-code.ts';
import { rememberByThing } from '#lib/values/remember.ts';

type Printed = Pick<Word, 'text'>;

/**
 * The one procedure code among words, or undefined where there is none or more than one. A payer's note code filled
 * up with zeros (`00475`) looks like a code of anesthesia, and counts only where it stands alone. Beside the code that
 * was paid, remittances put the one that was submitted in parentheses. A code of behavioral health goes before other
 * numbers of five figures, of which many are a payer's own.
 */
export const codeAmong = rememberByThing((words: readonly Printed[]) => {
  const found = codesIn(words);
  if (found.length === 0) return undefined;
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

/** Every procedure code among words, with its modifiers. */
export function codesIn(words: readonly Printed[]): readonly CodeWithModifiers[] {
  const found: CodeWithModifiers[] = [];
  for (const [index, { text }] of words.entries()) {
    const code = MAY_BE_CODE.test(text) ? parseProcedureCode(bareOf(text)) : undefined;
    if (code === undefined || !mayBeProcedureCode(code.code)) continue;
    const before = words.slice(0, index);
    if (isZipCode(code.code, before) || isOtherNumber(before)) continue;
    found.push(withFollowingModifiers(code, words.slice(index + 1)));
  }
  return found;
}

/** A code without the brackets and stops around it. */
function bareOf(text: string): string {
  return text.replace(/^[([–−-]+|[)\],;:.−-]+$/g, '').replaceAll('−', '-');
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
