import type { CodeLevel } from '#lib/match/weights.ts';
import type { Payout } from '#lib/payout/schema.ts';

/** Codes that stand only beside another service of the same day (CPT's add-on codes of behavioral health). */
const ADD_ON_CODES = new Set([
  '90785',
  '90833',
  '90836',
  '90838',
  '90840',
  '90863',
  '99417',
  'G2211',
]);

/** Codes that differ by length or by who is in the room. Statements mix them up, one for another. */
const FAMILIES: readonly (readonly string[])[] = [
  ['90832', '90834', '90837'],
  ['90846', '90847', '90849'],
  ['90791', '90792'],
  ['90839', '90840'],
];

/** Words of a statement that fix a code. They are evidence for a match, never a code to count with. */
const CODE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/interactive complexity/i, '90785'],
  [/family|couple/i, '90847'],
  [/intake|diagnostic evaluation/i, '90791'],
  [/\b(?:53\+|60) ?min/i, '90837'],
  [/\b45 ?min/i, '90834'],
  [/\b30 ?min/i, '90832'],
];

/** Whether a code is one that is billed beside the session's own code. */
export function isAddOnCode(code: string): boolean {
  return ADD_ON_CODES.has(code);
}

/** The code that a row states, or that its words fix. */
export function statedCode({ procedureCode, sessionText }: Payout): string | undefined {
  if (procedureCode !== null) return procedureCode;
  if (sessionText === null) return undefined;
  return CODE_WORDS.find(([words]) => words.test(sessionText))?.[1];
}

/** Compares the code that a row states, or that its words fix, with the codes of the session. */
export function codeLevelOf(sessionCodes: readonly string[], payout: Payout): CodeLevel {
  const code = statedCode(payout);
  if (code === undefined) return addOnLevelOf(sessionCodes, payout);
  if (sessionCodes.length === 0) return 'unknown';
  if (sessionCodes.includes(code)) return isAddOnCode(code) ? 'add-on' : 'same';
  const isNear = FAMILIES.some(
    (family) => family.includes(code) && sessionCodes.some((other) => family.includes(other)),
  );
  return isNear ? 'family' : 'differs';
}

/** An add-on row without a code leans to the session that has an add-on code. */
function addOnLevelOf(sessionCodes: readonly string[], { type }: Payout): CodeLevel {
  return type === 'add-on' && sessionCodes.some(isAddOnCode) ? 'add-on' : 'unknown';
}

/** Says a comparison of codes in plain words; null: nothing to tell. */
export function codeText(sessionCodes: readonly string[], payout: Payout): string | null {
  const code = statedCode(payout);
  const level = codeLevelOf(sessionCodes, payout);
  if (level === 'unknown') return null;
  if (code === undefined) return 'The session has an add-on code';
  if (level === 'same') return `Same procedure code ${code}`;
  if (level === 'add-on') return `${code} is an add-on of the session`;
  return `The statement says ${code}, the EOB ${sessionCodes.join(' + ')}`;
}
