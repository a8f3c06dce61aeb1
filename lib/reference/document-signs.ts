/** What a document is: an insurer's decision on claims, or one of those that look like it and are none. */
export type DocumentNature =
  | 'decision'
  | 'bill'
  | 'premium'
  | 'account'
  | 'prices'
  | 'estimate'
  | 'submission';

/** Words that speak for a kind. `in`: titles and labels are short, each on a line of its own; text is all there is. */
export interface DocumentSign {
  readonly for: DocumentNature;
  readonly points: number;
  readonly in: 'title' | 'label' | 'text';
  readonly words: RegExp;
  /** Words anywhere in the document beside which they say nothing. */
  readonly unless?: RegExp;
}

const sign = (
  kind: DocumentNature,
  points: number,
  where: DocumentSign['in'],
  words: RegExp,
  unless?: RegExp,
): DocumentSign => ({
  for: kind,
  points,
  in: where,
  // Titles and labels are looked for in a list of them, one a line.
  words: where === 'text' ? words : new RegExp(words, `${words.flags}m`),
  ...(unless !== undefined && { unless }),
});

/** What a check or a draft says of itself: its stub is torn off too, and pays a provider. */
const IS_CHECK =
  /(?<!payable )\bto the order of\b|\bvoid (?:after|if not cashed)\b|\bnot (?:valid|negotiable)\b/i;

/**
 * The words by which EOBs and the documents that look like them are told apart. Source: layouts of EOBs, bills, premium
 * notices, account statements and estimates that payers and practices publish.
 */
export const DOCUMENT_SIGNS: readonly DocumentSign[] = [
  sign(
    'decision',
    3,
    'title',
    /explanation of (?:[a-z]+ )?(?:benefits?|payments?|reviews?|reimbursements?)|explanation of medical|(?:statement of|benefits?) (?:benefits?|payments?)(?: statement)?$|payment report\b|remittance|summary of health plan payments|health care summary|plan activity statement|medicare summary notice|claims? (?:recap|detail|summary|status)|payment (?:voucher|advice)|explicaci[oó]n de (?:sus )?beneficios|your claims? up close/i,
  ),
  sign('decision', 3, 'text', /\b(?:not|isn['’]t) an? (?:bill|invoice)\b|no es una factura/i),
  sign(
    'decision',
    1,
    'text',
    /\bclaim ?(?:number|nbr|no\.?|id|#|control)?[:\s#]*(?=[A-Z-]*\d)[A-Z0-9-]*\d{5}/i,
  ),
  sign(
    'decision',
    1,
    'text',
    /\b(?:processed|adjudicated|finali[sz]ed)(?: on| date|:| as)|\bdate processed\b|\bprocesad[oa]\b|\bwe processed\b/i,
  ),
  // The groups and numbers of an adjudication's adjustments (X12 835, CAS): a practice's ledger may repeat them.
  sign('decision', 1.5, 'text', /\b(?:CO|OA|PI)-?\d{1,3}\b[^]*\bPR-?\d{1,3}\b/),
  // What only a decision names: each says a little, all together much.
  sign(
    'decision',
    0.5,
    'label',
    /\b(?:allowed|allowable|approved|negotiated|member) (?:amounts?|charges?|rates?|expenses?)\b|\b(?:amount|plan|medicare) (?:allowed|approved)\b|^(?:allowed|approved)\b|\bplan allowance\b|permitid[oa]|aprobad[oa]/i,
  ),
  sign(
    'decision',
    0.5,
    'label',
    /\b(?:plan|we|medicare|payer|benefit|prov(?:ider)?) (?:pa(?:id|ys)|pd)\b|\bpaid by (?:the|your) (?:health )?plan\b|\bplan payment\b|\bbenefits? paid\b|\brecommended (?:allowance|payment)\b/i,
  ),
  sign(
    'decision',
    0.5,
    'label',
    /\b(?:you(?: may)?|member|patient|subscriber) (?:owes?|resp\b|responsibility|liability)|\bmay be billed\b|responsabilidad/i,
  ),
  sign('decision', 0.5, 'label', /\bco-?ins(?:urance)?\b|\bcoaseguro\b/i),
  sign(
    'decision',
    0.5,
    'label',
    /\b(?:network|plan|provider|contractual) (?:discounts?|savings?|reductions?|adjustments?)\b/i,
  ),
  sign('decision', 0.5, 'label', /\b(?:remarks?|reason|message|eob) codes?\b/i),

  sign(
    'bill',
    6,
    'text',
    /\bplease pay this amount\b|\bamount enclosed\b|\bmake (?:your )?checks? payable\b|\bdetach (?:and return|the slip)\b|\breturn (?:this (?:portion|part)|it) with\b/i,
  ),
  sign('bill', 6, 'text', /\bdetach here\b/i, IS_CHECK),
  sign(
    'bill',
    3,
    'text',
    /\bamount due\b|\bbalance due\b|\bpay this amount\b|\bplease pay\b|\bstatement of account\b|\bpayment due\b|\bremit payment\b|\binvoice\b|\bpatient statement\b/i,
  ),
  sign('bill', 6, 'text', /\bnot an (?:explanation of benefits|eob)\b/i),
  sign('bill', 6, 'title', /\bsuper-?bill\b|\bstatement for (?:insurance )?reimbursement\b/i),
  sign('bill', 3, 'title', /^receipt\b(?! (?:date|of))|\b(?:practice|client|patient) ledger\b/i),
  sign(
    'bill',
    2,
    'text',
    /\b(?:paid|payment) by (?:visa|mastercard|card|cash)\b|\bcard payment\b/i,
  ),
  sign(
    'bill',
    2,
    'text',
    /\bfor your payment\b|\bpayments? (?:is|are|was|were) made by the client\b/i,
  ),
  sign(
    'bill',
    2,
    'text',
    /\b(?:running|previous) balance\b|\bresponsible party\b|\bover 90 days\b/i,
  ),

  sign('bill', 2, 'label', /\bguarantor\b/i),
  // Who speaks of "insurance" as of a third is the practice; a balance is what is left with it.
  sign(
    'bill',
    1.5,
    'label',
    /^(?:your )?ins(?:urance)? (?:paid|payments?|pmts?|adjustments?|adj|write-?offs?|allowed|portion)\b/i,
  ),
  sign('bill', 1.5, 'label', /^(?:(?:account|remaining|patient|new|current) )?balance:?$/i),
  sign('bill', 1, 'label', /^(?:you|client|patient) paid\b|^(?:session )?fee:?$/i),
  sign(
    'bill',
    2,
    'title',
    /\b(?:itemi[sz]ed|patient) (?:account|statement)\b|\baccount summary\b/i,
  ),
  sign('bill', 2, 'text', /\bminimum payment\b|\bpayment is (?:due|expected)\b|\bpay online\b/i),

  sign(
    'premium',
    8,
    'title',
    /\b(?:premium|membership|dues)(?: payment)? (?:invoice|bill|billing|statement|notice)\b|\b(?:invoice|bill) for (?:your )?(?:\w+ )?(?:premium|membership)\b|\bfactura de (?:la )?(?:prima|membres[ií]a)\b/i,
  ),
  sign(
    'premium',
    2,
    'label',
    /^(?:(?:monthly|total|current|gross|net|your) )*(?:premiums?|membership(?: fees?| dues)?)(?: amount| due| charges?)?:?$/i,
  ),
  sign(
    'premium',
    2,
    'text',
    /\bpremium (?:is )?(?:due|payment)\b|\bpremium tax credit\b|\bcoverage month\b|\b(?:monthly|annual) membership\b/i,
  ),

  sign(
    'account',
    3,
    'text',
    /\b(?:flexible spending|health savings|fsa|hsa|spending account)\b[^\n]*\b(?:statement|reimburse|election|contribution|balance)|reimbursement account statement|annual election/i,
  ),
  sign(
    'account',
    3,
    'title',
    /\breimbursement (?:request|claim|details?|summary)\b|\brequest for reimbursement\b/i,
  ),
  sign('account', 2, 'title', /\bspending accounts?$/i),
  sign('account', 2, 'text', /\b(?:opening|closing) balance\b/i),
  sign('account', 2, 'label', /\bcard activity\b|\bmerchant\b|\baccount holder\b/i),
  sign('account', 2, 'label', /\bpaid from (?:your )?(?:hsa|fsa|hra|account)\b/i),
  sign('account', 2, 'label', /^receipts?$|\breceipts? (?:on file|needed|required)\b/i),

  sign('estimate', 4, 'text', /\bgood faith estimate\b/i),
  sign(
    'estimate',
    4,
    'title',
    /^(?:your |my )?(?:cost|price|treatment) estimate(?: for\b.*)?:?$|^your estimate$/i,
  ),
  sign(
    'estimate',
    3,
    'text',
    /\bestimated (?:costs?|amounts?|prices?) (?:may|might|can|could)\b|\b(?:actual|final) (?:costs?|claim|amounts?|charges?) (?:may|might|can|could) (?:be different|differ|vary)\b|\bdiffer from (?:the|your) actual (?:claim|cost|charge)/i,
  ),
  sign(
    'estimate',
    2,
    'label',
    /\b(?:expected|estimated) (?:charges?|amounts?|share|costs?|dates?)\b/i,
  ),
  // The status of a claim that is paid guarantees no payment either, as payers' pages say.
  sign(
    'estimate',
    2,
    'text',
    /(?<!\bstatus\b[^.\n]{0,40})\b(?:no|not a) (?:guarantee|promise) of payment\b/i,
  ),
  sign('estimate', 2, 'title', /\beligibility\b|\bbenefits? (?:verification|inquiry|response)\b/i),

  sign(
    'prices',
    3,
    'title',
    /^(?:your |our |contract(?:ed)? |provider )*(?:fee|rate) (?:schedule|sheet)\b(?! (?:amount|allowance|allowed|price|rate)s?\b)/i,
  ),
  sign('prices', 2, 'text', /\brates are\b|\bparticipation agreement\b/i),

  sign('submission', 3, 'text', /\b(?:claim|batch) submission\b|\bawaiting adjudication\b/i),
  sign(
    'submission',
    2,
    'text',
    /\b(?:accepted|rejected) by (?:the )?payer\b|\bstatus: rejected\b/i,
  ),
];
