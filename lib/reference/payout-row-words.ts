/**
 * The words by which rows of payout statements say what they are, and plain variants of them. Collected from
 * help pages and the exports that practices use.
 */
export const ROW_WORDS_ORIGIN = {
  source: 'help pages of platforms and of practice software; variants of the words met there',
  asOf: '2026-11',
  confidence: 'B',
} as const;

/** The kinds of row that words alone can name. */
type NamedRowType =
  | 'client-balance'
  | 'no-show'
  | 'private-pay'
  | 'fee'
  | 'bonus'
  | 'clawback'
  | 'refund'
  | 'adjustment'
  | 'add-on'
  | 'other'
  | 'session';

/** A kind of row and the words for it. The first that fits counts: "private pay session" is no plan's session. */
export interface RowWords {
  readonly type: NamedRowType;
  readonly pattern: RegExp;
}

export const ROW_WORDS: readonly RowWords[] = [
  { type: 'refund', pattern: /^refund(?:ed)? (?:of|for)\b/i },
  {
    type: 'client-balance',
    pattern:
      /\b(?:unpaid|uncollected|outstanding|client|patient) (?:client |patient )?(?:balances?|payments? deduct\w*)\b|\bbalance (?:deduct\w+|recovered)\b|\buncollected\b/i,
  },
  {
    type: 'no-show',
    pattern:
      /\bno[- ]?shows?\b|\blate[- ]cancel\w*|\bmissed (?:appointment|session|visit)s?\b|\bcancell?ations?\b|\bcancell?ed\b|\bno[- ]?showed\b|\bdid(?: not|n['’]?t) (?:attend|show|come|appear|arrive)\b|\b(?:not attended|failed to (?:attend|appear|show))\b|^(?:ns|n\/s|lc|late cx|dna|lcnc|lc\/nc|nc\/ns|absent|missed)$/i,
  },
  {
    type: 'private-pay',
    pattern:
      /\bprivate[- ]?pay(?:ment)?\b|\bself[- ]?pay(?:ment)?\b|\bcash\b|\bout[- ]of[- ]pocket\b|\bno insurance\b|\bnot billed\b|\buninsured\b|^(?:private|oop)$/i,
  },
  {
    type: 'fee',
    pattern:
      /\bmembership\b|\bsubscription\b|\btax(?:es)?\b|\bwithholding\b|\b(?:processing|transfer|service|platform|payout|instant|admin\w*|transaction|card|program|instant \w+|billing|statement|collection) fees?\b|\bclearing ?house\b|\b(?:office|room) (?:rent(?:al)?|use|space)\b|\brent\b|\b(?:ehr|software|phone) (?:seat|licen[cs]e|subscription|fee)\b|\bpostage\b|\beligibility (?:checks?|verifications?)\b|\bmalpractice\b|^fees?$|\b(?:same[- ]day|next[- ]day|instant|express|early) (?:deposit|pay ?out|pay|transfer)s?\b/i,
  },
  {
    type: 'bonus',
    pattern:
      /\bbonus(?:es)?\b|\bincentives?\b|\breferral\b|\bcompensation\b|\bstipend\b|\breward\b/i,
  },
  {
    type: 'clawback',
    pattern:
      /\bclaw[- ]?backs?\b|\brecoup\w*|\brevers(?:al|ed|als)\b|\btake[- ]?backs?\b|\bretract\w*|\boverpa(?:id|yment)\b/i,
  },
  { type: 'refund', pattern: /\brefund\w*/i },
  {
    type: 'adjustment',
    pattern:
      /\badjust\w*|\bcorrections?\b|\btrue[- ]?up\b|\bback[- ]?pay\b|\bretro\w*|\brate (?:change|update|increase)\b/i,
  },
  { type: 'add-on', pattern: /\badd[- ]?ons?\b|\binteractive complexity\b|\bafter[- ]hours\b/i },
  {
    type: 'other',
    pattern:
      /\bmessaging\b|\bhours worked\b|\beap\b|\btraining\b|\bdocumentation\b|\bsupervision\b|\bpeer\b|\bcase consult\w*|\bconsultation (?:hour|group|call)s?\b|\bmeetings?\b|\breport writing\b|\bcourt\b|\bletters?\b/i,
  },
  {
    type: 'session',
    pattern:
      /\b(?:sessions?|appointments?|visits?|(?:psycho)?therapy|individual|family|couples?|group|intake|evaluation|diagnostic|assessment|consult\w*|follow[- ]?up|telehealth|video|office|insurance|claim|co ?-?pay\w*|copayment|coinsurance|crisis|emdr|med\w* management|min(?:ute)?s?|attended)\b|^(?:kept|showed|arrived|completed?|held|seen)$/i,
  },
  { type: 'fee', pattern: /\bfees?\b/i },
];

/** Cells that name a kind of row in letters or a word that mean it only alone, and the words for it. */
export const SHORT_KINDS: readonly { readonly pattern: RegExp; readonly words: string }[] = [
  { pattern: /^(?:ns|n\/s|dna|lcnc|lc\/nc|nc\/ns|absent|missed)$/i, words: 'No-show' },
  { pattern: /^(?:lc|late cx)$/i, words: 'Late cancellation' },
  { pattern: /^(?:private|oop)$/i, words: 'Private pay' },
];

/** What a payer's cell says where its client pays alone: elsewhere it may say who is insured. */
export const SELF = /^self$/i;

/** Codes that are billed beside another service, never alone (CPT's add-on codes in behavioural health). */
export const ADD_ON_CODES: ReadonlySet<string> = new Set([
  '90785',
  '90833',
  '90836',
  '90838',
  '90840',
  '90863',
  '96131',
  '96133',
  '96137',
  '96139',
  '99050',
  '99051',
  '99354',
  '99355',
  '99417',
  'G0316',
  'G2211',
  'G2212',
]);

/** States of a row whose money has not been paid yet. */
export const NOT_YET_PAID =
  /^(?:pending|scheduled|upcoming|expected|estimated?|processing|in progress|in transit|on hold|held|awaiting.*|not (?:yet )?paid|unpaid|unsubmitted|draft)$/i;

/** The heading of a column that says of each row, by yes or no, whether its money came. */
export const WAS_PAID_LABEL =
  /^(?:(?:is|was|has been|already) )?(?:paid(?: out)?|received|deposited|sent|cleared|settled|released)(?: (?:y n|yes no))?$/;

/** What such a column says of a row whose money did not come yet. */
export const SAYS_NO = /^(?:no|n|false|not yet|✗|✘|☐)$/i;

/** States that say nothing against a row's money having arrived, or tell of the claim on its way. */
export const NO_STATE_AGAINST =
  /^(?:(?:fully |auto-?|already )?(?:paid|settled|deposited|transferred|disbursed|remitted)(?: (?:out|in full|to (?:you|provider|bank)))?|paid[ -]?out|complete[d]?|processed|cleared|sent|success(?:ful(?:ly)?)?|succeeded|approved|accepted|confirmed|final(?:i[sz]ed)?|closed|posted|reconciled|issued|released|submitted|billed|invoiced|signed|locked|active|done|ok|yes|y|credited|deducted|applied|received|collected|earned|recovered|matched|included|delivered|kept|attended)$/i;

/** States of a row whose money did not arrive, or went back. */
export const NOT_ARRIVED =
  /^(?:(?:payment |claim )?(?:void(?:ed)?|failed|returned|cancell?ed|rejected|reversed|bounced|denied|declined|refused)|wr(?:itten|ote)[- ]off|write[- ]off|not payable|non-?payable|withheld|stopped|not paid out|uncollectible)$/i;

/** A row that sums up others. */
export const TOTAL_CELL =
  /^(?:(?:grand|month|quarter|year|payout|deposit|net|statement|period|weekly|monthly|invoice|overall|report|running) |(?:\w+ ){1,2}(?=sub))?(?<sub>sub ?-?)?totals?\b|^sum\b|^(?:net|gross) (?:payout|pay|deposit|earnings|check|remittance|payment|transfer)\b|^amount (?:deposited|paid out|payable|due)\b|^(?:\p{L}+ ){1,3}totals?:?$/iu;

/** A line of an invoice that adds nothing where its amount is zero. */
export const TAX_LINE =
  /^(?:sales |other )?(?:tax(?:es)?|vat|discounts?|withholding)(?: \(?[\d.]+ ?%\)?)?$/i;

/** A row that says where the sum went: "Transfer to bank ****2290". */
export const SENT_TO_BANK =
  /^(?:deposit(?:ed)?|transfer(?:red)?|paid|payout|sent|ach|direct deposit)\b.{0,20}\b(?:to|into)\b.{0,20}\b(?:account|bank|checking|savings|card)\b/i;

/** A row that may say where money went instead of what it was for: "Withdrawal", "Instant transfer to card". */
export const MONEY_MOVED =
  /^(?:pay ?outs?|withdrawals?|(?:bank |ach |wire )?transfers?|ach|deposits?|disbursements?|cash ?outs?)\b|\b(?:transfer(?:red)?|withdraw\w*|pay ?outs?|deposit(?:ed)?|sent) (?:in)?to\b/i;

/** A balance that is carried from one statement to the next: money of another statement, no row of this one. */
export const CARRIED_BALANCE =
  /^(?:balance (?:brought |carried )?forward|carried (?:balance|forward|over)|(?:beginning|opening|starting|previous|prior|ending|closing) balance)\b/i;

/** Words that say that a statement holds estimates. */
export const PRELIMINARY =
  /\b(?:preliminary|pro[- ]?forma|draft|estimated|projected|expected)\b[^.]*\b(?:invoices?|statements?|payouts?|earnings|payments?|amounts?|pay)\b|\b(?:amounts?|figures|payments?) (?:\w+ )?are estimates?\b|\bestimates? only\b/i;

/** Words that turn such a line into one about the next payment, or about the statement that this one replaces. */
export const ABOUT_ANOTHER = /\bnext\b|\b(?:replac|supersed)(?:es|ing)\b/i;

/** Labels of a figure that is the sum of what the statement pays. */
export const PAYOUT_TOTAL =
  /\btotals?\b|\bdeposit(?:ed)?\b|\bnet pay(?:out|ment)?\b|\bpayout\b|\bnet amount\b|\bamount (?:paid|sent|remitted|payable)\b|\byou (?:received|earned)\b/i;

/** Words that make such a label one of another sum. */
export const OTHER_TOTAL =
  /\b(?:year|ytd|to date|lifetime|previous|prior|last|next|upcoming|expected|estimat\w*|billed|charged?|charges|clients?|patients?|copays?|fees?|average|insurance|allowed|pending|hours|sessions|appointments|scheduled|balance)\b/i;

/** The first words of a row that heads the sessions of one payment. */
export const PAYMENT_HEAD =
  /^(?:date of )?(?:payments?|payouts?|paid|deposit(?:ed)?|transfer(?:red)?|pay ?date|disburse(?:d|ment)|remittance)\b/i;

/** Cells that may stand beside such a head: a state, a count of sessions, what its button does. */
export const PAYMENT_HEAD_NOTE =
  /^(?:paid|deposited|sent|completed?|processed|pending|scheduled|(?:(?:payout|payment|deposit) )?(?:total|amount):?|\d+ (?:sessions?|appointments?|visits?|clients?|items?|rows?|transactions?|payments?)|(?:to )?(?:(?:direct deposit|ach(?: transfer)?|bank(?: account)?|checking|savings|account)(?: (?:account|ending(?: in)?))? ?[•·*.x…-]* ?\d{0,4})|\p{L}[\p{L}&.' ]{0,30} [•·*]{2,} ?\d{2,6}|(?:collapse|expand|show|hide|view|see)(?: (?:all|more|less|details?|sessions?|payouts?|payments?))*)$/iu;

/**
 * What insurers write about a claim that they have decided (labels of EOBs, of members' and providers' portals, of
 * remittances). A platform's statement has one or two of them at most.
 */
export const ADJUDICATION_SIGNS: readonly RegExp[] = [
  /\bexplanation of benefits\b|\bremittance (?:advice|detail)\b/i,
  /\bclaim (?:id|number|no|status|#)/i,
  /\b(?:amount )?allowed\b|\ballowable\b|\b(?:plan|provider|network) discount\b|\bmember rate\b/i,
  /\bdeduct(?:ible)?\b|\bcoins(?:urance)?\b/i,
  /\b(?:patient|member) resp(?:onsibility)?\b|\byour share\b|\byou (?:may )?owe\b/i,
  /\b(?:adj(?:ustment)?|remark|reason|rmk) codes?\b|\b(?:CO|PR|OA)-?\d{1,3}\b/i,
  /\b(?:billed amount|amount (?:billed|charged)|charged? amount|total charges)\b/i,
  /\b(?:plan|insurance|medicare) paid\b|\bother insurance\b/i,
  /\bnetwork status\b|\bin-network\b/i,
];

/** Words that only a statement of what a platform pays its therapists has. */
export const PLATFORM_PAYOUT =
  /\bpayouts?\b|\bearnings\b|\byour pay\b|\b(?:paid to|received by|net to) you\b/i;

/** What bills and account statements to a client say, and no statement of what a platform pays. */
export const BILL_SIGNS: readonly RegExp[] = [
  /^(?:client|patient|account) (?:account )?(?:statement|bill|invoice)$|\bstatement of account\b/i,
  /\b(?:amount|balance|total|payment) (?:now )?due\b/i,
  /\bplease (?:pay|remit)\b|\breturn this (?:slip|portion|stub)\b|\bmake checks? payable\b/i,
  /^your payments?\b|\bthank you for your payment\b|\bvisa ending\b|\bcard ending\b.*\bthank you\b/i,
];

/** What only those print who bill for a therapist and pay on what insurers paid, beside the claim's own figures. */
export const NET_OF_BILLING =
  /\bnet to (?:you|provider|practice|therapist|clinician)\b|\bbilling (?:service )?fee\b|\bfee \(?\d{1,2}(?:\.\d+)? ?%\)? of (?:all )?collections\b/i;

/** A line over sessions that are not paid yet. */
export const UPCOMING_HEAD =
  /^(?:upcoming|expected|scheduled|pending|estimated|next|not (?:yet )?paid|in progress|processing)\b/i;

/** The heading of sums that reach back over earlier statements. */
export const YEAR_TO_DATE = /^(?:year[- ]to[- ]date|ytd)\b/i;

/** A line that names the transfer by which an insurer paid for the rows below it: "EFT 771402 Paid 05/06/2026". */
export const INSURERS_TRANSFER =
  /^(?:eft|ach|check|cheque|chk|trace|wire)\b(?! date).*(?<![\d/.-])\d{4,}(?![\d/.-])/i;

/** A line that ends them. */
export const PAST_HEAD = /^(?:past|paid|previous|completed|history|sent|deposited)\b/i;

/** A line that names the client of the rows below it: "Client: Jane D.", "Client 10001 – J. Doe". */
export const CLIENT_HEAD =
  /^(?:[Cc]lient|[Pp]atient)(?: [Nn]ame)?(?:: ?| (?=(?:no\.? |#)?\d{2,}))(?<client>(?:(?:no\.? |#)?\d{2,}(?: ?[-–—:,] ?| ))?\p{Lu}[^:\d]{1,60})$/u;

/** A name alone in its line, family name first: "DOE, J", "Doe, Jane & John". */
export const SURNAME_FIRST =
  /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.'’-]*(?: (?:&|and) \p{Lu}[\p{L}.'’-]*)?$/u;

/** A text that may be a person's name. */
export const NAME_ALONE = /^\p{Lu}[\p{L}'’.-]*(?:,? (?:(?:&|and) )?\p{Lu}[\p{L}'’.-]*)+$/u;

/** A line of a page that says nothing of the rows around it. */
export const OF_PAGE = /^(?:page \d+(?: (?:of|\/) \d+)?|continued.*|\(?cont(?:inue)?d?\.?\)?)$/i;

/** Words for kinds of row that no person is called; "Cash" and "Court" are family names as well. */
export const NEVER_IN_NAMES =
  /\b(?:sessions?|appointments?|visits?|(?:psycho)?therapy|intake|evaluation|assessment|consult(?:ation)?|telehealth|no[- ]?shows?|late[- ]cancel\w*|cancell?\w+|missed|private[- ]pay|self[- ]pay|refund\w*|adjust\w*|recoup\w*|revers\w+|fees?|bonus|membership|insurance|co ?-?pay\w*|minutes)\b/i;

/** What may stand beside the name over a client's rows. */
export const PAYER_BESIDE = /^(?:payer|payor|insurance|insurer|plan|health plan|carrier): ?\S/i;

/** A line over rows that are no client's. */
export const OTHER_SECTION =
  /^(?:(?:other|additional|miscellaneous|non-session)(?: \w+){0,2}|(?:deductions?|adjustments?|fees|charges|credits)(?: (?:and|&) \w+)?):?$/i;

/** Words beside the sum of several payments. */
export const COUNT_OF_PAYMENTS = /^\d+ (?:payouts?|payments?|deposits?)$/i;

/** Words beside the sums of all rows. */
export const SUM_OF_ALL = /^(?:all|sum of)\b/i;

/** What stands beside a sum of rows: how many there are. */
export const COUNT_OF_ROWS =
  /^(?<count>\d+) (?:sessions?|appointments?|visits?|services?|items?)$/i;

/** Behind the name of a payer over its rows: how and when it paid. */
export const PAID_BY =
  /[,;]? (?:eft|ach|check|cheque|chk|trace|wire)\b.*$|[,;]? \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/i;

/** Words over rows by which no plan paid for them. */
export const NO_PLAN =
  /\b(?:no insurance|self[- ]?pay|private[- ]?pay|not billed(?: to insurance)?|uninsured)\b/i;

/** The title of a section of a statement, which may stand beside the section's sums as well. */
export const SECTION_TITLE =
  /^(?:\p{L}+[ -]){0,3}(?:sessions?|appointments?|services?|visits?|earnings|pay|payouts?|hours|income)$/iu;

/** What may stand in a payer's name beside the words by which it is known. */
export const WORDS_OF_PAYERS =
  /^(?:health|healthcare|behavioral|behavioural|mental|care|plans?|insurance|company|co|inc|llc|of|and|the|commercial|medicare|medicaid|advantage|hmo|ppo|epo)$/i;

/** The heading of a column that says how each appointment went. */
export const ATTENDANCE_LABEL = /\battend(?:ed|ance)?\b|\bshow status\b/;

/** The heading of one that may say so, or say how far its payment is. */
export const MAY_BE_ATTENDANCE_LABEL =
  /\b(?:visit|appointment|appt|session|encounter|booking) (?:status|outcome|result)\b|^outcome$/;

/** What such a column says, whatever it is called. */
export const ATTENDANCE =
  /^(?:attended|kept|showed|arrived|no[-_ ]?show(?:ed)?|late[-_ ]cancel(?:led|ed|lation|ation)?)$/i;

/** What it may say beside that; a payment's state is called so as well. */
export const ATTENDANCE_OR_STATE =
  /^(?:attended|kept|showed|arrived|no[-_ ]?show(?:ed)?|(?:late[-_ ])?cancel(?:led|ed|lation|ation)?|completed?|held|seen|rescheduled)$/i;
