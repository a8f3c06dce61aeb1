import { isSpreadType, type PayoutType } from '#lib/payout/schema.ts';
import { recognise } from '#lib/reference/payers.ts';
import { ADD_ON_CODES, MONEY_MOVED, ROW_WORDS } from '#lib/reference/payout-row-words.ts';
import type { Cents } from '#lib/values/cents.ts';
import { NONE } from '#lib/values/none.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';

/** What a row shows of itself. `words`: its type, description and service text; `notes`: texts beside them. */
export interface RowSigns {
  readonly words: string;
  readonly notes: readonly string[];
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

/** All words that name a kind of row: where none of them stands, no kind needs to be looked for. */
const ANY_ROW_WORD = new RegExp(ROW_WORDS.map(({ pattern }) => pattern.source).join('|'), 'i');

/** The kinds of row that the words name, most telling first; "private pay session" names two. */
export function typesInWords(words: string): readonly PayoutType[] {
  const plain = words.replaceAll('_', ' ');
  if (!ANY_ROW_WORD.test(plain)) return NONE;
  return ROW_WORDS.filter(({ pattern }) => pattern.test(plain)).map(({ type }) => type);
}

/** Kinds of row that a payer's cell may name in a payer's place. */
const KINDS_OF_NO_PAYER: ReadonlySet<PayoutType> = new Set([
  'no-show',
  'private-pay',
  'client-balance',
  'fee',
  'bonus',
  'clawback',
  'refund',
  'adjustment',
]);
/** Words of insurers' names, which may hold any other word. */
const NAMES_INSURER =
  /\b(?:health ?care|health|(?<!\bno )insurance|assurance|mutual|benefits|hmo|ppo|epo|blue)\b/i;
/** Words of the longest name of a kind of row. */
const LONGEST_KIND_WORDS = 6;

/** Whether a payer's cell says what its row is for, as where nobody's plan pays: "Cash pay", "Late cancel". */
export function namesKind(text: string): boolean {
  const [type] = typesInWords(text);
  if (type === undefined || !KINDS_OF_NO_PAYER.has(type)) return false;
  if (NAMES_INSURER.test(text) || recognise(text) !== undefined) return false;
  return text.trim().split(/\s+/).length <= LONGEST_KIND_WORDS;
}

/** Kinds of row that no client stands for. */
const KINDS_OF_NO_CLIENT: ReadonlySet<PayoutType> = new Set([
  'fee',
  'bonus',
  'refund',
  'adjustment',
]);

/** Whether what stands in a client's place says what the row is for, as where no client is meant: "Membership". */
export function namesDeduction(client: string, code: ProcedureCode | null): boolean {
  const [type] = typesInWords(client);
  return code === null && type !== undefined && KINDS_OF_NO_CLIENT.has(type) && namesKind(client);
}

/** Tells what a row is for from its own words, its code and its sign; what it cannot tell is a doubt, not a guess. */
export function findRowType(signs: RowSigns): RowTypeFinding {
  const named = typesInWords(signs.words);
  const doubts: string[] = [];
  const isSession = named.length === 0 ? signs.code !== null : named[0] === 'session';
  if (isSession && contradicts(signs)) {
    doubts.push('Its note names something other than a session.');
  }
  if (isTransfer(signs, named)) doubts.push(MAY_BE_TRANSFER);
  if (named.length === 0) return findTypeWithoutWords(signs, doubts);
  const [type = 'other'] = named;
  if (named.includes('clawback') && (named.includes('refund') || named.includes('adjustment'))) {
    doubts.push('Its words name both money taken back and a refund or correction.');
  }
  return withSign(type, signs, doubts);
}

function findTypeWithoutWords(signs: RowSigns, doubts: readonly string[]): RowTypeFinding {
  const { words, notes, code, amount, isAboutSession } = signs;
  if (code !== null) return withSign('session', signs, doubts);
  const [inNote] = kindsInNotes(notes);
  if (inNote !== undefined) return withSign(inNote, signs, []);
  if (words === '' && isAboutSession) return withSign('session', signs, []);
  if (words !== '' && !isAboutSession) return { type: 'other', doubts };
  const type = words === '' && amount !== null && amount < 0 ? 'adjustment' : 'other';
  return { type, doubts: ['Its words do not say whether it pays a session.'] };
}

const MAY_BE_TRANSFER =
  'Its words may say where money went, which is no payout of its own: its sessions are.';

/** Whether a row that takes money and names no session may be the transfer of what others pay. */
function isTransfer(
  { words, amount, isAboutSession }: RowSigns,
  named: readonly PayoutType[],
): boolean {
  if (isAboutSession || amount === null || amount >= 0 || /\bfees?\b/i.test(words)) return false;
  return MONEY_MOVED.test(words) && named.every((type) => type === 'fee');
}

/** Whether a session's note is the name of another kind of row. Money taken back is called so beside its sign. */
function contradicts({ notes, amount }: RowSigns): boolean {
  return kindsInNotes(notes).some((type) =>
    type === 'clawback' ? amount === null || amount >= 0 : !isSpreadType(type),
  );
}

function kindsInNotes(notes: readonly string[]): readonly PayoutType[] {
  return notes.flatMap((note) => typeOfWholeNote(note) ?? []);
}

/** A note is free text; it names the kind of row only where it is nothing but that name: "No-show fee". */
function typeOfWholeNote(note: string): PayoutType | undefined {
  const words = note.trim().split(/\s+/);
  const [type] = words.length <= 3 ? typesInWords(note) : [];
  return type;
}

/** Money taken back for a session: by the plan, unless a note speaks of a refund, which may be the client's. */
function takenBack({ notes }: RowSigns, doubts: readonly string[]): RowTypeFinding {
  const refund = notes.find((note) => REFUND.test(note));
  if (refund === undefined) return { type: 'clawback', doubts };
  if (OF_CLIENT.test(refund)) return { type: 'refund', doubts };
  return { type: 'clawback', doubts: [...doubts, 'Its note speaks of a refund.'] };
}

const REFUND = /\brefund/i;
const OF_CLIENT = /\b(?:clients?|patients?|members?|co-?pay\w*|card)\b/i;
const REFUND_WORDS = /\brefund\w*|\b(?:clients?|patients?|members?|co-?pay\w*|card)\b/gi;

/** What a note says of the kind of its row, without the rest of it; '' where it says nothing of it. */
export function kindInNote(note: string): string {
  if (typeOfWholeNote(note) !== undefined) return note;
  if (!REFUND.test(note)) return '';
  // More words than the name of a kind has, so that it is as little the whole note as before.
  return `… … ${(note.match(REFUND_WORDS) ?? []).join(' … ')} … …`;
}

const OF_NO_SESSION = 'It takes money back, but does not say for which session.';

function withSign(type: PayoutType, signs: RowSigns, doubts: readonly string[]): RowTypeFinding {
  const { words, code, amount } = signs;
  const negative = amount !== null && amount < 0;
  if (type === 'session' && code !== null && ADD_ON_CODES.has(code) && !negative) {
    return { type: 'add-on', doubts };
  }
  if (isSpreadType(type) && type !== 'clawback' && negative) {
    return takenBack(signs, signs.isAboutSession ? doubts : [...doubts, OF_NO_SESSION]);
  }
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
