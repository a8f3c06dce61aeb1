/**
 * What the headings of payout statements, and of what practices export instead, mean. Collected from help pages,
 * public code and public exports; the patterns also take the plain variants of the labels met there. A label
 * only proposes: the values of the column decide what kind it is.
 */
export const LABELS_ORIGIN = {
  source: 'help pages, public code and sample exports of platforms and practice software',
  asOf: '2026-11',
  confidence: 'B',
} as const;

/** `sure`: says it in words. `likely`: fits if no other column may be meant. `unclear`: never accepted alone. */
export type LabelCertainty = 'sure' | 'likely' | 'unclear';

/** A form of heading (lower case, words only) and the field it stands for. The first that fits counts. */
export interface LabelPattern<Field extends string> {
  readonly field: Field;
  readonly certainty: LabelCertainty;
  readonly pattern: RegExp;
}

export type DateField =
  | 'payoutDate'
  | 'dateOfService'
  | 'sessionOrPayoutDate'
  | 'expectedPayoutDate'
  | 'otherDate'
  | 'sensitive';

/** Headings over dates. `otherDate`: booked, signed, posted and the like, never the date of service. */
export const DATE_LABELS: readonly LabelPattern<DateField>[] = [
  { field: 'sensitive', certainty: 'sure', pattern: /\b(?:dob|birth\w*)\b/ },
  {
    field: 'expectedPayoutDate',
    certainty: 'sure',
    pattern: /\b(?:expected|est|estimated|scheduled|projected|anticipated|next)\b/,
  },
  {
    field: 'otherDate',
    certainty: 'sure',
    pattern:
      /\b(?:period|cycle|run|submi\w+|confirm\w*|created|post(?:ed|ing)?|process\w*|signed|invoiced?|entry|entered|book\w+|effective (?:date|from)|valid|applied|available|updated|modified|transaction|finali[sz]\w*|due|claims?|cut ?off|ending|client|patient|copay|from|received)\b/,
  },
  {
    field: 'sessionOrPayoutDate',
    certainty: 'unclear',
    pattern:
      /\b(?:pay\w*|paid|deposit\w*)\b.*\b(?:session|service|appointment|visit)s?\b|\b(?:session|service|appointment|visit)s?\b.*\b(?:pay\w*|paid|deposit\w*)\b/,
  },
  {
    field: 'dateOfService',
    certainty: 'sure',
    pattern:
      /\b(?:services?|svc|sessions?|dos|appointments?|appt|visits?|seen|encounter|purchase)\b/,
  },
  {
    field: 'payoutDate',
    certainty: 'sure',
    pattern:
      /\b(?:pay ?outs?|paid|pay|payday|payroll|(?:pay ?)?checks?(?! (?:in|out)\b)|payments?|deposit\w*|disburse\w*|settle\w*|remit\w*|transfer\w*|arriv\w+|sent)\b/,
  },
];

export type MoneyField =
  | 'amount'
  | 'expectedAmount'
  | 'rate'
  | 'fee'
  | 'clientCharged'
  | 'clientOwed'
  | 'planPaid'
  | 'allowed'
  | 'writeOff'
  | 'sumSoFar';

/** Headings over money. `amount` is what the therapist received; every other field is somebody else's money. */
export const MONEY_LABELS: readonly LabelPattern<MoneyField>[] = [
  { field: 'sumSoFar', certainty: 'sure', pattern: /\b(?:ytd|year to date|to date|cumulative)\b/ },
  { field: 'amount', certainty: 'sure', pattern: /\b(?:after|net of) (?:\w+ )?fees?\b/ },
  { field: 'amount', certainty: 'sure', pattern: /\bgross (?:pay|earnings|wages)$/ },
  {
    field: 'expectedAmount',
    certainty: 'sure',
    pattern: /\b(?:expected|estimated?|est|projected|pending|scheduled|upcoming|anticipated)\b/,
  },
  {
    field: 'amount',
    certainty: 'sure',
    pattern:
      /\b(?:due|owed|owing|payable) (?:to )?(?:you|me|(?:the |your )?(?:provider|clinician|therapist|contractor|associate|practitioner|counsell?or))\b/,
  },
  {
    field: 'planPaid',
    certainty: 'sure',
    pattern:
      /^(?!.*\b(?:you|your)\b).*(?:\b(?:received|collected)\b.*\b(?:insurance|insurer|payers?|plan|ins)\b|\b(?:insurance|insurer|payers?|plan|ins)\b.*\b(?:received|collected)\b)/,
  },
  {
    field: 'clientCharged',
    certainty: 'sure',
    pattern:
      /\b(?:clients?|patients?|pt|member|customer)\b.*\b(?:charged?|paid|pd|payment|collected|received)\b|\b(?:received|collected) (?:from )?(?:clients?|patients?|members?|customers?)\b/,
  },
  {
    field: 'clientOwed',
    certainty: 'sure',
    pattern: /\b(?:owed?|owes|due|balance|unpaid|uninvoiced|outstanding|responsibility)\b/,
  },
  {
    field: 'allowed',
    certainty: 'sure',
    pattern: /\b(?:allow\w+|eligible|approved|contracted|negotiated|plan rate)\b/,
  },
  {
    field: 'writeOff',
    certainty: 'sure',
    pattern: /\b(?:write ?offs?|contractual|discounts?)\b/,
  },
  {
    field: 'rate',
    certainty: 'sure',
    pattern:
      /\b(?:gross|billed|before|total fee|full fee|list price|per unit|(?:session|base|hourly) rate)\b/,
  },
  {
    field: 'fee',
    certainty: 'sure',
    pattern:
      /\b(?:commission|withheld|retained|kept back|deducted|deductions?|tax(?:es)?|platform (?:share|cut|portion|keeps|kept|revenue|retained)|(?:platform|payout|processing|membership|service|transfer|payments|billing|admin\w*) fees?)\b/,
  },
  {
    field: 'amount',
    certainty: 'sure',
    pattern:
      /\b(?:net|pay ?outs?|take ?home|earn(?:ed|ings?)|disburse\w*|remitted|compensation|deposit(?:ed)?|received|net pay)\b|\byour (?:pay|payment|amount|share|total|portion|cut|part)\b|\byour \d{1,3}(?: \d{1,2})?(?: percent)?$|\b(?:to|for) (?:you|me|the )?(?:provider|clinic|clinician|therapist|practice|us)?$|\b(?:you|i) (?:were paid|got|made|get|receive|are paid)\b|\b(?:provider|therapist|clinician|contractor|associate|counsell?or|practitioner) (?:pay|payment|paid|amount|share|split|portion|comp|receives?)\b|\bpaid (?:you|me|provider|therapist|clinician)\b/,
  },
  {
    field: 'clientCharged',
    certainty: 'sure',
    pattern: /\b(?:client|patient|member|customer|co ?pay\w*|coinsurance|deductible|collected)\b/,
  },
  {
    field: 'planPaid',
    certainty: 'sure',
    pattern: /\b(?:insurance|insurer|plan|payers?|payors?|carrier|ins)\b/,
  },
  { field: 'rate', certainty: 'unclear', pattern: /\b(?:fees?|rate|charges?|price|cost)\b/ },
  {
    field: 'amount',
    certainty: 'likely',
    pattern: /\b(?:amount|amt|paid|payments?|payable|total|pay)\b/,
  },
];

export type TextField =
  | 'sensitive'
  | 'recordStatus'
  | 'status'
  | 'clientReference'
  | 'clientFirst'
  | 'clientLast'
  | 'secondaryPayer'
  | 'payer'
  | 'procedureCode'
  | 'client'
  | 'clinician'
  | 'type'
  | 'platform'
  | 'practiceSide'
  | 'payoutId'
  | 'note'
  | 'description'
  | 'units'
  | 'place';

const SENSITIVE =
  /\b(?:dob|birth\w*|diagnos\w+|dx|icd|ssn|social security|address|street|zip|e ?mail|phone|mobile|(?:member|subscriber|policy|group) (?:id|no|number)|note text|progress note)\b/;

/** A heading over percentages: "Payout %". "Your 65 percent" is one over money. */
export const PERCENT_LABEL = /(?<!\d )\b(?:percent(?:age)?|pct)\b/;

/** Headings over text. `practiceSide`, `recordStatus`: columns of practice software that no payout has. */
export const TEXT_LABELS: readonly LabelPattern<TextField>[] = [
  {
    field: 'recordStatus',
    certainty: 'sure',
    pattern:
      /\b(?:note|documentation|(?:client|patient|insurance)\b.*) (?:payment |balance )?status\b/,
  },
  { field: 'sensitive', certainty: 'sure', pattern: SENSITIVE },
  { field: 'status', certainty: 'sure', pattern: /\bstatus\b/ },
  {
    field: 'clientReference',
    certainty: 'sure',
    pattern: /\b(?:client|patient|customer|chart|case) (?:id|no|number|ref\w*)\b|\bmrn\b/,
  },
  { field: 'clientFirst', certainty: 'sure', pattern: /\b(?:first|given) name\b/ },
  { field: 'clientLast', certainty: 'sure', pattern: /\b(?:last|family) name\b|\bsurname\b/ },
  {
    field: 'practiceSide',
    certainty: 'sure',
    pattern: /\b(?:supervis\w+|npi|billing method|invoice status|bill as)\b/,
  },
  { field: 'secondaryPayer', certainty: 'sure', pattern: /\bsecondary\b/ },
  {
    field: 'payer',
    certainty: 'sure',
    pattern:
      /\b(?:payers?|payors?|insurance|insurers?|ins|carrier|plan|funding|pay(?:ment)? source)\b|^(?:paid|billed) (?:by|to)$/,
  },
  {
    field: 'procedureCode',
    certainty: 'sure',
    pattern: /\b(?:cpt|hcpcs|procedures?|proc|(?:billing|service) codes?|codes?)\b/,
  },
  {
    field: 'client',
    certainty: 'sure',
    pattern:
      /\b(?:clients?|patients?|customer|initials|attendee|(?<!\b(?:staff|team|faculty) )member)\b|\b(?:session|appointment|visit)s? (?:with|for)\b|^who$/,
  },
  {
    field: 'clinician',
    certainty: 'sure',
    pattern: /\b(?:clinicians?|providers?|therapists?|practitioners?|staff|counsell?or)\b/,
  },
  {
    field: 'description',
    certainty: 'sure',
    pattern: /\b(?:session|appointment|visit|service) (?:type|kind)\b/,
  },
  {
    field: 'type',
    certainty: 'sure',
    pattern: /\b(?:type|category|kind|source)\b|^(?:entry|transaction)$/,
  },
  { field: 'platform', certainty: 'sure', pattern: /\bplatform\b/ },
  {
    field: 'payoutId',
    certainty: 'sure',
    pattern: /\b(?:id|no|number|invoice|batch|reference|ref|claims?|trace|check|eft|bill)\b/,
  },
  { field: 'note', certainty: 'sure', pattern: /\b(?:notes?|memo|comments?|reason|remarks?)\b/ },
  {
    field: 'description',
    certainty: 'sure',
    pattern: /\b(?:description|details?|services?|sessions?|appointments?|visits?|items?)\b/,
  },
  {
    field: 'units',
    certainty: 'sure',
    pattern: /\b(?:units?|minutes|hours|hrs|duration|length|qty|quantity|time)\b/,
  },
  {
    field: 'place',
    certainty: 'sure',
    pattern: /\b(?:state|location|pos|network|modifiers?|mods?)\b/,
  },
];

/** A heading of dates that says that the therapist was paid; "Payment date" may be when the practice was. */
export const PAID_OUT_LABEL =
  /\bpay ?outs?\b|\bpaid out\b|\bpayroll\b|\bto (?:you|provider|therapist|clinician)\b/;

/** A heading of dates that may be of sessions, where nothing else is: "Completed on". Its notes have days as well. */
export const MAY_BE_SERVICE_LABEL = /^(?:completed|held|attended)(?: (?:on|at))?$/;

/** Headings over what came in and what was taken, where each has a column of its own. */
export const MONEY_IN_LABEL = /^(?:(?:money|paid|amount) in|in|credits?|additions?|deposits?)$/;
export const MONEY_OUT_LABEL =
  /^(?:(?:money|paid|amount) out|out|debits?|deductions?|withdrawals?)$/;

/** A heading over what is left after each row. */
export const BALANCE_LABEL = /\bbalance\b/;

/** Headings by which a list of bank movements or deposits is told from a payout statement. */
export const DEPOSIT_LIST_LABELS =
  /\b(?:balance|debit|credit|currency|arrival|destination|bank|routing|account|check|posting|method)\b/;
