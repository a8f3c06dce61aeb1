import { AMOUNT_FIELDS } from '#lib/claim/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import {
  actorOf,
  type Description,
  describeLabel,
  withoutPayee,
} from '#lib/eob/words/described-labels.ts';
import { CLEAR_LABELS, SHARED_LABELS } from '#lib/reference/eob-labels.ts';
import { PAYERS } from '#lib/reference/payers.ts';
import { rememberByText } from '#lib/values/remember.ts';

/** A field that a label may name. `weight`: 1 where the words name it alone, less where they are shared. */
export interface LabelCandidate {
  readonly field: ColumnField;
  readonly weight: number;
}

const CLEAR: Readonly<Record<ColumnField, readonly string[]>> = CLEAR_LABELS;
const SHARED: readonly (readonly [string, readonly ColumnField[]])[] = SHARED_LABELS;

const COLUMN_FIELDS: readonly ColumnField[] = [
  ...AMOUNT_FIELDS,
  'allowedAfterDeductible',
  'amountRemaining',
  'costShare',
  'accountPaid',
  'decoy',
];

const CLEAR_WEIGHT = 1;
/** A shared label's first meaning, and each further one. */
const SHARED_WEIGHTS = [0.7, 0.55, 0.45, 0.3] as const;
/** What the words of an unknown label describe first, and second; and where they do so plainly. */
const DESCRIBED_WEIGHTS = [0.5, 0.4] as const;
const PLAIN_WEIGHTS = [0.8, 0.6] as const;
/** That a label of an amount names none of the fields is believed only where the field is taken. */
const DECOY_WEIGHT = 0.15;
/** Words beside the label's own cost up to this much of its weight. */
const CONTAINED_WEIGHT = 0.75;

/** What a person does with money, behind a lone "I", which elsewhere is a column's letter. */
const OF_PERSON = /^(?:owe|pay|paid|save|saved)$/;

/** Words as narrow columns shorten them, and those in which portals speak for their reader. */
const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['i', 'you'],
  ['my', 'your'],
  ['mbr', 'member'],
  ['pat', 'patient'],
  ['ptnt', 'patient'],
  ['oth', 'other'],
  ['cov', 'covered'],
  ['cvrd', 'covered'],
  ['elig', 'eligible'],
  ['inelig', 'ineligible'],
  ['liab', 'liability'],
  ['dscnt', 'discount'],
  ['discnt', 'discount'],
  ['adjustmt', 'adjustment'],
  ['adjmt', 'adjustment'],
  ['resp', 'responsibility'],
  ['responsible', 'responsibility'],
  // Whom Medicaid insures, in some states.
  ['recipient', 'client'],
]);

const MEANINGS = new Map<string, readonly LabelCandidate[]>([
  ...entriesOfClear(),
  ...SHARED.map(
    ([label, fields]) => [wordsOf(label).join(''), withWeights(fields, SHARED_WEIGHTS)] as const,
  ),
]);

function entriesOfClear(): readonly (readonly [string, readonly LabelCandidate[]])[] {
  return COLUMN_FIELDS.flatMap((field) =>
    CLEAR[field].map(
      (label) => [wordsOf(label).join(''), [{ field, weight: CLEAR_WEIGHT }]] as const,
    ),
  );
}

/** The words of a label: lower case, no accents, no footnote marks, no column letters or formulas. */
export const normalise = rememberByText(wordsOf);

function wordsOf(label: string): readonly string[] {
  return stripMarks(label)
    .split(/[^a-z0-9%]+/)
    .filter(
      (word, index, words) =>
        isLabelWord(word) || (word === 'i' && OF_PERSON.test(words[index + 1] ?? '')),
    )
    .map((word) => WHOLE_WORDS.get(word) ?? word);
}

function stripMarks(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f¹²³]/g, '')
    .replace(/(?<=\p{L}{4})\d{1,2}(?![\p{L}\d])/gu, '')
    .replace(/(?<!\p{L})(CO|PR|OA|PI|CR)[ -](?=\d{1,3}(?!\d))/gu, '$1')
    .replace(/(?<!\p{L})[A-Z](?:[+=][A-Z])+(?!\p{L})/gu, ' ')
    .replace(/[’']/g, '')
    .toLowerCase();
}

/** Column letters, footnote figures and the scraps of "provider(s)" are no words of a label. */
function isLabelWord(word: string): boolean {
  return word !== '' && !/^(?:[a-z]|\d)$/.test(word);
}

/** The fields that a label may name, the likeliest first; none when its words name no amount. */
export const labelCandidates = rememberByText((printed) => {
  const found = findCandidates(printed);
  const whole = found.length > 0 ? printed : printed.replace(BROKEN_WORD, '');
  return whole === printed ? found : findCandidates(whole);
});

/** Where a narrow heading breaks a word: "Ex- cluded". */
const BROKEN_WORD = /(?<=\p{L}{2})- (?=\p{Ll})/gu;

/** The rate at which the patient shares the cost: "Your 30%". */
const OWN_RATE =
  /^(?:your|patient['’]?s?|member['’]?s?|su) \d{1,2} ?%(?: (?:share|portion|part))?:?$/i;

function findCandidates(printed: string): readonly LabelCandidate[] {
  if (OWN_RATE.test(printed.trim())) return [{ field: 'coinsurance', weight: CLEAR_WEIGHT }];
  const label = withoutRate(printed);
  const words = normalise(label);
  if (OF_THE_YEAR.test(words.join(' '))) return [{ field: 'decoy', weight: CLEAR_WEIGHT }];
  const whole = MEANINGS.get(words.join('')) ?? brokenInside(label) ?? beforeBrackets(label);
  if (whole !== undefined) return whole;
  const telling = withoutPayee(words).map((word) => (PAYER_NAMES.has(word) ? 'plan' : word));
  const described = describeLabel(telling);
  return described.isPlain
    ? withWeights(described.fields, PLAIN_WEIGHTS)
    : withDescribed(longestContained(tellingWords(telling, described)), described).filter(
        ({ field }) => mayNameOf(field, telling),
      );
}

/** Payers whose name is one word, by which their labels call the plan: "Oscar price". What a public one pays may be before it. */
const PAYER_NAMES = new Set(
  PAYERS.flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase())).filter(
    (alias) => !/[^a-z]|^(?:medicare|tricare|champva)$/.test(alias),
  ),
);

/** Brackets that say at which rate, and after which other amounts: "Aetna paid (100% after copay)". */
const RATE_IN_BRACKETS = /\((?:at )?\d{1,3}(?:\.\d+)? ?%[^)]*\)/g;

/** A label without the rate that stands behind it in brackets. */
function withoutRate(label: string): string {
  const short = label.replace(RATE_IN_BRACKETS, '').trim();
  return /\p{L}/u.test(short) ? short : label;
}

/** What a clear label names that explains itself in brackets: "Patient responsibility (deductible, copay, coinsurance)". */
function beforeBrackets(label: string): readonly LabelCandidate[] | undefined {
  const short = label.replace(/\([^)]*\p{L}{3}[^)]*\)/gu, ' ');
  const named = short === label ? undefined : MEANINGS.get(normalise(short).join(''));
  return named?.[0]?.weight === CLEAR_WEIGHT ? named : undefined;
}

/** A plan does not owe the patient's share, and a patient pays no benefit. */
function mayNameOf(field: ColumnField, words: readonly string[]): boolean {
  const actor = actorOf(words);
  return !(
    (actor === 'plan' && field === 'patientResponsibility') ||
    (actor === 'patient' && field === 'planPaid')
  );
}

/** Where the other words say whose amount it is, "amount" itself says nothing more. */
function tellingWords(words: readonly string[], { fields }: Description): readonly string[] {
  return fields.length === 0 ? words : words.filter((word) => word !== 'amount' && word !== 'amt');
}

/** What known words inside a label name, and what its words together describe. */
function withDescribed(
  contained: readonly LabelCandidate[],
  { fields }: Description,
): readonly LabelCandidate[] {
  const weights = new Map<ColumnField, number>();
  for (const { field, weight } of [...contained, ...withWeights(fields, DESCRIBED_WEIGHTS)]) {
    weights.set(field, Math.max(weights.get(field) ?? 0, weight));
  }
  return [...weights]
    .map(([field, weight]) => ({ field, weight }))
    .toSorted((a, b) => b.weight - a.weight);
}

function withWeights(
  fields: readonly ColumnField[],
  weights: readonly number[],
): readonly LabelCandidate[] {
  return fields.map((field, index) => ({
    field,
    weight: field === 'decoy' ? DECOY_WEIGHT : (weights[index] ?? 0.3),
  }));
}

/** Counts of the year are no part of a claim, whatever they count. "To date" over days is where a service ends. */
const OF_THE_YEAR =
  /(?<=[a-z%]{2} )(?<!\b(?:from|thru|through|services?|serv|svc|dos|of) )to date\b|\bytd\b|\bthis year\b|\bso far\b/;

/** A narrow cell breaks a word anywhere ("COINSURANC E"), and may lose its end ("RESPONSIBILI"). */
function brokenInside(label: string): readonly LabelCandidate[] | undefined {
  const letters = stripMarks(label).replace(/[^a-z0-9]/g, '');
  const whole = MEANINGS.get(letters);
  if (whole !== undefined || letters.length < SHORTEST_STUMP) return whole;
  return STUMPS.get(letters);
}

const SHORTEST_STUMP = 9;
const STUMP_SHARE = 0.8;

/** Labels that lost their end, by what is left of them. */
const STUMPS = new Map(
  [...MEANINGS].toReversed().flatMap(([meaning, candidates]) => {
    const shortest = Math.max(SHORTEST_STUMP, Math.ceil(STUMP_SHARE * meaning.length));
    const lengths = Math.max(0, meaning.length - shortest);
    return Array.from(
      { length: lengths },
      (_, index) => [meaning.slice(0, shortest + index), candidates] as const,
    );
  }),
);

function longestContained(words: readonly string[]): readonly LabelCandidate[] {
  for (let length = words.length; length > 0; length--) {
    const found = new Map<ColumnField, number>();
    for (let from = 0; from + length <= words.length; from++) {
      const part = MEANINGS.get(words.slice(from, from + length).join(''));
      const share = CONTAINED_WEIGHT * (0.4 + (0.6 * length) / words.length);
      for (const { field, weight } of part ?? []) {
        found.set(field, Math.max(found.get(field) ?? 0, weight * share));
      }
    }
    if (found.size > 0) {
      return [...found]
        .map(([field, weight]) => ({ field, weight }))
        .toSorted((a, b) => b.weight - a.weight);
    }
  }
  return [];
}

/** Words that headings of service tables are made of; a line of mostly these is a heading. */
const HEADING_WORDS = new Set([
  ...[...Object.values(CLEAR).flat(), ...SHARED.map(([label]) => label)].flatMap((label) =>
    normalise(label),
  ),
  ...normalise(
    'date dates of service services type description received proc procedure code cpt mod mods modifier qty units nos pos service product ' +
      'provided from to through see notes note section below remark remarks reason grp rc amt % rate plan your you member network or and not ' +
      'less other fecha tipo servicio servicios codigo descripcion procedimiento de del notas patient name number account claim perf serv prov id ' +
      'approved units dates visit billing dos svc chg chgs disc rmk allwd alwd allow cpy pd pt resp adj net price fee fees cost costs usual list ' +
      'regular standard submitted asked negotiated contracted contractual contract accepted agreed network saved savings reduction write off ' +
      'benefit benefits fund seq percent pays paid pay share part portion owe cargo ahorro contrato when cpt what for we our us accept ' +
      'enrollee employee insured client primary secondary payer carrier insurer medicare excluded denied exclusions ineligible maximum max usual customary reasonable ' +
      'considered recognized schedule basis base reimbursement payable issued repriced after before toward applied begin end rendering quantity rev late filing adjustment adjustments codes remarks beneficiary liability approved charged responsibility',
  ),
]);

/** The share of a line's words that headings are made of, from 0 to 1. */
export const headingShare = rememberByText((text) => {
  const words = normalise(text);
  if (words.length === 0) return 0;
  return words.filter(isHeadingWord).length / words.length;
});

/** Whether a word is one that headings are made of and holds nothing else: no figure, no name. */
export function isLabelText(text: string): boolean {
  if (/\d/.test(text)) return false;
  const words = normalise(text);
  return words.length > 0 && words.every((word) => HEADING_WORDS.has(word));
}

/** Remittances print the adjustment's group and reason in its heading (`CO45`, `PR1`). */
function isHeadingWord(word: string): boolean {
  return HEADING_WORDS.has(word) || /^(?:co|pr|oa|pi|cr)\d{1,3}$/.test(word);
}
