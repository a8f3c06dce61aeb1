import { definedLabel } from '#lib/eob/words/defined-label.ts';
import { hasAccumulatorWords, hasMetWords } from '#lib/eob/words/row-words.ts';
import { headingShare, labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { recognise, soundsLikePayer } from '#lib/reference/payers.ts';

/** What stands around an amount in its sentence: the words since the amount before, and those up to the next. */
export interface AmountInSentence {
  readonly before: string;
  readonly after: string;
}

type Named = readonly (readonly [RegExp, string])[];

const PART = String.raw`(?:deductible|co-?pay(?:ment)?|co-?insurance|deducible|copago|coaseguro)`;
/** What the words right after an amount say it is. */
const AFTER: Named = [
  [/^(?:\S+ ){0,3}(?:is|are|was|were) not (?:covered|payable|eligible)\b/i, 'Not covered'],
  [/^(?:is|are|was|were) (?:excluded|disallowed)\b/i, 'Not covered'],
  [/^(?:is|was) (?:allowed|approved)\b/i, 'Allowed amount'],
  [/^(?:is|was) (?:billed|charged)\b/i, 'Provider charged'],
  [
    /^(?:of (?:the|this|that|your) (?:charge|bill|price|fee) )?(?:is|was) (?:written off|taken off|saved)\b/i,
    'Discount',
  ],
  [/^off (?:the|this|that|your) (?:charge|bill|price|fee)\b/i, 'Discount'],
  [/^that your (?:provider|doctor|therapist|clinician) (?:billed|charged)\b/i, 'Provider charged'],
  [/^(?:is|was) (?:yours|for you|left for you) to pay\b/i, 'You owe'],
  [/^(?:is|was|has been) paid (?:by|from|out of) (?:your|the) (?:hra|hsa|fsa|health)/i, 'HRA paid'],
  [
    /^(?:is|was|has been) paid by (?:your other|another|the other|the primary)/i,
    'Other insurance paid',
  ],
  [
    /^(?:is|was|has been|will be) (?:paid|sent) (?:by (?:us|the plan|your plan)|to (?:your|the) (?:provider|doctor|therapist))/i,
    'Plan paid',
  ],
];
/** The part of the patient's share that the words after an amount name, wherever it went. */
const PART_AFTER = new RegExp(
  String.raw`^(?:(?:is|was|went|goes|has been|were) )?(?:(?:applied|counted|credited|used|charged) )?(?:(?:of|for|to|toward|towards|as|is|into|a|al|para|de) )?(?:your|the|a|this year['’]s|su|el)? ?(?:[\p{L}-]+ ){0,2}(?<part>${PART})\b`,
  'iu',
);
const BARE_PART_AFTER = /^(?:de )?(?<part>co-?pay(?:ment)?|co-?insurance|copago|coaseguro)\b/i;

/** What comes after such a word is of the next amount: "We paid $115.00 and your copay is $25.00." */
const CONJUNCTION = /^(?:and|but|while|plus|y|e|pero|m[aá]s)\b/i;

const WHOM = String.raw`(?: (?:you|us|it|them|him|her|(?:your|the) (?:plan|provider|doctor|therapist|clinic|practice)|a total of))?`;
/** What the words right before an amount say it is. */
const BEFORE: Named = [
  [
    /\b(?:rate|price|fee|amount|charge) (?:that )?(?:we|our contract|your plan|the plan)(?: have| has)? (?:agreed?|agrees|negotiated|contracted|sets?|accepts?|allows?)(?: \S+){0,4} (?:is|was)$/i,
    'Allowed amount',
  ],
  [/(?:cobr[oó]|factur[oó])$/iu, 'Provider charged'],
  [/(?:plan|seguro|fondo|nosotros)(?: le)? pag(?:ó|o|a|amos)$/iu, 'Plan paid'],
  [/usted (?:debe|paga|pagar[aá])$/iu, 'You owe'],
  [/\b(?:may|can|could|will) (?:be billed|bill you)(?: for)?$/i, 'You owe'],
  [/\b(?:bill|invoice|fee) (?:of|for|was|is|over)$/i, 'Provider charged'],
  [
    new RegExp(
      String.raw`\b(?:charged|charges|billed|bills|submitted|asked for|asked)${WHOM}(?: for (?:it|this(?: service| visit)?))?$`,
      'i',
    ),
    'Provider charged',
  ],
  [
    /\b(?:reduced (?:it|this|the charge) by|reduced by|saved you|you saved|took off|wrote off)$/i,
    'Discount',
  ],
  [
    /\b(?:lower(?:s|ed)|reduce(?:s|d)|bring(?:s)?|brought|limit(?:s|ed)?) (?:it|this|that|the (?:charge|price|cost|fee)) to$/i,
    'Allowed amount',
  ],
  [
    /\b(?:our|plan['’]s|network|contract(?:ed)?|agreed|negotiated) (?:rate|price|fee|allowance)(?: for it)? (?:is|was)$/i,
    'Allowed amount',
  ],
  [
    /\b(?:price|charge|fee) (?:is|was|were|has been) (?:then )?(?:lowered|reduced|discounted|limited|cut|brought down) to$/i,
    'Allowed amount',
  ],
  [
    /\b(?:allow(?:s|ed)?|approve(?:s|d)?|accept(?:s|ed)?)(?: for (?:it|this(?: service| visit)?))?(?: (?:is|was|of|up to))?$/i,
    'Allowed amount',
  ],
  [
    new RegExp(
      String.raw`\b(?:plan|we|trust|fund|insurance|insurer|benefits?|(?<!\bmedicaid |\bmedicare |\bother )programs?|eap)(?: has| have)? (?:paid|pays?|sent)${WHOM}$`,
      'i',
    ),
    'Plan paid',
  ],
  // By name: "We paid Dr. Robin Roe", "The plan paid Invented Counseling LLC".
  [
    /\b(?:[Pp]lan|[Ww]e)(?: has| have)? paid (?:\p{Lu}[\p{L}.'’&-]*,? ){0,5}\p{Lu}[\p{L}.'’-]*,?$/u,
    'Plan paid',
  ],
  [
    /\b(?:you (?:may |will |still )?(?:owe|pay|have to pay|need to pay|must pay)|may have paid|you are responsible for|your responsibility to pay)(?: (?:him|her|them|it|(?:your|the) (?:provider|doctor|therapist)))?$/i,
    'You owe',
  ],
  [
    /\byour (?:whole |total |full |own )?(?:share|part|responsibility|cost),?(?: (?:is|was|of|comes to|came to))$/i,
    'You owe',
  ],
];
/** Words between a name and its amount. */
const LINK =
  /(?:[\s:=(]|\b(?:es|fue|son|de|is|was|were|are|be|of|to|comes|came|amounts to|amounted to|equals|only))+$/i;
/** What a name goes on with that says no more than that it is of the service told of: "Your copay for this visit". */
const OF_THIS_VISIT =
  / (?:for|of|on) (?:this|the|that|your|an?) (?:office |video |therapy )?(?:visit|service|session|appointment|claim)(?=(?: (?:is|was|comes to|came to))?$)/i;
/** What says after a name what it comes to: "You pay 20% coinsurance, which is $20.00". */
const COMES_TO = /,? which (?:is|was|comes to|came to|equals)$/i;
/** Where the name of an amount begins. */
const NAME_START =
  /^.*(?:[,;:()]|\b(?:and|or|but|so|that|because|with|while|which|plus|less|minus|for|have|has|had|a|an|the|your|our|this|its|his|her|(?<!de )(?:el|la|los|las)|su|sus|un|una|y|que|por|con)\b)/i;
const MOST_WORDS_OF_NAME = 5;
/** A name without any word between it and its amount is believed only where it is known. */
const CLEAR_WEIGHT = 0.7;

/** Sentences that speak of other money than the decision's: the year's, another plan's, or what might have been. */
const OF_SOMETHING_ELSE =
  /\bwould have\b|\bwould be\b|\bup to\b|\bleft of\b|\b(?<!not )covered by\b|\bother (?:plan|insurance|insurer)\b|\(primary\)|\bmay not bill\b|\bcan(?:not|['’]t) bill\b|^if you\b|\bfor example\b|\be\.g\.|\bsuch as\b|\bpor ejemplo\b|\badditional\b|\bprevious(?:ly)?\b|\balready\b|\bhad paid\b|\bon (?:that|the (?:earlier|first|original)) claim\b|\brefund|\boverpa(?:id|yment)\b/i;
/** "$1,120.00 of $3,000.00 individual deductible met", "Deductible: $367.75 of $500.00": how far a limit of the year is used up. */
const OF_LIMIT =
  /\b(?:deductible|limit|maximum|out[- ]of[- ]pocket|deducible|l[ií]mite)\b.*\d\.\d{2} (?:of|de) \$?[\d,]+\.\d{2}|\d\.\d{2} (?:of|de) \$?[\d,]+\.\d{2}.*\b(?:deductible|limit|maximum|out[- ]of[- ]pocket|met|used|deducible|l[ií]mite)\b/i;
const OF_ACCOUNT = /\b(?:hra|hsa|fsa|reimbursement account|savings account|spending account)\b/i;

/** What was saved and what was paid, in one amount. */
const OF_BOTH =
  /\b(?:saved?|discounts?|discounted)(?: \S+)? and (?:\S+ )?(?:paid|payments?)$|\bpaid (?:\S+ )?and (?:\S+ )?saved$/i;

/** What nobody may be billed for because it is not covered is part of the decision: "may not bill you for the $160.00 that was not covered". */
const NOT_COVERED_NOR_OWED =
  /\b(?:may not|can(?:not|['’]t)) bill (?:you|the (?:patient|member)) for(?= (?:the )?\$?[\d,]+\.\d{2} (?:that |which )?(?:(?:is|was) )?not covered\b)/i;

/** Whether a sentence speaks of the decision, so that its amounts may be read; the words of a definition may say more. */
export function speaksOfDecision(sentence: string): boolean {
  if (definedAmount(sentence) !== undefined) return true;
  return (
    !OF_SOMETHING_ELSE.test(sentence.replace(NOT_COVERED_NOR_OWED, '')) &&
    !OF_LIMIT.test(sentence) &&
    !hasMetWords(sentence) &&
    !hasAccumulatorWords(sentence)
  );
}

/** What a sentence says an amount is, as a label that the vocabulary knows; undefined where it does not say. */
export function nameAmount({ before: said, after }: AmountInSentence): string | undefined {
  const before = said.replace(OF_THIS_VISIT, '').replace(COMES_TO, ' is');
  if (OF_BOTH.test(before)) return undefined;
  const isOfNext = CONJUNCTION.test(after);
  const part = isOfNext
    ? undefined
    : (PART_AFTER.exec(after) ?? BARE_PART_AFTER.exec(after))?.groups?.['part'];
  const named =
    definedAmount(before) ??
    summandAfter(before, after) ??
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ??
    part ??
    BEFORE.find(([pattern]) => pattern.test(before))?.[1] ??
    paymentBefore(before);
  // What an account paid is the patient's own, and so is what is left to pay after it.
  return OF_ACCOUNT.test(before) && named !== undefined && /pa(?:y|id)|owe/i.test(named)
    ? undefined
    : named;
}

/** Who paid, by name: "and Alder Health paid". Whoever gets the money was paid. */
const PAID_BY_NAME =
  /(?:^|[,;] ?|\b(?:and|so|then|while) )(?<name>(?:\p{Lu}[\p{L}&’'-]*\.? ){1,4})(?:has )?paid$/u;
const PUBLIC_PAYER = /^(?:medicare|medicaid)\b/i;

function paymentBefore(before: string): string | undefined {
  const payer = whoPaid(before);
  if (payer === undefined) return nameBefore(before);
  return payer === 'plan' ? 'Plan paid' : undefined;
}

/**
 * Whether the plan paid or somebody else, where the words name who paid: a patient pays too, and another payer.
 * Undefined where they name nobody.
 */
function whoPaid(before: string): 'plan' | 'other' | undefined {
  const name = PAID_BY_NAME.exec(before)?.groups?.['name']?.trim();
  if (name === undefined) return undefined;
  const isKnown = soundsLikePayer(name) || recognise(name) !== undefined;
  if (isKnown && !PUBLIC_PAYER.test(name)) return 'plan';
  return headingShare(name) === 1 ? undefined : 'other';
}

function definedAmount(text: string): string | undefined {
  const label = definedLabel(text);
  const [best] = label === undefined ? [] : labelCandidates(label);
  return best === undefined || best.field === 'decoy' ? undefined : label;
}

/** The words after an amount up to the next sign of its sum: "$46.00 deductible + $33.20 coinsurance". */
const SUMMAND = /^(?<name>[^+=]+?)(?: [+=]|$)/;

/** What a term of a sum is called whose names stand behind their amounts. */
function summandAfter(before: string, after: string): string | undefined {
  const isOfSum = /(?:^|\s)[+=]$/.test(before) || /\s[+=]$/.test(after);
  const name = isOfSum ? SUMMAND.exec(after)?.groups?.['name'] : undefined;
  const [best] = name === undefined ? [] : labelCandidates(name);
  return best?.field !== 'decoy' && (best?.weight ?? 0) >= CLEAR_WEIGHT ? name : undefined;
}

function nameBefore(before: string): string | undefined {
  const link = LINK.exec(before)?.[0] ?? '';
  const words = before
    .slice(0, before.length - link.length)
    .replace(NAME_START, '')
    .trim()
    .split(/\s+/)
    .slice(-MOST_WORDS_OF_NAME)
    .join(' ');
  const [best] = labelCandidates(words);
  if (best === undefined || best.field === 'decoy') return undefined;
  return best.weight >= CLEAR_WEIGHT || /\p{L}/u.test(link) ? words : undefined;
}
