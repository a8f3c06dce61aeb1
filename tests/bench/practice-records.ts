import type { SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { type PersonName, PersonNameSchema } from '#lib/values/person-name.ts';
import { type ProcedureCode, ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { addDays, ServiceDateSchema } from '#lib/values/service-date.ts';
import { aProvider, aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

/** A practice of any size: what the payers allowed, what the platform paid, and which row pays which claim. */
export interface PracticeRecords {
  readonly claims: readonly SourcedClaim[];
  readonly payouts: readonly SourcedPayout[];
  /** The claim number that each paying row is for, by the row's number. */
  readonly paidClaims: ReadonlyMap<number, string>;
}

const GIVEN = (
  'Jane Ana William Petra Omar Silas Nadia Hugo Talia Rufus Katherine Robert Elizabeth Michael Susan Daniel ' +
  'Priya Theodore Margaret Anthony Idris Joshua Rebecca Samuel Noor Victoria Edward Maya Gregory Lucia'
).split(' ');
const SHORT: Readonly<Record<string, string>> = {
  William: 'Bill',
  Katherine: 'Kate',
  Robert: 'Bob',
  Elizabeth: 'Liz',
  Michael: 'Mike',
  Theodore: 'Ted',
  Margaret: 'Peggy',
  Samuel: 'Sam',
};
const SYLLABLES =
  'an bel cor da el fin gar hol jor kel lin mar nor pre quin ros sol tan vin wen'.split(' ');
const CODES = ['90837', '90834', '90837', '90847'].map((code) => ProcedureCodeSchema.parse(code));
const START = ServiceDateSchema.parse('2023-01-02');
const WEEKS = 104;
/** A full-time therapist's clients; a larger practice is many of them. */
const DAYS_A_WEEK = 5;

/** Weekly clients over two years, `sessions` visits in all; names, days and codes of some rows are damaged. */
export function practiceRecords(sessions: number): PracticeRecords {
  const random = createRandom(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const billingProvider = aProvider('EXAMPLE GROUP, P.C.');
  const [baseLine, baseClaim, basePayout] = [
    aServiceLine(),
    aSourcedClaim({ billingProvider }),
    aSourcedPayout(),
  ];
  const claims: SourcedClaim[] = [];
  const payouts: SourcedPayout[] = [];
  const paidClaims = new Map<number, string>();
  const clients = Math.ceil(sessions / WEEKS);
  for (let client = 0; client < clients; client += 1) {
    const given = pick(GIVEN) ?? '';
    const family = capitalised(
      [1, 2, 3]
        .slice(random() < 0.5 ? 1 : 0)
        .map(() => pick(SYLLABLES))
        .join(''),
    );
    const code = pick(CODES) ?? null;
    const patient = nameOf(`${family}, ${given}`);
    const labels = labelsOf(given, family, random);
    for (let week = 0; week < WEEKS && claims.length < sessions; week += 1) {
      const dateOfService = addDays(START, week * 7 + (client % DAYS_A_WEEK));
      const ordinal = claims.length;
      const claimNumber = `B${String(ordinal)}`;
      const line = { ...baseLine, dateOfService, procedureCode: code };
      const claim = { ...baseClaim.claim, claimNumber, patient, lines: [line] };
      claims.push({ ...baseClaim, ordinal, claim });
      if (random() < 0.03) continue;
      const row = payouts.length + 1;
      const procedureCode = random() < 0.5 ? null : damagedCode(code, random);
      const shown =
        random() < 0.015 ? addDays(dateOfService, random() < 0.5 ? 1 : -1) : dateOfService;
      const payout = {
        ...basePayout.payout,
        row,
        client: labels,
        dateOfService: shown,
        procedureCode,
      };
      payouts.push({ ...basePayout, key: { ...basePayout.key, row }, payout });
      paidClaims.set(row, claimNumber);
    }
  }
  return { claims, payouts, paidClaims };
}

function labelsOf(given: string, family: string, random: () => number): PersonName {
  const luck = random();
  if (luck < 0.25) return nameOf(`${given.charAt(0)}. ${family.charAt(0)}.`);
  if (luck < 0.33) return nameOf(`${given} ${family.charAt(0)}.`);
  if (luck < 0.41) return nameOf(`${SHORT[given] ?? given} ${family}`);
  return nameOf(luck < 0.6 ? `${family}, ${given}` : `${given} ${family}`);
}

function damagedCode(code: ProcedureCode | null, random: () => number): ProcedureCode | null {
  return random() < 0.03 ? ProcedureCodeSchema.parse('90834') : code;
}

function nameOf(text: string): PersonName {
  return PersonNameSchema.parse(text);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same numbers from 0 to 1 on every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
