import { isSpreadType, type PayoutType } from '#lib/payout/schema.ts';
import { ADD_ON_CODES, ROW_WORDS } from '#lib/reference/payout-row-words.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';

/** What a row shows of itself. `words`: its type, description and service text; `note`: free text beside it. */
export interface RowSigns {
  readonly words: string;
  readonly note: string;
  readonly code: ProcedureCode | null;
  readonly amount: Cents | null;
  /** Whether a client, a date of service or a code stands in the row. */
  readonly isAboutSession: boolean;
}

/** The kind of a row and, where the row does not say it plainly, why a person must look. */
export interface RowTypeFinding {
  readonly type: PayoutType;
  readonly doubts: readonly string[];
}

const MONEY_TAKEN: ReadonlySet<PayoutType> = new Set(['fee', 'client-balance']);

/** The kinds of row that the words name, most telling first; "private pay session" names two. */
export function typesInWords(words: string): readonly PayoutType[] {
  return ROW_WORDS.filter(({ pattern }) => pattern.test(words)).map(({ type }) => type);
}

/** Tells what a row is for from its own words, its code and its sign; what it cannot tell is a doubt, not a guess. */
export function findRowType(signs: RowSigns): RowTypeFinding {
  const named = typesInWords(signs.words);
  const doubts: string[] = [];
  const isSession = named.length === 0 ? signs.code !== null : named[0] === 'session';
  if (isSession && contradicts(signs)) {
    doubts.push('Its note names something other than a session.');
  }
  if (named.length === 0) return findTypeWithoutWords(signs, doubts);
  const [type = 'other'] = named;
  if (named.includes('clawback') && (named.includes('refund') || named.includes('adjustment'))) {
    doubts.push('Its words name both money taken back and a refund or correction.');
  }
  return withSign(type, signs, doubts);
}

function findTypeWithoutWords(signs: RowSigns, doubts: readonly string[]): RowTypeFinding {
  const { words, note, code, amount, isAboutSession } = signs;
  if (code !== null) return withSign('session', signs, doubts);
  const inNote = words === '' ? typeOfWholeNote(note) : undefined;
  if (inNote !== undefined) return withSign(inNote, signs, []);
  if (words === '' && isAboutSession) return withSign('session', signs, []);
  if (words !== '' && !isAboutSession) return { type: 'other', doubts: [] };
  const type = words === '' && amount !== null && amount < 0 ? 'adjustment' : 'other';
  return { type, doubts: ['Its words do not say whether it pays a session.'] };
}

/** Whether a session's note is the name of another kind of row. Money taken back is called so beside its sign. */
function contradicts({ note, amount }: RowSigns): boolean {
  const type = typeOfWholeNote(note);
  if (type === 'clawback') return amount === null || amount >= 0;
  return type !== undefined && !isSpreadType(type);
}

/** A note is free text; it names the kind of row only where it is nothing but that name: "No-show fee". */
export function typeOfWholeNote(note: string): PayoutType | undefined {
  const words = note.trim().split(/\s+/);
  const [type] = words.length <= 3 ? typesInWords(note) : [];
  return type;
}

function withSign(type: PayoutType, signs: RowSigns, doubts: readonly string[]): RowTypeFinding {
  const { words, code, amount } = signs;
  const negative = amount !== null && amount < 0;
  if (type === 'session' && code !== null && ADD_ON_CODES.has(code) && !negative) {
    return { type: 'add-on', doubts };
  }
  if (isSpreadType(type) && type !== 'clawback' && negative) return { type: 'clawback', doubts };
  if (type === 'clawback' && amount !== null && amount > 0) {
    return {
      type,
      doubts: [...doubts, 'It is called money taken back, but its amount is positive.'],
    };
  }
  const isTaken = MONEY_TAKEN.has(type) && !/\b(?:refund|waived|credit|revers)/i.test(words);
  if (isTaken && amount !== null && amount > 0) {
    return { type, doubts: [...doubts, 'It is called a deduction, but its amount is positive.'] };
  }
  return { type, doubts };
}
