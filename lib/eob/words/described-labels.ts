import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { rememberByText } from '#lib/values/remember.ts';

/**
 * What labels of no known wording say by their words: who (the provider, the plan, the patient) did what with the
 * money. Weaker than a known label; the sums of the rows must bear it out.
 */
export interface Description {
  /** The fields that the words describe, the likeliest first; none when they describe no amount. */
  readonly fields: readonly ColumnField[];
  /** The words describe it so plainly that shorter labels inside them tell nothing else. */
  readonly isPlain: boolean;
}

/** What a word of a label may be by itself. */
const KINDS = {
  money:
    /^(?:amounts?|amt|prices?|fees?|rates?|charges?|costs?|value|sum|expenses?|monto|importe|cantidad|precio|tarifa|costo)$/,
  providers:
    /^(?:providers?|doctors?|therapists?|clinicians?|practice|list|usual|regular|standard|full|retail|gross|original)$/,
  asked:
    /^(?:billed|submitted|asked|charged|claimed|requested|chgs?|chrg|facturad[oa]|cobrad[oa])$/,
  agreed:
    /^(?:allow|allowed|allwd|alwd|alw|allowance|allowable|approved|accept|accepted|agreed|negotiated|contracted|contractual|contract|network|eligible|recognized|recognised|considered|repriced|discounted|reduced|permitid[oa]|aprobad[oa]|elegible)$/,
  saved:
    /^(?:saved|savings?|reductions?|reduced|discounts?|disc|writeoff|adj|adjustments?|ahorros?|descuentos?|reduccion|ajustes?)$/,
  plan: /^(?:plans?|eap|programs?|we|our|us|insurance|insurers?|insurer|carrier|fund|funds|trust|company|benefits?|net|seguro|nosotros)$/,
  patient:
    /^(?:you|your|yours|patients?|pt|members?|participants?|beneficiary|subscribers?|enrollees?|employees?|insureds?|clients?|family|usted|su|paciente)$/,
  /** Whom a plan insures: over an amount and alone, the word says whose part of the charge it is. */
  insured: /^(?:patients?|members?|enrollees?|beneficiary|clients?|subscribers?)$/,
  /** What a price is for. */
  service: /^(?:services?|care|visits?|sessions?|servicios?)$/,
  /** What somebody did, and the part of it that is somebody's. */
  paid: /^(?:paid|pays?|pd|pmts?|payments?|payable|reimburse(?:d|ment)|pagad[oa]|pago|paga)$/,
  part: /^(?:share|portion|part|responsibility|parte)$/,
  owes: /^(?:owes?|owed|pays?|share|portion|part|responsibility|resp|liability|liable|bill|billed|costs?|cargo|debe|parte|responsabilidad)$/,
  /** Money that moved at another time, or that is left of something: not what the decision says. */
  otherTime:
    /^(?:left|remaining|now|still|gave|given|collected|already|max|maximum|limit|balance|prior|previous|annual|due|met|used|hra|hsa|fsa|account|interest|other|primary|another|check|restante|saldo)$/,
  due: /^(?:due|balance)$/,
  adjusted: /^adjusted$/,
  discounted: /^discounted$/,
} as const;
type Kind = keyof typeof KINDS;
const ALL_KINDS: readonly Kind[] = Object.keys(KINDS).filter((kind): kind is Kind => kind in KINDS);

/** What a word may be; the same words come again and again. */
const kindsOf = rememberByText((word): readonly Kind[] =>
  ALL_KINDS.filter((kind) => KINDS[kind].test(word)),
);

/** What there is among some words. */
function kindsAmong(words: readonly string[]): ReadonlySet<Kind> {
  return new Set(words.flatMap(kindsOf));
}

/** Money from the patient's own health account is no payment of the plan. */
const HEALTH_ACCOUNT =
  /\b(?:hsa|fsa|hra|(?:health|spending|reimbursement|consumer) account|health ?fund)\b/;
/** Money that moved before, or of which there is only so much. */
const OF_THE_PAST =
  /\b(?:left|remaining|now|still|gave|given|collected|already|limit|prior|previous|met|used|hra|hsa|fsa|account|interest|check|another visit)\b/;

const OTHER_INSURER =
  /\b(?:other|primary|secondary|another|medicare|prior|cob) (?:health )?(?:ins|insurance|insurers?|carriers?|payers?|payors?|plans?|coverage|paid|pmts?|payments?)\b|\bby (?:primary|other|another|medicare)\b|\bcob\b/;
const REFUSED =
  /\b(?:not|non|un) ?(?:covered|eligible|payable|allowed|allowable|approved|cubiert[oa])\b|\b(?:ineligible|inelig|excluded|exclusions?|denied|disallowed|rejected|noncovered|rechazad[oa]|denegad[oa])\b/;
const AFTER_SAVINGS =
  /\b(?:after|net of|less|minus) (?:\w+ )?(?:discounts?|savings?|reductions?|adjustments?|write offs?)\b/;
const ABOVE_AGREED =
  /\b(?:over|above|exceeds?|exceeding|excess|in excess of|beyond) (?:\w+ ){0,3}(?:allows?|allowed|allowance|allowable|ucr|r c|u c|plan|contracted|negotiated|eligible|reasonable|usual|customary|maximum|rates?|prices?|fee schedule|recogni[sz]ed|approved|accepted|agreed)\b/;
/** Ceilings that plans measure charges by. */
const CEILING =
  /\b(?:customary|ucr|fee schedule|schedule (?:amount|fee|of)|benefit bas(?:e|is)|basis of (?:payment|benefits?))\b|\bmax(?:imum)? (?:plan )?(?:allow|allowed|allowance|allowable|amount|amt|charge|fee)\b/;
/** What is asked for, and not what is paid: Medicare Advantage plans print "Amount providers have asked us to pay". */
const ASKED_TO_PAY =
  /\b(?:asked|requested)(?: (?:us|medicare|(?:the|your|our) plan))? (?:to pay|for payment)\b/;
/** Money that the provider gives up. */
const GIVEN_UP =
  /\bcontractual(?: allowance| obligation)?$|\bproviders? (?:liability|responsibility)\b|\btaken off\b|\b(?:price|fee|rate|network) (?:cut|reduction)s?\b|\byou (?:do not|dont) owe\b|\bnot your responsibility\b|\b(?:may|can|will|must) ?not (?:bill|be billed|charge)\b/;
const OWED =
  /\bowed\b|\bdue (?:from|by) \b|\byou (?:will )?(?:owe|pay)\b|\bout of pocket (?:costs?|amount)\b/;

/** Parts of the patient's share, whatever stands around them. Medicaid calls what comes before its payment a spend-down. */
const PARTS: readonly (readonly [ColumnField, RegExp])[] = [
  ['deductible', /deduct|dedbl|deducible|spenddown|^ded(?:amt|amount|applied)?$/],
  ['copay', /copay|copmt|copago/],
  ['coinsurance', /coins|coaseguro/],
];

/** Whom a payment went to, behind the word for it. */
const PAYEE =
  /(?<=\b(?:paid|pays?|pmts?|payments?|sent) )(?:to )?(?:(?:your|the) (?:providers?|doctors?|therapists?|clinicians?|practice)\b|you$)/;

/** The words of a label without those for who was paid, which say nothing of who paid: "Alder paid your provider". */
export function withoutPayee(words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  return PAYEE.test(text) ? text.replace(PAYEE, '').trim().split(/ +/) : words;
}

/** What the words of a label describe. */
export function describeLabel(words: readonly string[]): Description {
  const plain = plainFields(words);
  return plain.length > 0
    ? { fields: plain, isPlain: true }
    : { fields: looseFields(words), isPlain: false };
}

/** Money that goes to the patient is the plan’s. */
const TO_PATIENT =
  /\bto (?:the )?(?:you|members?|subscribers?|patients?|employees?|insureds?|beneficiary)\b/;

/** Whose amount a label speaks of by its words; undefined where it names neither, or both. */
export function actorOf(words: readonly string[]): 'plan' | 'patient' | undefined {
  const kinds = kindsAmong(words);
  const isPlans = kinds.has('plan');
  const isPatients = kinds.has('patient') && !TO_PATIENT.test(words.join(' '));
  if (isPlans === isPatients) return undefined;
  return isPlans ? 'plan' : 'patient';
}

/** Whether a label speaks of money that moved before, or that is left to pay. */
export function isOfOtherTime(words: readonly string[]): boolean {
  return kindsAmong(words).has('otherTime');
}

function plainFields(words: readonly string[]): readonly ColumnField[] {
  const text = words.join(' ');
  if (HEALTH_ACCOUNT.test(text)) return ['accountPaid'];
  if (OF_THE_PAST.test(text)) return [];
  const parts = PARTS.filter(([, pattern]) => pattern.test(words.join('')));
  const [part] = parts;
  if (part !== undefined) return parts.length === 1 ? [part[0]] : ['costShare'];
  const kinds = kindsAmong(words);
  const has = (kind: Kind) => kinds.has(kind);
  if (OTHER_INSURER.test(text)) return has('agreed') || has('patient') ? [] : ['otherInsurance'];
  if (ABOVE_AGREED.test(text)) return ['discount', 'notCovered'];
  if (AFTER_SAVINGS.test(text) && has('money')) return ['allowed', 'discount'];
  if (REFUSED.test(text)) return ['notCovered', 'discount'];
  if (GIVEN_UP.test(text)) return ['discount', 'allowed'];
  if (ASKED_TO_PAY.test(text)) return ['billed'];
  return CEILING.test(text) ? ['allowed', 'notCovered'] : [];
}

function looseFields(words: readonly string[]): readonly ColumnField[] {
  const kinds = kindsAmong(words);
  const has = (kind: Kind) => kinds.has(kind);
  const text = words.join(' ');
  if (!OF_THE_PAST.test(text) && (OWED.test(text) || (has('patient') && has('due')))) {
    return ['patientResponsibility', 'decoy'];
  }
  if (has('otherTime')) return [];
  const isWriteOff = text.includes('write off');
  if (has('plan') && (has('paid') || (has('part') && !has('money')))) return ['planPaid'];
  if (has('saved') || isWriteOff)
    return has('money') && has('agreed') ? ['discount', 'allowed'] : ['discount'];
  if (has('adjusted')) return ['allowed', 'discount'];
  if (has('asked')) return has('agreed') ? ['billed', 'allowed'] : ['billed'];
  if (has('discounted')) return ['allowed', 'discount'];
  if (has('agreed') || (has('money') && has('plan'))) return ['allowed'];
  if (has('money') && (has('providers') || has('service'))) return ['billed'];
  if (has('patient') && (has('owes') || has('paid')) && !TO_PATIENT.test(text)) {
    return ['patientResponsibility', 'decoy'];
  }
  if (has('paid')) return ['planPaid', 'decoy'];
  if (words.length > 1) return [];
  if (has('plan')) return ['planPaid'];
  return has('insured') ? ['patientResponsibility', 'decoy'] : [];
}
