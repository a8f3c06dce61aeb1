/** A procedure code that therapists and prescribers bill, with what it is for. */
export interface KnownProcedureCode {
  readonly code: string;
  readonly category: string;
  readonly source: string;
  readonly date: string;
  readonly confidence: 'A' | 'B' | 'C';
}

const FEE_SCHEDULE = 'codes and status of the Medicare physician fee schedule 2025 (RVU25D)';
const CPT =
  'CPT 2025: psychiatry, health behaviour, adaptive behaviour, brief and telephone contacts';
const HCPCS = 'HCPCS level II codes of behavioral health, which Medicare does not price';

function priced(category: string, ...codes: readonly string[]): readonly KnownProcedureCode[] {
  const [source, date] = [FEE_SCHEDULE, '2026-11'];
  return codes.map((code) => ({ code, category, source, date, confidence: 'A' }));
}

function unpriced(category: string, ...codes: readonly string[]): readonly KnownProcedureCode[] {
  const [source, date] = [HCPCS, '2026-11'];
  return codes.map((code) => ({ code, category, source, date, confidence: 'B' }));
}

function seldom(category: string, ...codes: readonly string[]): readonly KnownProcedureCode[] {
  const [source, date] = [CPT, '2026-11'];
  return codes.map((code) => ({ code, category, source, date, confidence: 'B' }));
}

/** The codes of behavioral health. A code that is not among them may be right all the same. */
export const PROCEDURE_CODES: readonly KnownProcedureCode[] = [
  ...priced('add-on', '90785', '90833', '90836', '90838', '90840'),
  ...priced('evaluation', '90791', '90792'),
  ...priced('individual', '90832', '90834', '90837', '90845'),
  ...priced('crisis', '90839'),
  ...priced('family', '90846', '90847'),
  ...priced('group', '90849', '90853'),
  ...priced(
    'testing',
    '96127',
    '96130',
    '96131',
    '96132',
    '96133',
    '96136',
    '96137',
    '96138',
    '96139',
  ),
  ...priced('E/M new', '99202', '99203', '99204', '99205'),
  ...priced('E/M established', '99211', '99212', '99213', '99214', '99215'),
  ...unpriced('crisis', 'G0017', 'H2011'),
  ...unpriced('add-on', 'G0018', 'G2211'),
  ...unpriced('substance use', 'H0001', 'H0005', 'H0020', 'H2036'),
  ...unpriced('counselling', 'H0004'),
  ...unpriced('intensive outpatient', 'H0015', 'S9480'),
  ...unpriced('residential', 'H0018'),
  ...unpriced('evaluation', 'H0031'),
  ...unpriced('planning', 'H0032'),
  ...unpriced('partial hospital', 'H0035'),
  ...unpriced('community', 'H0036', 'H2015'),
  ...unpriced('peer', 'H0038'),
  ...unpriced('other', 'H0046'),
  ...unpriced('skills', 'H2014'),
  ...unpriced('rehab', 'H2017'),
  ...unpriced('therapeutic', 'H2019'),
  ...unpriced('clinic', 'T1015'),
  ...unpriced('case management', 'T1016', 'T1017'),
];

/**
 * Codes that are billed in behavioral health, but seldom. Those that differ from a usual one by an 8 for a 3 alone
 * (90882, 90887, 90889) are left out: in a picture nothing tells them apart.
 */
export const SELDOM_PROCEDURE_CODES: readonly KnownProcedureCode[] = [
  ...seldom('medication', '90863'),
  ...seldom('treatment', '90865', '90867', '90868', '90869', '90870', '90875', '90876', '90880'),
  ...seldom('records', '90885'),
  ...seldom('other', '90899'),
  ...seldom('testing', '96105', '96110', '96112', '96113', '96116', '96121', '96125', '96146'),
  ...seldom('health behaviour', '96156', '96158', '96159', '96160', '96161', '96164', '96165'),
  ...seldom('health behaviour', '96167', '96168', '96170', '96171', '96202', '96203'),
  ...seldom('adaptive behaviour', '97151', '97152', '97153', '97154', '97155', '97156', '97157'),
  ...seldom('adaptive behaviour', '97158'),
  ...seldom('telephone', '98966', '98967', '98968'),
  ...seldom('online', '98970', '98971', '98972', '99421', '99422', '99423'),
  ...seldom('counselling', '99406', '99407', '99408', '99409'),
  ...seldom('care management', '99483', '99484', '99492', '99493', '99494'),
];

/** The last day of the codes that CPT 2013 replaced. */
export const RETIRED_AFTER = '2012-12-31';

function retired(category: string, ...codes: readonly string[]): readonly KnownProcedureCode[] {
  const [source, date] = ['CPT 2013: psychiatry codes deleted on January 1, 2013', '2026-11'];
  return codes.map((code) => ({ code, category, source, date, confidence: 'B' }));
}

/** Codes of behavioral health for services up to `RETIRED_AFTER`, and of none since. */
export const RETIRED_PROCEDURE_CODES: readonly KnownProcedureCode[] = [
  ...retired('evaluation', '90801', '90802'),
  ...retired('individual', '90804', '90805', '90806', '90807', '90808', '90809'),
  ...retired('interactive', '90810', '90811', '90812', '90813', '90814', '90815'),
  ...retired('inpatient', '90816', '90817', '90818', '90819', '90821', '90822'),
  ...retired('inpatient interactive', '90823', '90824', '90826', '90827', '90828', '90829'),
  ...retired('group', '90857'),
  ...retired('medication', '90862'),
];

const RETIRED = new Set(RETIRED_PROCEDURE_CODES.map(({ code }) => code));

/** Whether a code was one of behavioral health until 2013. */
export function isRetiredProcedureCode(code: string): boolean {
  return RETIRED.has(code);
}

const SELDOM = new Set(SELDOM_PROCEDURE_CODES.map(({ code }) => code));

/** Whether a code is one of behavioral health that is seldom billed. */
export function isSeldomProcedureCode(code: string): boolean {
  return SELDOM.has(code);
}

const KNOWN = new Set(PROCEDURE_CODES.map(({ code }) => code));

/** Whether a code is one of behavioral health. */
export function isKnownProcedureCode(code: string): boolean {
  return KNOWN.has(code);
}

/** Seldom codes that differ from a usual one by an 8 for a 3 alone: where print is clear, they are told apart. */
const LIKE_USUAL = new Set(['90882', '90887', '90889']);

/** Whether a code in clear print is one of behavioral health, be it billed seldom. */
export function isProcedureCode(code: string): boolean {
  return KNOWN.has(code) || SELDOM.has(code) || LIKE_USUAL.has(code);
}

/**
 * Whether a code in clear print can be none but a procedure's: those of behavioral health, today's and those of before
 * 2013. Other codes may be right, and may number something else.
 */
export function isSurelyProcedureCode(code: string): boolean {
  return isProcedureCode(code) || RETIRED.has(code);
}

/**
 * Numbers that CPT gives no procedure (it begins with anesthesia at 00100, and goes on with surgery at 10004), and
 * letters that HCPCS level II does not begin a code with. Payers number their notes so: `00018`, `N0130`.
 */
const NO_PROCEDURE = /^(?:000\d\d|0[2-9]\d{3}|[FINO]\d{4})$/;

/** Whether a code of the right form can be a procedure's at all. */
export function mayBeProcedureCode(code: string): boolean {
  return !NO_PROCEDURE.test(code);
}

/** Whether a code is of anesthesia: a note's number filled up with zeros (`00475`) looks like it. */
export function isAnesthesiaCode(code: string): boolean {
  return /^0[01]\d{3}$/.test(code);
}
