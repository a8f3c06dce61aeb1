import type { Word } from '#lib/document/schema.ts';
import { type CodeWithModifiers, parseProcedureCode } from '#lib/values/procedure-code.ts';

/**
 * The one procedure code among words, or undefined where there is none or more than one. A payer's note code filled
 * up with zeros (`00475`) looks like a code of anesthesia, and counts only where it stands alone.
 */
export function codeAmong(words: readonly Word[]): CodeWithModifiers | undefined {
  const found = words.flatMap((word, index) => {
    const bare = word.text.replace(/^[([–−-]+|[)\],;:.−-]+$/g, '').replaceAll('−', '-');
    if (STATE.test(words[index - 1]?.text ?? '')) return [];
    const code = parseProcedureCode(bare);
    return code === undefined ? [] : [withFollowingModifiers(code, words.slice(index + 1))];
  });
  return theOnly(found) ?? theOnly(found.filter(({ code }) => !code.startsWith('0')));
}

/** Five figures after a state are a postal code. */
const STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;

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

function withFollowingModifiers(code: CodeWithModifiers, next: readonly Word[]): CodeWithModifiers {
  const modifiers = [...code.modifiers];
  for (const { text } of next) {
    if (!MODIFIERS.has(text)) break;
    modifiers.push(text);
  }
  return { ...code, modifiers };
}
