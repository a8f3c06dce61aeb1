import { ADD_ON_CODES } from '#lib/reference/payout-row-words.ts';
import { type ProcedureCode, parseProcedureCode } from '#lib/values/procedure-code.ts';

/** Codes of behavioural health and office visits among words: other numbers of five digits are no codes. */
const CODE_IN_WORDS = /(?<![\w$.-])(?:90[78]\d{2}|9[6-9]\d{3}|[GHST]\d{4})(?![\w.])/g;

/** Whether a text is a code and nothing else, perhaps with modifiers. */
export function isBareCode(text: string): boolean {
  return parseProcedureCode(text) !== undefined;
}

/**
 * The procedure code that a row names: the only one, or the one that is no add-on where add-ons stand beside it.
 * Words such as "60 minutes" are no code.
 */
export function findCode(text: string): ProcedureCode | undefined {
  const whole = parseProcedureCode(text);
  if (whole !== undefined) return whole.code;
  const found = new Set(text.match(CODE_IN_WORDS));
  const [only, ...others] = found;
  if (only === undefined) return undefined;
  if (others.length === 0) return parseProcedureCode(only)?.code;
  const [main, ...rivals] = [...found].filter((code) => !ADD_ON_CODES.has(code));
  return main === undefined || rivals.length > 0 ? undefined : parseProcedureCode(main)?.code;
}
