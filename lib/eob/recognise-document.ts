import { type DocumentEvidence, documentEvidence } from '#lib/eob/document-evidence.ts';
import { withKeysAbove } from '#lib/eob/facts/keys-above.ts';
import { hasLicence, isPersonName } from '#lib/eob/facts/name-shapes.ts';
import { headingShare, isLabelText } from '#lib/eob/words/vocabulary.ts';
import type { DocumentNature } from '#lib/reference/document-signs.ts';
import {
  findPayer,
  isPayersName,
  type RecognisedPayer,
  recognise,
  soundsLikePayer,
} from '#lib/reference/payers.ts';
import { type Line, type Segment, textOf } from '#lib/table/lines.ts';

/** Whether a document is an EOB by its own words, and whose. */
export type Recognised =
  | { readonly kind: 'eob'; readonly payer: RecognisedPayer; readonly evidence: DocumentEvidence }
  | {
      readonly kind: 'other';
      readonly notice: string;
      /** False where it is something that nobody is paid with: then it is no payout statement either. */
      readonly mayBeStatement: boolean;
    };

const OTHER_CURRENCY =
  /\bcanadian dollars?\b|\(CAD\)|\bamounts? (?:are )?in (?:euros?|pounds|CAD|EUR|GBP)\b/i;
const ESTIMATE =
  /\bthis is an estimate\b|\bno claim has been processed\b|\bestimate of benefits\b|\bpre-?treatment estimate\b|\bpre-?determination of benefits\b/i;
/** What is allowed before the services take place. */
const AUTHORIZATION =
  /\bno claim has been (?:received|filed)\b|\bprior[- ]authorization (?:approved|request|decision|notice|letter)|^(?:notice of )?(?:approval|authorization) (?:of|for) (?:services?|treatment|care)$/im;
/** An EOB may name its authorization, and guarantees the payment that it tells. */
const AUTHORIZED_ONLY =
  /\bauthoriz(?:ation|ed)\b[^]*\bnot an? (?:promise|guarantee) of (?:payment|coverage|benefits)\b/i;
const SAMPLE =
  /\b(?:how to read|understanding) your (?:eob|explanation of benefits)|\bsample (?:eob|explanation)|\bglossary of terms\b/i;

const CLAIM_NUMBER = /claim ?(?:number|no\.?|id|#)[:\s]*[A-Z0-9]*\d{5}/i;
/** A number of groups: `0126-0941-77302-00`. A guide's example may print one too, but behind the guide's title. */
const GROUPED_CLAIM_NUMBER = /claim ?(?:number|no\.?|id|#)[:\s]*[A-Z]*(?:-?\d){5}/i;

/** What is mostly words of headings is no payer's name. */
const HEADING_SHARE = 0.7;

/** A title says as much; the fee of a membership alone may be a row of a payout statement. */
const CERTAIN_PREMIUM = 8;

/** What a statement of a plan's account says, whose member it pays back. */
const CERTAIN_ACCOUNT = 5;
const SPENDING_ACCOUNT =
  /\b(?:flexible spending|health (?:savings|reimbursement)|dependent care|spending account|FSA|HRA|HSA)\b/i;

/** Whether a document is surely one by which nobody is paid for a session: it is no payout statement either. */
function isPaidByNobody({ premium, account, bill }: DocumentEvidence, text: string): boolean {
  return (
    premium >= CERTAIN_PREMIUM ||
    (account >= CERTAIN_ACCOUNT && SPENDING_ACCOUNT.test(text)) ||
    (bill >= CERTAIN_BILL && CLIENT_CHARGED.test(text))
  );
}

/** A client's own card pays what she is billed, or she is asked to pay it; a payout goes the other way. */
const CERTAIN_BILL = 6;
const CLIENT_CHARGED =
  /\bcard (?:ending|on file)\b[^.]{0,40}\b(?:was|will be|is) charged\b|\b(?:charged|charge) (?:to )?(?:your|the) card\b|\bplease pay \$\d|^billed to:? \p{Lu}/imu;

type OtherKind = Exclude<DocumentNature, 'decision'>;

const NOTICES: Readonly<Record<OtherKind, string>> = {
  bill: 'This looks like a bill or an account statement, not an explanation of benefits, so nothing was read from it.',
  premium:
    'This looks like a bill for a premium or a membership: it decides on no claim and pays for no session, so nothing was read from it.',
  account:
    'This looks like a statement of a spending account, not an explanation of benefits, so nothing was read from it.',
  prices:
    'This looks like a list of prices and no decision on a claim, so nothing was read from it.',
  estimate:
    'This looks like an estimate and no decision, so nothing was read from it. Read the EOB when the claim is decided.',
  submission:
    'This looks like a report on claims that were sent in and are not decided yet, so nothing was read from it.',
};

/** Tells an EOB from what looks like one, by the balance of what its words say: bills, accounts, reading guides. */
export function recogniseDocument(lines: readonly Line[]): Recognised {
  const text = lines.map(textOf).join('\n');
  if (OTHER_CURRENCY.test(text)) {
    return {
      kind: 'other',
      mayBeStatement: true,
      notice: 'The amounts are not in US dollars, so nothing was read from this document.',
    };
  }
  if (ESTIMATE.test(text)) {
    return {
      kind: 'other',
      mayBeStatement: true,
      notice:
        'This is an estimate and no decision, so nothing was read from it. Read the EOB when the claim is decided.',
    };
  }
  if (isAuthorization(text)) {
    return {
      kind: 'other',
      mayBeStatement: false,
      notice:
        'This is an authorization of services and no decision on a claim, so nothing was read from it. Read the EOB when the claim is decided.',
    };
  }
  const evidence = documentEvidence(lines, text);
  const other = likeliestOther(evidence);
  if (other !== undefined) {
    return {
      kind: 'other',
      notice: NOTICES[other],
      mayBeStatement: !isPaidByNobody(evidence, text),
    };
  }
  const isStamped = lines.some(({ segments }) =>
    segments.some((each) => /^sample$/i.test(each.text)),
  );
  if ((isStamped || isGuide(text)) && !CLAIM_NUMBER.test(text)) {
    return {
      kind: 'other',
      mayBeStatement: true,
      notice:
        'This looks like a guide to reading an EOB, not an EOB of a claim, so nothing was read from it.',
    };
  }
  const parts = lines.flatMap((line, at) =>
    isRowOfHeadings(line)
      ? []
      : line.segments.map((segment) => withNameBelow(segment, lines[at + 1])),
  );
  const known = recognise(text);
  const keyed = lines
    .slice(0, FIRST_LINES)
    .flatMap((line, at) => payerUnderKey(lines[at - 1], line));
  const isKnown = known !== undefined;
  const { name, printed } = findPayer(
    [...keyed, ...parts],
    (part, at) => at < keyed.length || mayNamePayer(part, at - keyed.length, isKnown),
  );
  return { kind: 'eob', payer: { name: name ?? known ?? null, printed }, evidence };
}

function isAuthorization(text: string): boolean {
  return AUTHORIZATION.test(text) || (AUTHORIZED_ONLY.test(text) && !CLAIM_NUMBER.test(text));
}

/** Whether a text explains how to read an EOB, and not only behind a claim: many EOBs end with such a page. */
function isGuide(text: string): boolean {
  const at = text.search(SAMPLE);
  return at >= 0 && !GROUPED_CLAIM_NUMBER.test(text.slice(0, at));
}

/** Who pays through a clearing house stands behind these words, or under them. */
const ON_BEHALF = /\bon behalf of:?$/i;

function withNameBelow({ text, box }: Segment, next: Line | undefined): string {
  if (!ON_BEHALF.test(text)) return text;
  const below = next?.segments.find(
    (segment) => segment.box[0] < box[2] && box[0] < segment.box[2],
  );
  return below === undefined ? text : `${text} ${below.text}`;
}

/** The payer stands under its key among so many first lines, in the header of a payment. */
const FIRST_LINES = 16;
const PAYER_KEY = /^(?:payer|payor|insurer)(?: name)?$/i;

/** "SummaCare" under "Payer", beside other keys with their values. */
function payerUnderKey(keys: Line | undefined, values: Line): readonly string[] {
  if (keys?.segments.some(({ text }) => PAYER_KEY.test(text)) !== true) return [];
  return withKeysAbove(keys, values)
    .segments.map(({ text }) => text)
    .filter((text) => /^(?:payer|payor|insurer)(?: name)?: /i.test(text));
}

/** A sentence to the reader: "You had a therapy visit with …". */
const SENTENCE = /^(?:you|your|this|these|we|our|if|please|thank|dear|hello|hi|usted|su|este)\b/i;

/** Several words of which the last one but abbreviations has a full stop. */
function endsSentence(text: string): boolean {
  return /[.!?]$/.test(text) && /(?:\S+ ){4,}\p{Ll}{4,}[.!?]$/u.test(text);
}

/** Among so many first parts a known payer in a title is the document's own, and none that pays beside it. */
const FIRST_PARTS = 4;

/**
 * Only at the head of a document that names no known payer is a name without any word of insurance a payer's and not
 * a person's.
 */
function mayNamePayer(part: string, at: number, isKnown: boolean): boolean {
  // A comma at the end of a line is what a name's licence goes on behind.
  const text = part.trim().replace(/,$/, '');
  if (endsSentence(text) || (!isPayersName(text) && isAmountsLabel(text))) return false;
  if (isPayersName(text) || (at < FIRST_PARTS && recognise(text) !== undefined)) return true;
  if (SENTENCE.test(text) || hasLicence(text)) return false;
  if (soundsLikePayer(text)) return headingShare(text) < 1;
  return headingShare(text) < HEADING_SHARE && ((at === 0 && !isKnown) || !isPersonName(text));
}

/** "Blue Shield responsibility" names what a payer paid, and "Medical plan rate" what one pays: no payer. */
function isAmountsLabel(text: string): boolean {
  return /\b(?:responsibility|paid|pays|share|discount|savings?|payment|rates?|price)$/i.test(text);
}

/** So many texts side by side without a figure are headings; none of them is a payer's name. */
const FEWEST_HEADINGS = 5;
/** Fewer are where all of them are words of headings: half of stacked ones ("Plan   Medicare" over "paid   paid"). */
const FEWEST_HALVES = 2;

function isRowOfHeadings({ segments }: Line): boolean {
  const [first] = segments;
  if (first === undefined || segments.length < FEWEST_HALVES) return false;
  if (segments.some(({ text }) => /\d/.test(text))) return false;
  // Over the ways to other pages of a portal stands whose it is.
  if (isPayersName(first.text)) return false;
  return segments.length >= FEWEST_HEADINGS || segments.every(({ text }) => isLabelText(text));
}

/** What else the words speak for, where they say more for it than for a decision. */
function likeliestOther({ decision, ...others }: DocumentEvidence): OtherKind | undefined {
  const [likeliest] = OTHER_KINDS.toSorted((one, two) => others[two] - others[one]);
  return likeliest !== undefined && others[likeliest] > decision ? likeliest : undefined;
}

const OTHER_KINDS = ['premium', 'bill', 'account', 'estimate', 'submission', 'prices'] as const;
