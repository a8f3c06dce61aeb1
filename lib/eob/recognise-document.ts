import { hasLicence, isPersonName } from '#lib/eob/name-shapes.ts';
import { headingShare } from '#lib/eob/vocabulary.ts';
import {
  findPayer,
  isPayersName,
  type RecognisedPayer,
  recognise,
  soundsLikePayer,
} from '#lib/reference/payers.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** Whether a document is an EOB by its own words, and whose. */
export type Recognised =
  | { readonly kind: 'eob'; readonly payer: RecognisedPayer }
  | { readonly kind: 'other'; readonly notice: string };

const NOT_A_BILL = /\bnot a bill\b|no es una factura/i;
const EOB_TITLES =
  /explanation of (?:[a-z]+ )?(?:benefits?|payments?)|explanation of medical|remittance|summary of health plan payments|health care summary|plan activity statement|medicare summary notice|claims? (?:recap|detail|summary)|payment voucher|explicaci[oó]n de (?:sus )?beneficios|your claims? up close/i;
const BILL =
  /\bamount due\b|\bbalance due\b|\bpay this amount\b|\bplease pay\b|\bstatement of account\b|\bpayment due\b|\bremit payment\b|\binvoice\b|\bpatient statement\b/i;
/** Words of a slip to be returned with money: only bills have them. */
const PAYMENT_SLIP =
  /\bplease pay this amount\b|\bamount enclosed\b|\bmake (?:your )?checks? payable\b|\bdetach (?:here|and return|the slip)\b|\breturn (?:this portion|it) with\b/i;
const OTHER_CURRENCY =
  /\bcanadian dollars?\b|\(CAD\)|\bamounts? (?:are )?in (?:euros?|pounds|CAD|EUR|GBP)\b/i;
const ESTIMATE =
  /\bthis is an estimate\b|\bno claim has been (?:processed|received|filed)\b|\bprior[- ]authorization (?:approved|request|decision)|\bestimate of benefits\b|\bpre-?treatment estimate\b|\bpre-?determination of benefits\b/i;
const ACCOUNT =
  /\b(?:flexible spending|health savings|fsa|hsa|spending account)\b[^\n]*\b(?:statement|reimburse|election|contribution|balance)|reimbursement account statement|annual election/i;
const SAMPLE =
  /\b(?:how to read|understanding) your (?:eob|explanation of benefits)|\bsample (?:eob|explanation)|\bglossary of terms\b/i;

/** A provider's own list of services, for the client to send to the plan. */
const SUPERBILL = /\bsuper-?bill\b|\bstatement for insurance reimbursement\b/i;

function isSuperbillTitle({ segments }: Line): boolean {
  return segments.some(({ text, words }) => words.length <= LONGEST_TITLE && SUPERBILL.test(text));
}

/** What is mostly words of headings is no payer's name. */
const HEADING_SHARE = 0.7;

/** Tells an EOB from what looks like one: bills, accounts' statements, reading guides. */
export function recogniseDocument(lines: readonly Line[]): Recognised {
  const text = lines.map(textOf).join('\n');
  if (isBill(lines, text)) {
    return {
      kind: 'other',
      notice:
        'This looks like a bill or an account statement, not an explanation of benefits, so nothing was read from it.',
    };
  }
  if (OTHER_CURRENCY.test(text)) {
    return {
      kind: 'other',
      notice: 'The amounts are not in US dollars, so nothing was read from this document.',
    };
  }
  if (ESTIMATE.test(text)) {
    return {
      kind: 'other',
      notice:
        'This is an estimate and no decision, so nothing was read from it. Read the EOB when the claim is decided.',
    };
  }
  if (lines.some(isSuperbillTitle)) {
    return {
      kind: 'other',
      notice:
        'This looks like a superbill, which asks the plan to pay and does not say what it decided, so nothing was read from it.',
    };
  }
  if (ACCOUNT.test(text) && !/claim (?:number|no|id|#)/i.test(text)) {
    return {
      kind: 'other',
      notice:
        'This looks like a statement of a spending account, not an explanation of benefits, so nothing was read from it.',
    };
  }
  const isStamped = lines.some(({ segments }) =>
    segments.some((each) => /^sample$/i.test(each.text)),
  );
  const isSample = isStamped || SAMPLE.test(text);
  if (isSample && !/claim ?(?:number|no\.?|id|#)[:\s]*[A-Z0-9]*\d{5}/i.test(text)) {
    return {
      kind: 'other',
      notice:
        'This looks like a guide to reading an EOB, not an EOB of a claim, so nothing was read from it.',
    };
  }
  const parts = lines
    .filter((line) => !isRowOfHeadings(line))
    .flatMap(({ segments }) => segments.map((segment) => segment.text));
  const known = recognise(text);
  const named = parts.filter((part, at) => mayNamePayer(part, at, known !== undefined));
  const { name, printed } = findPayer(named);
  return { kind: 'eob', payer: { name: name ?? known ?? null, printed } };
}

/** A sentence to the reader: "You had a therapy visit with …". */
const SENTENCE = /^(?:you|your|this|these|we|our|if|please|thank|dear|hello|hi|usted|su|este)\b/i;

/** Several words of which the last one but abbreviations has a full stop. */
const ENDS_SENTENCE = /(?:\S+ ){4,}\p{Ll}{4,}[.!?]$/u;

/** Among so many first parts a known payer in a title is the document's own, and none that pays beside it. */
const FIRST_PARTS = 4;

/**
 * Only at the head of a document that names no known payer is a name without any word of insurance a payer's and not
 * a person's.
 */
function mayNamePayer(part: string, at: number, isKnown: boolean): boolean {
  const text = part.trim();
  if (ENDS_SENTENCE.test(text) || (!isPayersName(text) && isAmountsLabel(text))) return false;
  if (isPayersName(text) || (at < FIRST_PARTS && recognise(text) !== undefined)) return true;
  if (SENTENCE.test(text) || hasLicence(text)) return false;
  if (soundsLikePayer(text)) return headingShare(text) < 1;
  return headingShare(text) < HEADING_SHARE && ((at === 0 && !isKnown) || !isPersonName(text));
}

/** "Blue Shield responsibility" names what a payer paid, and no payer. */
function isAmountsLabel(text: string): boolean {
  return /\b(?:responsibility|paid|pays|share|discount|savings?|payment)$/i.test(text);
}

/** So many texts side by side without a figure are headings; none of them is a payer's name. */
const FEWEST_HEADINGS = 5;

function isRowOfHeadings({ segments }: Line): boolean {
  return segments.length >= FEWEST_HEADINGS && segments.every(({ text }) => !/\d/.test(text));
}

/** A title of at most this many words is one; longer, it is a sentence that speaks of another document. */
const LONGEST_TITLE = 9;

function isBill(lines: readonly Line[], text: string): boolean {
  if (NOT_A_BILL.test(text)) return false;
  const isTitled = lines.some(({ segments }) =>
    segments.some(
      (segment) => segment.words.length <= LONGEST_TITLE && EOB_TITLES.test(segment.text),
    ),
  );
  return PAYMENT_SLIP.test(text) || (BILL.test(text) && !isTitled);
}
